using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Code of a unit.</summary>
public sealed record UnitType : FieldType
{
    public override string Name => "Unit";

    public override ValueShape Shape => ValueShape.Line;

    public override Reference RefersTo => Reference.Unit;

    public override ImmutableArray<Comparison> Comparisons => Compared.Names;

    public override int Longest => Codes.Longest;

    public override Saying? Problem(FormField field, FieldValue value) =>
        Codes.IsCode(value) ? null : Saying.Of("form.one", ("field", field.Called));
}
