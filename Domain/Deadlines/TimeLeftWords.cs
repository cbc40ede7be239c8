using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>剩余时间 in the words of the inbox: the two largest units, cut off below the minute.</summary>
public static class TimeLeftWords
{
    /// <summary>
    /// In the measure that fits the deadline's clock: working time for the working clocks, else days and hours by the clock.
    /// </summary>
    /// <param name="clock">Null where it is not known: then as for the working clocks.</param>
    public static Saying Of(TimeLeft left, Clock? clock) =>
        clock is Clock.ClockHours or Clock.CalendarDays ? Said(left, Amounts.Of(left.ClockTime)) : Of(left);

    /// <summary>In working time: “剩 1 个工作日 3 小时”, “超 20 分钟”. When none lies between, by the clock, and saying so.</summary>
    public static Saying Of(TimeLeft left)
    {
        var noneWorked = left is { WorkingDays: 0, WorkingTime.Ticks: < TimeSpan.TicksPerMinute };
        return noneWorked && left.ClockTime >= TimeSpan.FromMinutes(1)
            ? Saying.Of("deadlines.time-left.outside-hours", ("time", Said(left, Amounts.Of(left.ClockTime))))
            : Said(left, Amounts.Of(left.WorkingDays, Amounts.WorkingDays, left.WorkingTime));
    }

    private static Saying Said(TimeLeft left, Saying? amount) =>
        (left.Overdue, amount) switch
        {
            (false, null) => Saying.Of("deadlines.time-left.left-short"),
            (true, null) => Saying.Of("deadlines.time-left.overdue-short"),
            (false, _) => Saying.Of("deadlines.time-left.left", ("amount", amount)),
            (true, _) => Saying.Of("deadlines.time-left.overdue", ("amount", amount)),
        };
}
