using System.Net;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

public sealed class InboxOrderTests
{
    [Theory]
    [InlineData("Due")]
    [InlineData("Opened")]
    [InlineData("Level")]
    public async Task Every_order_shows_each_task_once_over_all_pages(string sort)
    {
        await using var office = await Office.Open();
        await Register(office, 3, null, 1, 2, null, 1, 3, 2);

        var all = await office.Assessor.Inbox($"sort={sort}&limit=3");

        Assert.Equal(8, all.Count);
        Assert.Distinct(all.Select(row => row.GetProperty("caseId").GetInt64()));
    }

    [Fact]
    public async Task The_gravest_level_comes_first_and_cases_without_one_last()
    {
        await using var office = await Office.Open();
        await Register(office, 3, null, 1, 2);

        var levels = (await office.Assessor.Inbox("sort=Level&limit=2")).Select(row => row.GetProperty("level").GetString());

        Assert.Equal(["One", "Two", "Three", null], levels);
    }

    [Fact]
    public async Task What_came_last_can_come_first()
    {
        await using var office = await Office.Open();
        await Register(office, 1, 2, 3);

        var opened = (await office.Assessor.Inbox("sort=Opened&limit=2"))
            .Select(row => row.GetProperty("openedAt").GetDateTimeOffset())
            .ToArray();

        Assert.Equal(opened.OrderDescending(), opened);
        Assert.Distinct(opened);
    }

    [Fact]
    public async Task What_its_reader_has_never_opened_is_new_to_them_whoever_else_has()
    {
        await using var office = await Office.Open();
        await Register(office, 1, 2);
        var first = (await office.Assessor.Inbox())[0];

        await Colleague.Read(await office.Assessor.Post($"{TaskAddress.Of(first).Path}/opened", new { }));

        Assert.Equal([false, true], (await office.Assessor.Inbox()).Select(row => row.GetProperty("isNew").GetBoolean()).Order());
        Assert.False((await office.Assessor.Inbox())[0].GetProperty("isNew").GetBoolean());
        var other = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        Assert.All(await other.Inbox(), row => Assert.True(row.GetProperty("isNew").GetBoolean()));
    }

    [Fact]
    public async Task A_page_mark_of_another_order_is_refused()
    {
        await using var office = await Office.Open();
        await Register(office, 1, 2, 3);
        var next = (await office.Assessor.Get("/api/inbox?limit=1&sort=Due")).GetProperty("next").GetString();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Assessor.CannotGet($"/api/inbox?sort=Level&cursor={next}")).Status);
    }

    [Fact]
    public async Task Facets_count_the_steps_of_the_inbox()
    {
        await using var office = await Office.Open();
        await Register(office, 1, 2, 3);

        var steps = (await office.Assessor.Get("/api/inbox/facets")).GetProperty("steps").EnumerateArray().ToArray();

        Assert.Equal("排查", steps[0].GetProperty("label").GetString());
        Assert.Equal(3, steps[0].GetProperty("count").GetInt32());
    }

    private static async Task Register(Office office, params int?[] levels)
    {
        foreach (var level in levels)
        {
            await office.Collector.Registers(
                new
                {
                    title = "东街积水",
                    body = "东街雨后积水。",
                    source = "市民留言板",
                    discoveredAt = office.Host.Clock.GetUtcNow(),
                    level = level switch
                    {
                        1 => "One",
                        2 => "Two",
                        3 => "Three",
                        _ => null,
                    },
                }
            );
            office.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
