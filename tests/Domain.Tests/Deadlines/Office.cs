using System.Collections.Immutable;
using System.Globalization;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Tests.Deadlines;

/// <summary>The office of these tests: the shipped calendar, Chinese wall-clock time.</summary>
internal static class Office
{
    public static readonly WorkCalendar Calendar = new(StateCouncilCalendar.Edition1);

    /// <summary>Summer hours from May to September: half an hour longer in the afternoon.</summary>
    public static readonly WorkCalendar WithSummerHours = new(
        StateCouncilCalendar.Edition1 with
        {
            Hours =
            [
                new OfficeHours(5, 1, [new(new(8, 30), new(12, 0)), new(new(15, 0), new(18, 30))]),
                new OfficeHours(10, 1, [new(new(8, 30), new(12, 0)), new(new(14, 30), new(17, 30))]),
            ],
        }
    );

    /// <summary>“2026-02-13” (at 10:00) or “2026-02-13 16:30”.</summary>
    public static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local.Length == 10 ? local + " 10:00" : local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeLimit WorkingDays(int amount) => new(amount, Clock.WorkingDays);

    public static TimeLimit WorkingHours(decimal amount) => new(amount, Clock.WorkingHours);

    public static TimeLimit CalendarDays(int amount) => new(amount, Clock.CalendarDays);

    public static TimeLimit ClockHours(decimal amount) => new(amount, Clock.ClockHours);

    public static WorkCalendar CalendarOf(params ImmutableArray<CalendarYear> years) =>
        new(StateCouncilCalendar.Edition1 with { Years = years });
}
