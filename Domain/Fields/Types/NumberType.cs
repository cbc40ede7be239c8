namespace CaseFlow.Domain.Fields.Types;

/// <summary>A number, within the bounds that the field sets.</summary>
public sealed record NumberType : FieldType
{
    public override string Name => "Number";

    public override ValueShape Shape => ValueShape.Number;

    public override ImmutableArray<Comparison> Comparisons => Compared.Ordered;

    public override ImmutableArray<string> ElsaTypes => ["Int32", "Int64", "Decimal", "Double"];

    public override string? Problem(FormField field, FieldValue value)
    {
        if (value is not FieldValue.Number { Value: var number })
            return $"“{field.Label}”请填写数字。";
        if (field.Min is { } min && number < min)
            return $"“{field.Label}”不能小于 {min}。";
        return field.Max is { } max && number > max ? $"“{field.Label}”不能大于 {max}。" : null;
    }
}
