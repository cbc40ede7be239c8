using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A text of one line.</summary>
public sealed record TextType : FieldType
{
    public override string Name => "Text";

    public override ValueShape Shape => ValueShape.Line;

    public override ImmutableArray<Comparison> Comparisons => Compared.Texts;

    public override Saying? Problem(FormField field, FieldValue value) => PlainTexts.Problem(field, value, severalLines: false);
}
