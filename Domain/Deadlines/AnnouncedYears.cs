using System.Collections.Frozen;

namespace CaseFlow.Domain.Deadlines;

/// <param name="Text">One Chinese sentence: which year is not known and what the administrator does about it.</param>
public sealed record CalendarWarning(int Year, string Text);

/// <summary>The years whose holidays are known. An empty notice, or one with days of other years only, announces nothing.</summary>
internal sealed class AnnouncedYears
{
    private readonly FrozenSet<int> years;

    public AnnouncedYears(ImmutableArray<CalendarYear> notices) =>
        years = notices.Where(notice => notice.Holidays.Any(day => day.Date.Year == notice.Year)).Select(notice => notice.Year).ToFrozenSet();

    public bool Contains(int year) => years.Contains(year);

    public ImmutableArray<CalendarWarning> WarningsFor(int first, int last)
    {
        var warnings = ImmutableArray<CalendarWarning>.Empty;
        for (var year = first; year <= last; year++)
        {
            if (!Contains(year))
            {
                warnings = warnings.Add(new CalendarWarning(year, TextFor(year)));
            }
        }

        return warnings;
    }

    private static string TextFor(int year) =>
        $"{year}年的放假安排尚未录入，该年日期暂按周一至周五推算，到期日可能变动；请管理员在“工作日历”中导入{year}年安排后核对。";
}
