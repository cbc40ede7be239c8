using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A number, within the bounds that the field sets.</summary>
public sealed record NumberType : FieldType
{
    public override string Name => "Number";

    public override ValueShape Shape => ValueShape.Number;

    public override ImmutableArray<Comparison> Comparisons => Compared.Ordered;

    public override ImmutableArray<string> ElsaTypes => ["Int32", "Int64", "Decimal", "Double"];

    public override Saying? Problem(FormField field, FieldValue value)
    {
        if (value is not FieldValue.Number { Value: var number })
            return Saying.Of("form.number", ("field", field.Called));
        if (field.Min is { } min && number < min)
            return Saying.Of("form.least", ("field", field.Called), ("least", min));
        return field.Max is { } max && number > max ? Saying.Of("form.most", ("field", field.Called), ("most", max)) : null;
    }
}
