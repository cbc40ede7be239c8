using CaseFlow.Domain;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>Why the work calendar cannot be changed or asked, in the user's words.</summary>
public static class CalendarRefusals
{
    public static readonly Refusal ChangedMeanwhile =
        new("calendar-changed", RefusalKind.Conflict, "工作日历刚被其他人修改，您的改动没有保存。请刷新后再试。");

    public static readonly Refusal StartOutOfRange =
        new("bad-start", RefusalKind.Invalid, "起算时间须在 1950 年至 2199 年之间，请重新填写。");

    public static Refusal BadYear(string why) => new("bad-year", RefusalKind.Invalid, why);

    public static Refusal Unusable(ImmutableArray<string> problems) => new("bad-calendar", RefusalKind.Invalid, problems[0])
    {
        Fields = [.. problems.Select(problem => new FieldProblem("", problem))],
    };

    public static Refusal BadLimit(string problem) => new("bad-limit", RefusalKind.Invalid, problem);
}
