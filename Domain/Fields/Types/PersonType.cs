using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Account name of a person of the office.</summary>
public sealed record PersonType : FieldType
{
    public override string Name => "Person";

    public override ValueShape Shape => ValueShape.Line;

    public override Reference RefersTo => Reference.Person;

    public override ImmutableArray<Comparison> Comparisons => Compared.Names;

    public override int Longest => Codes.Longest;

    public override Saying? Problem(FormField field, FieldValue value) =>
        Codes.IsCode(value) ? null : Saying.Of("form.one", ("field", field.Called));
}
