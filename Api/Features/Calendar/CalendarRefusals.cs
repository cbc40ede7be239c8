using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>Why the work calendar cannot be changed or asked, in the user's words.</summary>
public static class CalendarRefusals
{
    public static Refusal ChangedMeanwhile(Meanwhile done) => new("calendar-changed", RefusalKind.Conflict) { Meanwhile = done };

    /// <summary>What was previewed is no longer what would move.</summary>
    public static readonly Refusal LimitsChanged = new("limits-changed", RefusalKind.Conflict);

    /// <summary>Limits still move along with the change before: the next counts from where they stand then.</summary>
    public static readonly Refusal LimitsMoving = new("limits-moving", RefusalKind.Conflict);

    public static readonly Refusal NoEdition = new("no-edition", RefusalKind.NotFound);

    public static readonly Refusal StartOutOfRange = new("bad-start", RefusalKind.Invalid);

    public static Refusal Unusable(ImmutableArray<Saying> problems) =>
        new("bad-calendar", RefusalKind.Invalid, problems[0]) { Fields = [.. problems.Select(problem => new FieldProblem("", problem))] };

    public static Refusal BadLimit(Saying problem) => new("bad-limit", RefusalKind.Invalid, problem);
}
