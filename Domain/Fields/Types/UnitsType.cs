using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Codes of units.</summary>
public sealed record UnitsType : FieldType
{
    public override string Name => "Units";

    public override ValueShape Shape => ValueShape.Several;

    public override Reference RefersTo => Reference.Unit;

    public override ImmutableArray<Comparison> Comparisons => Compared.Lists;

    public override int Longest => Codes.Longest;

    public override int Most => Codes.Most;

    public override Saying? Problem(FormField field, FieldValue value) => Codes.ListProblem(field, value);

    public override FieldValue Normalised(FieldValue value) => AsList(value);
}
