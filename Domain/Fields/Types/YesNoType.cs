namespace CaseFlow.Domain.Fields.Types;

/// <summary>Yes or no; neither is empty.</summary>
public sealed record YesNoType : FieldType
{
    public override string Name => "YesNo";

    public override ValueShape Shape => ValueShape.YesNo;

    public override ImmutableArray<Comparison> Comparisons => Compared.YesNo;

    public override ImmutableArray<string> ElsaTypes => ["Boolean"];

    public override string? Problem(FormField field, FieldValue value) => value is FieldValue.Flag ? null : $"“{field.Label}”请选择是或否。";
}
