namespace CaseFlow.Domain.Deadlines;

/// <summary>What is wrong with a calendar, said so that the administrator can put it right.</summary>
public static class CalendarChecks
{
    /// <summary>A year without 29 February: a season must begin on a day that every year has.</summary>
    private const int CommonYear = 2023;

    /// <summary>Every problem of the edition, one Chinese sentence each; empty when it can be used.</summary>
    public static ImmutableArray<string> ProblemsOf(CalendarEdition edition) =>
    [
        .. ZoneProblems(edition.Zone),
        .. YearProblems(edition.Years),
        .. DayProblems(edition.Years),
        .. SeasonProblems(edition.Hours),
    ];

    private static IEnumerable<string> ZoneProblems(string zone)
    {
        if (string.IsNullOrWhiteSpace(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            yield return $"不认识时区“{zone}”，请填写如 Asia/Shanghai 的时区名。";
        }
    }

    private static IEnumerable<string> YearProblems(ImmutableArray<CalendarYear> years)
    {
        if (years.IsDefault)
        {
            return ["工作日历缺少年份列表。"];
        }

        return years.CountBy(year => year.Year)
            .Where(count => count.Value > 1)
            .Select(count => $"{count.Key}年的放假安排重复，请只保留一份。")
            .Concat(years.Where(year => year.Holidays.IsDefault || year.MakeupWorkdays.IsDefault)
                .Select(year => $"{year.Year}年的放假安排缺少休息日或上班日列表。"));
    }

    private static IEnumerable<string> DayProblems(ImmutableArray<CalendarYear> years)
    {
        if (years.IsDefault)
        {
            yield break;
        }

        foreach (var year in years)
        {
            foreach (var day in OrEmpty(year.Holidays).Concat(OrEmpty(year.MakeupWorkdays)).Where(day => !Near(day.Date, year.Year)))
            {
                yield return $"{ChineseDate.Of(day.Date)}不应出现在{year.Year}年的放假安排里，请核对日期。";
            }
        }

        var holidays = years.SelectMany(year => OrEmpty(year.Holidays)).Select(day => day.Date).ToHashSet();
        var both = years.SelectMany(year => OrEmpty(year.MakeupWorkdays)).Select(day => day.Date).Where(holidays.Contains);
        foreach (var day in both.Distinct().Order())
        {
            yield return $"{ChineseDate.Of(day)}既列为休息日又列为上班日，请只保留一种。";
        }
    }

    /// <summary>Notices reach over a year's end by days, never further.</summary>
    internal static bool Near(DateOnly day, int year) => Math.Abs(day.Year - year) <= 1;

    private static IEnumerable<string> SeasonProblems(ImmutableArray<OfficeHours> seasons)
    {
        if (seasons.IsDefaultOrEmpty)
        {
            return ["办公时间不能为空，请至少填写一段。"];
        }

        return seasons.Where(season => !IsDayOfEveryYear(season))
            .Select(season => $"办公时间的起始日 {season.FromMonth}月{season.FromDay}日 不是每年都有的日期。")
            .Concat(seasons.CountBy(season => (season.FromMonth, season.FromDay))
                .Where(count => count.Value > 1)
                .Select(count => $"办公时间有 {count.Value} 份都自 {count.Key.FromMonth}月{count.Key.FromDay}日 起，请只保留一份。"))
            .Concat(seasons.SelectMany(SpanProblems));
    }

    private static bool IsDayOfEveryYear(OfficeHours season) =>
        season.FromMonth is >= 1 and <= 12
        && season.FromDay >= 1
        && season.FromDay <= DateTime.DaysInMonth(CommonYear, season.FromMonth);

    private static IEnumerable<string> SpanProblems(OfficeHours season)
    {
        if (season.Spans.IsDefaultOrEmpty)
        {
            yield return $"自 {season.FromMonth}月{season.FromDay}日 起的办公时间没有时段。";
            yield break;
        }

        foreach (var span in season.Spans.Where(span => span.End <= span.Start))
        {
            yield return $"办公时段 {Words(span)} 的结束须晚于开始。";
        }

        var ordered = season.Spans.OrderBy(span => span.Start).ToArray();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.Second.Start < pair.First.End))
        {
            yield return $"办公时段 {Words(earlier)} 与 {Words(later)} 重叠。";
        }
    }

    private static string Words(HourSpan span) => $"{ChineseDate.Time(span.Start)}–{ChineseDate.Time(span.End)}";

    private static ImmutableArray<NamedDay> OrEmpty(ImmutableArray<NamedDay> days) => days.IsDefault ? [] : days;
}

/// <summary>A calendar that cannot be counted with was used. Its message holds the sentences of <see cref="CalendarChecks"/>.</summary>
public sealed class UnusableCalendarException : ArgumentException
{
    public UnusableCalendarException()
    {
    }

    public UnusableCalendarException(string message)
        : base(message)
    {
    }

    public UnusableCalendarException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
