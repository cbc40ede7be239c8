using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>Why the work calendar cannot be changed or asked, in the user's words.</summary>
public static class CalendarRefusals
{
    public static readonly Refusal ChangedMeanwhile = new("calendar-changed", RefusalKind.Conflict);

    public static readonly Refusal StartOutOfRange = new("bad-start", RefusalKind.Invalid);

    public static Refusal Unusable(ImmutableArray<Saying> problems) =>
        new("bad-calendar", RefusalKind.Invalid, problems[0]) { Fields = [.. problems.Select(problem => new FieldProblem("", problem))] };

    public static Refusal BadLimit(Saying problem) => new("bad-limit", RefusalKind.Invalid, problem);
}
