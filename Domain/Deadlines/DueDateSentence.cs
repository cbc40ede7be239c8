using System.Globalization;

namespace CaseFlow.Domain.Deadlines;

/// <summary>A due date and its reason in one Chinese sentence.</summary>
internal static class DueDateSentence
{
    /// <param name="rolled">The last calendar day and why it could not stand; null when nothing was rolled forward.</param>
    public static string For(
        TimeLimit limit,
        DateTime from,
        DateTime to,
        (DateOnly Day, string Why)? rolled,
        ImmutableArray<CalendarWarning> warnings)
    {
        var amount = limit.Amount.ToString("0.####", CultureInfo.InvariantCulture);
        var (first, last) = (ChineseDate.Of(DateOnly.FromDateTime(from)), ChineseDate.Of(DateOnly.FromDateTime(to)));
        var close = ChineseDate.Time(TimeOnly.FromDateTime(to));
        var sentence = limit.Clock switch
        {
            Clock.ClockHours => $"自{ChineseDate.Of(from)}起连续计 {amount} 小时，节假日不停，于{ChineseDate.Of(to)}到期",
            Clock.WorkingHours => $"自{ChineseDate.Of(from)}起计 {amount} 个工作小时，于{ChineseDate.Of(to)}到期",
            Clock.WorkingDays => $"自{first}起算，当日不计，第 {amount} 个工作日为{last}，当日 {close} 到期",
            Clock.CalendarDays when rolled is { } roll =>
                $"自{first}起算，当日不计，第 {amount} 日为{ChineseDate.Of(roll.Day)}，逢{roll.Why}，顺延至{last}，当日 {close} 到期",
            Clock.CalendarDays => $"自{first}起算，当日不计，第 {amount} 日为{last}，当日 {close} 到期",
        };
        return $"{sentence}{Guess(warnings)}。";
    }

    private static string Guess(ImmutableArray<CalendarWarning> warnings) => warnings.IsEmpty
        ? ""
        : $"（{string.Join('、', warnings.Select(warning => $"{warning.Year}年"))}放假安排未录入，按周一至周五推算）";
}
