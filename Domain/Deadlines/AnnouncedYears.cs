using System.Collections.Frozen;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <param name="Text">One sentence: which year is not known and what the administrator does about it.</param>
public sealed record CalendarWarning(int Year, Saying Text);

/// <summary>The years whose holidays are known. An empty notice, or one with days of other years only, announces nothing.</summary>
internal sealed class AnnouncedYears
{
    private readonly FrozenSet<int> years;

    public AnnouncedYears(ImmutableArray<CalendarYear> notices) =>
        years = notices
            .Where(notice => notice.Holidays.Any(day => day.Date.Year == notice.Year))
            .Select(notice => notice.Year)
            .ToFrozenSet();

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

    private static Saying TextFor(int year) => Saying.Of("deadlines.year-not-announced", ("year", year));
}
