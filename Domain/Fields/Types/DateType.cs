using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A day, <c>2026-09-18</c>.</summary>
public sealed record DateType : FieldType
{
    public override string Name => "Date";

    public override ValueShape Shape => ValueShape.Day;

    public override ImmutableArray<Comparison> Comparisons => Compared.Ordered;

    public override Saying? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Text { Value: var text } && IsoMoment.ReadDate(text) is { } day && IsoMoment.IsHandled(day.Year)
            ? null
            : Saying.Of("form.day", ("field", field.Called));
}
