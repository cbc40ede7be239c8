using System.Globalization;
using CaseFlow.Domain.Deadlines;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class OfficeZoneTests
{
    // Never changed since a year, changes twice a year, was moved for good, lies at a quarter of an hour, left out a day, has none.
    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Asia/Urumqi")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Europe/Moscow")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    [InlineData("UTC")]
    public void The_wall_clock_of_an_office_is_that_of_its_zone(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var edition = StateCouncilCalendar.Edition1 with { Zone = id };
        var calendar = new WorkCalendar(edition);

        for (var at = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero); at.Year < 2101; at = at.AddHours(131).AddMinutes(7))
        {
            var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
            Assert.Equal(local, calendar.Local(at));
            Assert.Equal(new DateTimeOffset(local - zone.GetUtcOffset(local), TimeSpan.Zero), calendar.Utc(local));
        }
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Asia/Tashkent")]
    [InlineData("Etc/GMT+12")]
    [InlineData("Etc/GMT-14")]
    [InlineData("UTC")]
    public void At_either_end_of_time_the_wall_clock_stops_as_the_systems_does(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var calendar = new WorkCalendar(StateCouncilCalendar.Edition1 with { Zone = id });

        foreach (var end in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
            Assert.Equal(TimeZoneInfo.ConvertTime(end, zone).DateTime, calendar.Local(end));
    }

    [Fact]
    public void A_moment_with_another_offset_is_the_same_moment()
    {
        var at = DateTimeOffset.Parse("2026-03-02T09:30:00-05:00", CultureInfo.InvariantCulture);

        Assert.Equal(new DateTime(2026, 3, 2, 22, 30, 0), new WorkCalendar(StateCouncilCalendar.Edition1).Local(at));
    }
}
