using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Api.Features.Cases;

/// <summary>An open case at a unit that has an open task of it; no unit where the task is addressed to a person or a role, or nothing is to do.</summary>
/// <param name="Due">The earliest due moment of these tasks.</param>
public sealed record OpenCaseAtUnit(long Id, ResponseLevel? Level, HandlingRoute? Route, string? Unit, DateTimeOffset? Due);

/// <summary>The moments between which the overview counts. A case counts once in each group, by the earliest due moment within it.</summary>
internal sealed record OverviewMoments(DateTimeOffset Now, DateTimeOffset Monday, DateTimeOffset Tomorrow, DateTimeOffset NextMonday)
{
    private static readonly TimeSpan Short = TimeSpan.FromDays(3);
    private static readonly TimeSpan Long = TimeSpan.FromDays(7);

    // Stored moments are whole milliseconds: what is due now is overdue, what is due a millisecond later is not.
    private DateTimeOffset AfterNow => Now.AddMilliseconds(1);

    public static OverviewMoments Of(WorkCalendar calendar, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.Edition.Zone);
        var today = calendar.LocalDate(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new OverviewMoments(now, Start(monday, zone), Start(today.AddDays(1), zone), Start(monday.AddDays(7), zone));
    }

    public GetOverview.Group Group(string? key, string label, string filter, IEnumerable<OpenCaseAtUnit> open)
    {
        var dues = open.GroupBy(one => one.Id).Select(same => same.Min(one => one.Due)).ToArray();
        GetOverview.Figure Between(DateTimeOffset? from, DateTimeOffset to) => new(
            dues.Count(due => due < to && (from is null || due >= from)),
            $"status=Open{filter}{(from is { } start ? $"&dueFrom={Text(start)}" : "")}&dueTo={Text(to)}");
        return new GetOverview.Group(
            key, label, new GetOverview.Figure(dues.Length, $"status=Open{filter}"),
            Between(AfterNow, Tomorrow), Between(AfterNow, NextMonday), Between(null, AfterNow),
            Between(Now - Short, AfterNow), Between(Now - Long, Now - Short), Between(null, Now - Long));
    }

    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
