namespace CaseFlow.Domain.Fields.Types;

/// <summary>Short texts that nobody lists, such as posts.</summary>
public sealed record TextsType : FieldType
{
    public override string Name => "Texts";

    public override ValueShape Shape => ValueShape.Several;

    public override ImmutableArray<Comparison> Comparisons => Compared.Lists;

    public override int Longest => Codes.Longest;

    public override int Most => Codes.Most;

    public override string? Problem(FormField field, FieldValue value) =>
        Codes.AreCodes(value) ? null : $"“{field.Label}”最多 {Most} 项，每项不超过 {Longest} 字，请删减。";

    public override FieldValue Normalised(FieldValue value) => AsList(value);
}
