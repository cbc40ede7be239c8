using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Api.Features.Cases;

/// <summary>What the timeline says of a decision that a rule table had a suggestion for: both, and by which row of which version.</summary>
internal static class SuggestedWords
{
    /// <param name="told">What it says of the act itself.</param>
    public static Saying Of(Saying told, TaskCompleted done, Staff staff)
    {
        if (done.Suggested is not { } suggested)
            return told;
        var (by, decided) = (By(suggested, staff), Decided(done, staff));
        return suggested.Row is not null && !SuggestedFields.Differs(suggested, done.Fields)
            ? Saying.Of("timeline.as-suggested", ("done", told), ("suggested", by))
            : Saying.Of("timeline.suggested", ("done", told), ("suggested", by), ("decided", decided));
    }

    private static Saying By(Suggestion suggested, Staff staff) =>
        suggested.Row is null
            ? Saying.Of("timeline.suggestion-none", ("table", suggested.Name), ("version", suggested.Version))
            : Saying.Of(
                "timeline.suggestion",
                ("table", suggested.Name),
                ("what", SuggestionWords.Of(suggested.Level, suggested.Route, suggested.Unit, suggested.Limit, staff.UnitName)),
                ("row", suggested.Place),
                ("version", suggested.Version)
            );

    private static Saying Decided(TaskCompleted done, Staff staff)
    {
        var facts = Facts.None.With(done.Fields);
        return SuggestionWords.Of(
            facts.Text(CaseFields.Level),
            facts.Text(CaseFields.Route),
            facts.Text(CaseFields.ResponsibleUnit),
            null,
            staff.UnitName
        );
    }
}
