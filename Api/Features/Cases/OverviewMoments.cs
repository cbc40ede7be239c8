using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Api.Features.Cases;

/// <summary>How many open cases of a kind there are, and how many of them by their earliest due moment.</summary>
internal sealed record OpenCases(int Open, int DueToday, int DueThisWeek, int Overdue, int Overdue1To3, int Overdue4To7, int OverdueMore)
{
    public static OpenCases Of(IEnumerable<OpenCases> parts) => parts.Aggregate(new OpenCases(0, 0, 0, 0, 0, 0, 0), (sum, one) => new OpenCases(
        sum.Open + one.Open, sum.DueToday + one.DueToday, sum.DueThisWeek + one.DueThisWeek, sum.Overdue + one.Overdue,
        sum.Overdue1To3 + one.Overdue1To3, sum.Overdue4To7 + one.Overdue4To7, sum.OverdueMore + one.OverdueMore));
}

/// <summary>The moments between which the overview counts. A case counts once in each group, by the earliest due moment within it.</summary>
internal sealed record OverviewMoments(DateTimeOffset Now, DateTimeOffset Monday, DateTimeOffset Tomorrow, DateTimeOffset NextMonday)
{
    private static readonly TimeSpan Short = TimeSpan.FromDays(3);
    private static readonly TimeSpan Long = TimeSpan.FromDays(7);

    // Stored moments are whole milliseconds: what is due now is overdue, what is due a millisecond later is not.
    public DateTimeOffset AfterNow => Now.AddMilliseconds(1);

    public static OverviewMoments Of(WorkCalendar calendar, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.Edition.Zone);
        var today = calendar.LocalDate(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new OverviewMoments(now, Start(monday, zone), Start(today.AddDays(1), zone), Start(monday.AddDays(7), zone));
    }

    public DateTimeOffset Late => Now - Short;

    public DateTimeOffset VeryLate => Now - Long;

    public GetOverview.Group Group(string? key, string label, string filter, OpenCases open)
    {
        GetOverview.Figure Between(int count, DateTimeOffset? from, DateTimeOffset to) =>
            new(count, $"status=Open{filter}{(from is { } start ? $"&dueFrom={Text(start)}" : "")}&dueTo={Text(to)}");
        return new GetOverview.Group(
            key, label, new GetOverview.Figure(open.Open, $"status=Open{filter}"),
            Between(open.DueToday, AfterNow, Tomorrow), Between(open.DueThisWeek, AfterNow, NextMonday), Between(open.Overdue, null, AfterNow),
            Between(open.Overdue1To3, Late, AfterNow), Between(open.Overdue4To7, VeryLate, Late), Between(open.OverdueMore, null, VeryLate));
    }

    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
