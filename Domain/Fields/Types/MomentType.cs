using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Fields.Types;

/// <summary>A moment with its offset; kept in UTC, so that one moment has one text.</summary>
public sealed record MomentType : FieldType
{
    public override string Name => "Moment";

    public override ValueShape Shape => ValueShape.Moment;

    public override ImmutableArray<Comparison> Comparisons => Compared.Ordered;

    public override ImmutableArray<string> ElsaTypes => ["DateTime", "DateTimeOffset"];

    public override Saying? Problem(FormField field, FieldValue value) =>
        value is FieldValue.Text { Value: var text } && IsoMoment.Read(text) is { } moment && IsoMoment.IsHandled(moment.Year)
            ? null
            : Saying.Of("form.moment", ("field", field.Called));

    public override FieldValue Normalised(FieldValue value) => Facts.MomentOf(value) is { } moment ? FieldValue.Of(moment) : value;
}
