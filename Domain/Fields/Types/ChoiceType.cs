using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>One of the field's choices.</summary>
public sealed record ChoiceType : FieldType
{
    public override string Name => "Choice";

    public override ValueShape Shape => ValueShape.Line;

    public override ImmutableArray<Comparison> Comparisons => Compared.Names;

    public override bool HasChoices => true;

    public override Saying? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Text choice && field.Offers(choice.Value)
            ? null
            : Saying.Of("form.choice", ("field", field.Called), ("choice", value.ToString()));
}
