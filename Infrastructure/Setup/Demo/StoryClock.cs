using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Infrastructure.Setup.Demo;

/// <summary>
/// When a story's events were, counted back from now:
/// <c>-3/10:20</c> is three working days before the current one (the next, when now is a day off) at that time of day;
/// <c>+1.5</c> is so many working hours after the event before; <c>~1.5</c> the same in the hours of those on duty, days off included;
/// <c>today-24</c> is so many hours before a moment that comes later today.
/// </summary>
internal sealed partial class StoryClock
{
    private static readonly TimeSpan DutyFrom = new(8, 0, 0);
    private static readonly TimeSpan DutyUntil = new(21, 0, 0);

    /// <summary>What was found a day ago by then leaves an evening's duty to answer it.</summary>
    private static readonly TimeSpan LatestToday = new(18, 30, 0);

    private readonly WorkCalendar calendar;
    private readonly DateTime local;

    public StoryClock(WorkCalendar calendar, DateTimeOffset now)
    {
        this.calendar = calendar;
        Now = now;
        local = calendar.Local(now);
    }

    public DateTimeOffset Now { get; }

    /// <param name="previous">The event before; the same moment for the first.</param>
    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public DateTimeOffset Moment(string text, DateTimeOffset previous)
    {
        var match = Shape().Match(text);
        if (!match.Success)
            throw new FormatException($"“{text}” is no moment of a story.");
        if (match.Groups["time"] is { Success: true } time)
            return calendar.Utc(
                WorkingDayFromNow(int.Parse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture))
                    .ToDateTime(TimeOnly.Parse(time.ValueSpan, CultureInfo.InvariantCulture))
            );
        if (match.Groups["worked"] is { Success: true } worked)
            return calendar.Due(previous, new TimeLimit(Number(worked), Clock.WorkingHours));
        return match.Groups["duty"] is { Success: true } duty
            ? calendar.Utc(OnDuty(calendar.Local(previous), TimeSpan.FromHours((double)Number(duty))))
            : LaterToday().AddHours(-(double)Number(match.Groups["ago"]));
    }

    /// <summary>The office's wall clock.</summary>
    public DateTime Local(DateTimeOffset moment) => calendar.Local(moment);

    /// <summary>So many working days after a day, or before it.</summary>
    public DateOnly WorkingDay(DateOnly day, int count)
    {
        for (var step = Math.Sign(count); count != 0; )
        {
            day = day.AddDays(step);
            count -= calendar.IsWorkday(day) ? step : 0;
        }
        return day;
    }

    /// <summary>So many working days from the current working day.</summary>
    public DateOnly WorkingDayFromNow(int count)
    {
        var today = DateOnly.FromDateTime(local);
        return WorkingDay(calendar.IsWorkday(today) ? today : WorkingDay(today, 1), count);
    }

    private DateTimeOffset LaterToday()
    {
        var midnight = local.Date.AddDays(1);
        var halfway = local + ((midnight - local) / 2);
        var soon = local.AddMinutes(45);
        var latest = local.Date + LatestToday > soon ? local.Date + LatestToday : soon;
        var moment = calendar.Utc(halfway < latest ? halfway : latest);
        return DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
    }

    private static DateTime OnDuty(DateTime from, TimeSpan span)
    {
        if (from.TimeOfDay < DutyFrom)
            from = from.Date + DutyFrom;
        else if (from.TimeOfDay >= DutyUntil)
            from = from.Date.AddDays(1) + DutyFrom;
        var rest = DutyUntil - from.TimeOfDay;
        return span < rest ? from + span : OnDuty(from.Date.AddDays(1) + DutyFrom, span - rest);
    }

    private static decimal Number(Group digits) => decimal.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((?<days>-?\d+)/(?<time>\d\d:\d\d)|\+(?<worked>[\d.]+)|~(?<duty>[\d.]+)|today-(?<ago>\d+))$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
