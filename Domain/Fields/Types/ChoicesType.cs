using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Any of the field's choices.</summary>
public sealed record ChoicesType : FieldType
{
    public override string Name => "Choices";

    public override ValueShape Shape => ValueShape.Several;

    public override ImmutableArray<Comparison> Comparisons => Compared.Lists;

    public override int Most => Codes.Most;

    public override bool HasChoices => true;

    public override Saying? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Many many && many.Values.All(field.Offers) ? null : Saying.Of("form.choices", ("field", field.Called));
}
