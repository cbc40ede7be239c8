using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>日程. It begins on Monday 2026-09-21; the week after next has the national holiday.</summary>
public sealed class ScheduleTests
{
    private const string Week = "/api/inbox/schedule";

    [Fact]
    public async Task A_week_shows_each_task_on_the_day_on_which_it_is_due()
    {
        await using var office = await Office.Open();
        await Registers(office);
        var task = Assert.Single(await office.Assessor.Inbox());
        var due = task.GetProperty("dueAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8));

        var week = await office.Assessor.Get($"{Week}?week={due:yyyy-MM-dd}");

        Assert.Equal("2026-09-21", week.Text("today"));
        var days = week.GetProperty("days").EnumerateArray().ToArray();
        Assert.Equal(7, days.Length);
        var day = Assert.Single(days, day => day.Number("count") > 0);
        Assert.Equal($"{due:yyyy-MM-dd}", day.Text("day"));
        Assert.Equal(task.GetProperty("caseId").GetInt64(), Assert.Single(Items(day, "items")).GetProperty("caseId").GetInt64());
        Assert.Equal((0, 0), (week.Number("overdue"), week.Number("undated")));
    }

    [Fact]
    public async Task What_is_overdue_stands_at_the_top_of_every_week_and_on_no_day()
    {
        await using var office = await Office.Open();
        await Registers(office);
        office.Host.Clock.Advance(TimeSpan.FromDays(30));

        foreach (var address in new[] { Week, $"{Week}?week=2026-09-21", $"{Week}?week=2027-02-01" })
        {
            var week = await office.Assessor.Get(address);
            Assert.Equal(1, week.Number("overdue"));
            Assert.Equal("东街积水", Assert.Single(Items(week, "late")).Text("caseTitle"));
            Assert.All(Items(week, "days"), day => Assert.Equal(0, day.Number("count")));
        }
    }

    [Fact]
    public async Task Days_off_are_those_of_the_work_calendar()
    {
        await using var office = await Office.Open();

        var days = Items(await office.Assessor.Get($"{Week}?week=2026-10-07"), "days");

        Assert.Equal("2026-10-05", days[0].Text("day"));
        Assert.Equal(
            ["Holiday", "Holiday", "Holiday", "Workday", "Workday", "MakeupWorkday", "Weekend"],
            days.Select(day => day.Text("kind"))
        );
        Assert.Contains("国庆", days[0].Text("called"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-20", "2026-09-21")]
    [InlineData("0001-01-01", "2026-09-21")]
    [InlineData("9999-12-31", "2028-09-18")]
    public async Task A_week_that_is_past_is_this_one_and_none_is_further_than_two_years(string asked, string shown)
    {
        await using var office = await Office.Open();

        Assert.Equal(shown, (await office.Assessor.Get($"{Week}?week={asked}")).Text("monday"));
    }

    [Fact]
    public async Task Nobody_sees_the_tasks_of_others()
    {
        await using var office = await Office.Open();
        await Registers(office);
        office.Host.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(0, (await office.Leader.Get(Week)).Number("overdue"));
    }

    private static JsonElement[] Items(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray()];

    private static Task<OpenCase> Registers(Office office) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
                level = "One",
            }
        );
}
