using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>How to fill each column of an intake file, for those who make one.</summary>
public static class IntakeGuide
{
    /// <param name="Header">The preferred one.</param>
    /// <param name="Example">Null for a field that nobody gave one.</param>
    public sealed record Guided(IntakeColumn Column, Words Header, bool Required, Saying How, Saying? Example);

    /// <summary>Every column that can be imported, in the order of <see cref="IntakeColumn.All"/>.</summary>
    public static ImmutableArray<Guided> Columns { get; } = [.. IntakeColumn.All.Select(Of)];

    private static Guided Of(IntakeColumn column)
    {
        var (how, example) = column.Field is { } field
            ? Guide(field)
            : (Saying.Of("guide.number", ("most", Item.LongestMessageId)), Saying.Verbatim("20260318-00042"));
        return new Guided(column, KnownHeaders.NameOf(column), column.Required, how, example);
    }

    private static (Saying How, Saying? Example) Guide(CaseField field) =>
        field.Name switch
        {
            CaseFields.Title => (Usual(field), Saying.Of("guide.example.title")),
            CaseFields.Body => (Usual(field), Saying.Of("guide.example.body")),
            CaseFields.Source => (Saying.Of("guide.source", ("usual", Usual(field))), Saying.Of("guide.example.source")),
            CaseFields.Url => (Saying.Of("guide.link"), Saying.Verbatim("https://example.org/messages/42")),
            CaseFields.PostedAt => (Saying.Of("guide.posted"), Saying.Verbatim("2026-03-18 09:30")),
            CaseFields.DiscoveredAt => (Saying.Of("guide.discovered"), Saying.Verbatim("2026-03-18 14:00")),
            CaseFields.Category => (Usual(field), Saying.Of("guide.example.category")),
            CaseFields.Region => (Usual(field), Saying.Of("guide.example.region")),
            CaseFields.Subjects => (Saying.Of("guide.subjects", ("usual", Usual(field))), Saying.Of("guide.example.subjects")),
            CaseFields.SubjectPosts => (Saying.Of("guide.posts", ("usual", Usual(field))), Saying.Of("guide.example.post")),
            CaseFields.ContainsAccusation => (Usual(field), Saying.Of("guide.example.no")),
            _ => (Usual(field), null),
        };

    private static Saying Usual(CaseField field) =>
        field.Type.Shape switch
        {
            ValueShape.Line => Saying.Of("guide.usual.line", ("most", field.Longest)),
            ValueShape.Lines => Saying.Of("guide.usual.lines", ("most", field.Longest)),
            ValueShape.Several => Saying.Of("guide.usual.several", ("most", field.Most)),
            ValueShape.Number => Saying.Of("guide.usual.number"),
            ValueShape.YesNo => Saying.Of("guide.usual.yes-no"),
            ValueShape.Day => Saying.Of("guide.usual.day"),
            ValueShape.Moment => Saying.Of("guide.usual.moment"),
        };
}
