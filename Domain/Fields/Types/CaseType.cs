using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Number of another case, such as <c>YQ-20260919-0001</c>.</summary>
public sealed record CaseType : FieldType
{
    public override string Name => "Case";

    public override ValueShape Shape => ValueShape.Line;

    public override Reference RefersTo => Reference.Case;

    public override ImmutableArray<Comparison> Comparisons => Compared.Names;

    public override int Longest => Codes.Longest;

    public override Saying? Problem(FormField field, FieldValue value) =>
        Codes.IsCode(value) ? null : Saying.Of("form.case", ("field", field.Called));
}
