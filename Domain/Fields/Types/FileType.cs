using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Ids of attachments of the case.</summary>
public sealed record FileType : FieldType
{
    public override string Name => "File";

    public override ValueShape Shape => ValueShape.Several;

    public override Reference RefersTo => Reference.Attachment;

    public override ImmutableArray<Comparison> Comparisons => Compared.Lists;

    public override int Longest => Codes.Longest;

    public override int Most => Codes.Most;

    public override Saying? Problem(FormField field, FieldValue value) => Codes.ListProblem(field, value);

    public override FieldValue Normalised(FieldValue value) => AsList(value);
}
