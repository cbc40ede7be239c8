using System.Globalization;

namespace CaseFlow.Domain.Deadlines;

/// <summary>剩余时间 in the words of the inbox: the two largest units, cut off below the minute.</summary>
public static class TimeLeftWords
{
    /// <summary>In the measure that fits the deadline's clock: working time for the working clocks, else days and hours by the clock.</summary>
    /// <param name="clock">Null where it is not known: then as for the working clocks.</param>
    public static string Of(TimeLeft left, Clock? clock) =>
        clock is Clock.ClockHours or Clock.CalendarDays ? Said(left, ByClock(left.ClockTime)) : Of(left);

    /// <summary>In working time: “剩 1 个工作日 3 小时”, “超 20 分钟”. When none lies between, by the clock, and saying so.</summary>
    public static string Of(TimeLeft left)
    {
        var noneWorked = left is { WorkingDays: 0, WorkingTime.Ticks: < TimeSpan.TicksPerMinute };
        return noneWorked && left.ClockTime >= TimeSpan.FromMinutes(1)
            ? $"{Said(left, ByClock(left.ClockTime))}（非工作时间）"
            : Said(left, Largest((left.WorkingDays, "个工作日"), left.WorkingTime));
    }

    private static string Said(TimeLeft left, string amount) =>
        (left.Overdue ? "超" : "剩") + (amount.Length > 0 ? $" {amount}" : "不足 1 分钟");

    private static string ByClock(TimeSpan time) => Largest((time.Days, "天"), time - TimeSpan.FromDays(time.Days));

    private static string Largest((int Count, string Unit) days, TimeSpan rest)
    {
        (int Count, string Unit)[] units = [days, ((int)rest.TotalHours, "小时"), (rest.Minutes, "分钟")];
        var words = units.SkipWhile(unit => unit.Count == 0).Take(2).Where(unit => unit.Count > 0)
            .Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.Count} {unit.Unit}"));
        return string.Join(' ', words);
    }
}
