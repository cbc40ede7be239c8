using System.Globalization;

namespace CaseFlow.Domain.Deadlines;

/// <summary>Dates and times as the deadline's sentences write them.</summary>
internal static class ChineseDate
{
    /// <summary>2026年9月18日（周五）</summary>
    public static string Of(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日（周{"日一二三四五六"[(int)day.DayOfWeek]}）");

    /// <summary>17:30</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026年9月18日（周五）17:30</summary>
    public static string Of(DateTime moment) =>
        $"{Of(DateOnly.FromDateTime(moment))}{Time(TimeOnly.FromDateTime(moment))}";
}
