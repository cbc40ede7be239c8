using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A share of a hundred.</summary>
public sealed record PercentType : FieldType
{
    public override string Name => "Percent";

    public override ValueShape Shape => ValueShape.Number;

    public override ImmutableArray<Comparison> Comparisons => Compared.Ordered;

    public override Saying? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Number { Value: >= 0 and <= 100 } ? null : Saying.Of("form.percent", ("field", field.Called));
}
