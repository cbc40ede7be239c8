namespace CaseFlow.Domain.Fields.Types;

/// <summary>Number of another case, such as <c>YQ-20260919-0001</c>.</summary>
public sealed record CaseType : FieldType
{
    public override string Name => "Case";

    public override ValueShape Shape => ValueShape.Line;

    public override Reference RefersTo => Reference.Case;

    public override ImmutableArray<Comparison> Comparisons => Compared.Names;

    public override int Longest => Codes.Longest;

    public override string? Problem(FormField field, FieldValue value) => Codes.IsCode(value) ? null : $"“{field.Label}”请填写一个案件编号。";
}
