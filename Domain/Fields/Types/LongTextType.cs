using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A text with lines and tabs.</summary>
public sealed record LongTextType : FieldType
{
    public override string Name => "LongText";

    public override ValueShape Shape => ValueShape.Lines;

    public override ImmutableArray<Comparison> Comparisons => Compared.Texts;

    public override int Longest => 20_000;

    public override Saying? Problem(FormField field, FieldValue value) => PlainTexts.Problem(field, value, severalLines: true);
}
