using System.Globalization;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Api.Features.Overview;

/// <summary>
/// The moments between which the overview counts. A case counts once in each group, by the earliest due moment within it.
/// </summary>
internal sealed record OverviewMoments(DateTimeOffset Now, DateTimeOffset Monday, DateTimeOffset Tomorrow, DateTimeOffset NextMonday)
{
    private static readonly TimeSpan Short = TimeSpan.FromDays(3);
    private static readonly TimeSpan Long = TimeSpan.FromDays(7);

    // Stored moments are whole milliseconds: what is due now is overdue, what is due a millisecond later is not.
    public DateTimeOffset AfterNow => Now.AddMilliseconds(1);

    public static OverviewMoments Of(WorkCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.LocalDate(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new OverviewMoments(now, calendar.StartOf(monday), calendar.StartOf(today.AddDays(1)), calendar.StartOf(monday.AddDays(7)));
    }

    public DateTimeOffset Late => Now - Short;

    public DateTimeOffset VeryLate => Now - Long;

    /// <param name="open">Narrows a query of <c>/api/cases</c> down to the open cases of the group; begins with an ampersand.</param>
    /// <param name="ofWeek">The same for those of the week, open or not.</param>
    public GetOverview.Group Group(string? key, string label, CaseCounts counts, string open = "", string? ofWeek = null)
    {
        GetOverview.Figure Since(int count, string what) => new(count, $"{what}={Text(Monday)}{ofWeek ?? open}");
        GetOverview.Figure Between(int count, DateTimeOffset? from, DateTimeOffset to) =>
            new(count, $"status=Open{open}{(from is { } start ? $"&dueFrom={Text(start)}" : "")}&dueTo={Text(to)}");
        return new GetOverview.Group(
            key,
            label,
            new GetOverview.Figure(counts.Open, $"status=Open{open}"),
            Between(counts.DueToday, AfterNow, Tomorrow),
            Between(counts.DueThisWeek, AfterNow, NextMonday),
            Between(counts.Overdue, null, AfterNow),
            Between(counts.OverdueTo3, Late, AfterNow),
            Between(counts.OverdueTo7, VeryLate, Late),
            Between(counts.OverdueMore, null, VeryLate),
            Since(counts.Opened, "receivedFrom"),
            Since(counts.Closed, "closedFrom")
        );
    }

    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
