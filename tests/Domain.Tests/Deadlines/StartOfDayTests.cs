using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Tests.Deadlines;

/// <summary>Where a day of the office begins: what lists call “today” and “this week”.</summary>
public sealed class StartOfDayTests
{
    [Fact]
    public void A_day_begins_at_midnight_of_the_offices_wall_clock() =>
        Assert.Equal(new DateTimeOffset(2026, 9, 17, 16, 0, 0, TimeSpan.Zero), Office.Calendar.StartOf(Office.Day("2026-09-18")));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-09-18")]
    [InlineData("America/Havana", "2026-03-08")] // clocks go from 0:00 to 1:00: there is no midnight
    [InlineData("America/Havana", "2026-11-01")] // clocks go from 1:00 back to 0:00: midnight comes twice
    [InlineData("Africa/Cairo", "2026-04-24")]
    public void The_moment_before_a_day_begins_is_of_the_day_before_and_the_day_lasts_until_the_next_begins(string zone, string date)
    {
        var (calendar, day) = (new WorkCalendar(StateCouncilCalendar.Edition1 with { Zone = zone }), Office.Day(date));
        var start = calendar.StartOf(day);
        Assert.Equal(day, calendar.LocalDate(start));
        Assert.Equal(day.AddDays(-1), calendar.LocalDate(start.AddMilliseconds(-1)));
        Assert.Equal(day, calendar.LocalDate(calendar.StartOf(day.AddDays(1)).AddMilliseconds(-1)));
    }

    [Fact]
    public void What_the_wall_clock_shows_leads_back_to_the_moment()
    {
        var moment = Office.At("2026-09-18 16:30");
        Assert.Equal(moment, Office.Calendar.Utc(Office.Calendar.Local(moment)));
    }
}
