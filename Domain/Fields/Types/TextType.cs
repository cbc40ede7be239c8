using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A text of one line.</summary>
public sealed record TextType : FieldType
{
    public override string Name => "Text";

    public override ValueShape Shape => ValueShape.Line;

    public override ImmutableArray<Comparison> Comparisons => Compared.Texts;

    // As it will be kept: several lines pasted where there is room for one are no reason to turn anybody away.
    public override Saying? Problem(FormField field, FieldValue value) => PlainTexts.Problem(field, Normalised(value), severalLines: false);

    public override FieldValue Normalised(FieldValue value) =>
        value is FieldValue.Text { Value: var text } && PlainText.InOne(text) is var line && !ReferenceEquals(line, text)
            ? FieldValue.Of(line)
            : value;
}
