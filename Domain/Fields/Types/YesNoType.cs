using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>Yes or no; neither is empty.</summary>
public sealed record YesNoType : FieldType
{
    public override string Name => "YesNo";

    public override ValueShape Shape => ValueShape.YesNo;

    public override ImmutableArray<Comparison> Comparisons => Compared.YesNo;

    public override ImmutableArray<string> ElsaTypes => ["Boolean"];

    public override Saying? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Flag ? null : Saying.Of("form.yes-no", ("field", field.Called));
}
