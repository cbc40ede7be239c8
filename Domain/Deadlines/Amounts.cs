using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>Lengths of time in words: the two largest units, cut off below the minute.</summary>
internal static class Amounts
{
    public static Saying WorkingDays(int count) => Saying.Of("deadlines.amount.working-days", ("count", count));

    public static Saying Days(int count) => Saying.Of("deadlines.amount.days", ("count", count));

    /// <summary>“2 天 3 小时”; null for less than a minute.</summary>
    public static Saying? Of(TimeSpan time) => Of(time.Days, Days, time - TimeSpan.FromDays(time.Days));

    /// <param name="unit">Words the whole days.</param>
    /// <param name="rest">Time beside the whole days.</param>
    public static Saying? Of(int days, Func<int, Saying> unit, TimeSpan rest)
    {
        (int Count, Func<int, Saying> Unit)[] units = [(days, unit), ((int)rest.TotalHours, Hours), (rest.Minutes, Minutes)];
        var words = units.SkipWhile(one => one.Count == 0).Take(2).Where(one => one.Count > 0).Select(one => one.Unit(one.Count)).ToArray();
        return words switch
        {
            [] => null,
            [var only] => only,
            [var larger, var smaller, ..] => Saying.Of("deadlines.amount.both", ("larger", larger), ("smaller", smaller)),
        };
    }

    /// <summary>“26 小时 5 分钟”: what a day and night hold is not made days of.</summary>
    public static Saying? InHours(TimeSpan time) => Of(0, Days, time);

    private static Saying Hours(int count) => Saying.Of("deadlines.amount.hours", ("count", count));

    private static Saying Minutes(int count) => Saying.Of("deadlines.amount.minutes", ("count", count));
}
