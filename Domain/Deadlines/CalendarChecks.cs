using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>What is wrong with a calendar, said so that the administrator can put it right.</summary>
public static class CalendarChecks
{
    /// <summary>A year without 29 February: a season must begin on a day that every year has.</summary>
    private const int CommonYear = 2023;

    /// <summary>Every problem of the edition, one sentence each; empty when it can be used.</summary>
    public static ImmutableArray<Saying> ProblemsOf(CalendarEdition edition) =>
        [.. ZoneProblems(edition.Zone), .. YearProblems(edition.Years), .. DayProblems(edition.Years), .. SeasonProblems(edition.Hours)];

    private static IEnumerable<Saying> ZoneProblems(string zone)
    {
        if (string.IsNullOrWhiteSpace(zone) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            yield return Saying.Of("calendar.unknown-zone", ("zone", zone ?? ""));
        }
    }

    private static IEnumerable<Saying> YearProblems(ImmutableArray<CalendarYear> years)
    {
        if (years.IsDefault)
        {
            return [Saying.Of("calendar.no-years")];
        }

        return years
            .CountBy(year => year.Year)
            .Where(count => count.Value > 1)
            .Select(count => Saying.Of("calendar.year-twice", ("year", count.Key)))
            .Concat(
                years
                    .Where(year => year.Holidays.IsDefault || year.MakeupWorkdays.IsDefault)
                    .Select(year => Saying.Of("calendar.year-without-days", ("year", year.Year)))
            );
    }

    private static IEnumerable<Saying> DayProblems(ImmutableArray<CalendarYear> years)
    {
        if (years.IsDefault)
        {
            yield break;
        }

        foreach (var year in years)
        {
            foreach (var day in OrEmpty(year.Holidays).Concat(OrEmpty(year.MakeupWorkdays)).Where(day => !Near(day.Date, year.Year)))
            {
                yield return Saying.Of("calendar.day-of-other-year", ("day", day.Date), ("year", year.Year));
            }
        }

        var holidays = years.SelectMany(year => OrEmpty(year.Holidays)).Select(day => day.Date).ToHashSet();
        var both = years.SelectMany(year => OrEmpty(year.MakeupWorkdays)).Select(day => day.Date).Where(holidays.Contains);
        foreach (var day in both.Distinct().Order())
        {
            yield return Saying.Of("calendar.day-both-ways", ("day", day));
        }
    }

    /// <summary>Notices reach over a year's end by days, never further.</summary>
    internal static bool Near(DateOnly day, int year) => Math.Abs(day.Year - year) <= 1;

    private static IEnumerable<Saying> SeasonProblems(ImmutableArray<OfficeHours> seasons)
    {
        if (seasons.IsDefaultOrEmpty)
        {
            return [Saying.Of("calendar.no-hours")];
        }

        return seasons
            .Where(season => !IsDayOfEveryYear(season))
            .Select(season => Saying.Of("calendar.season-not-yearly", ("month", season.FromMonth), ("day", season.FromDay)))
            .Concat(
                seasons
                    .CountBy(season => (season.FromMonth, season.FromDay))
                    .Where(count => count.Value > 1)
                    .Select(count =>
                        Saying.Of(
                            "calendar.season-twice",
                            ("count", count.Value),
                            ("month", count.Key.FromMonth),
                            ("day", count.Key.FromDay)
                        )
                    )
            )
            .Concat(seasons.SelectMany(SpanProblems));
    }

    private static bool IsDayOfEveryYear(OfficeHours season) =>
        season.FromMonth is >= 1 and <= 12 && season.FromDay >= 1 && season.FromDay <= DateTime.DaysInMonth(CommonYear, season.FromMonth);

    private static IEnumerable<Saying> SpanProblems(OfficeHours season)
    {
        if (season.Spans.IsDefaultOrEmpty)
        {
            yield return Saying.Of("calendar.season-empty", ("month", season.FromMonth), ("day", season.FromDay));
            yield break;
        }

        foreach (var span in season.Spans.Where(span => span.End <= span.Start))
        {
            yield return Saying.Of("calendar.span-backwards", ("span", DueDateWords.Span(span)));
        }

        var ordered = season.Spans.OrderBy(span => span.Start).ToArray();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.Second.Start < pair.First.End))
        {
            yield return Saying.Of("calendar.spans-overlap", ("earlier", DueDateWords.Span(earlier)), ("later", DueDateWords.Span(later)));
        }
    }

    private static ImmutableArray<NamedDay> OrEmpty(ImmutableArray<NamedDay> days) => days.IsDefault ? [] : days;
}

/// <summary>A calendar that cannot be counted with was used. Its message holds the codes of <see cref="CalendarChecks"/>.</summary>
public sealed class UnusableCalendarException : ArgumentException
{
    public UnusableCalendarException() { }

    public UnusableCalendarException(string message)
        : base(message) { }

    public UnusableCalendarException(string message, Exception innerException)
        : base(message, innerException) { }
}
