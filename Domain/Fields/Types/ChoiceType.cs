namespace CaseFlow.Domain.Fields.Types;

/// <summary>One of the field's choices.</summary>
public sealed record ChoiceType : FieldType
{
    public override string Name => "Choice";

    public override ValueShape Shape => ValueShape.Line;

    public override ImmutableArray<Comparison> Comparisons => Compared.Names;

    public override bool HasChoices => true;

    public override string? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Text choice && field.Offers(choice.Value)
            ? null
            : $"“{field.Label}”没有“{value}”这个选项，请在列出的选项中选择。";
}
