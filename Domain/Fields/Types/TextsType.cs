using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Short texts that nobody lists, such as posts.</summary>
public sealed record TextsType : FieldType
{
    public override string Name => "Texts";

    public override ValueShape Shape => ValueShape.Several;

    public override ImmutableArray<Comparison> Comparisons => Compared.Lists;

    public override int Longest => Codes.Longest;

    public override int Most => Codes.Most;

    public override Saying? Problem(FormField field, FieldValue value) =>
        Codes.AreCodes(value) ? null : Saying.Of("form.texts", ("field", field.Called), ("most", Most), ("longest", Longest));

    public override FieldValue Normalised(FieldValue value) => AsList(value);
}
