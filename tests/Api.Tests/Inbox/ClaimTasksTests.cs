using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

public sealed class ClaimTasksTests
{
    [Fact]
    public async Task Several_tasks_are_claimed_at_once_and_a_refused_one_does_not_hold_up_the_others()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var tasks = await Registered(office, 3);
        await Colleague.Read(await second.Post($"{tasks[1].Path}/claim", new { }));

        var results = await Claimed(office.Assessor, "claim", tasks);

        Assert.Equal([true, false, true], results.Select(row => row.GetProperty("done").GetBoolean()));
        Assert.Equal("held-by-another", results[1].GetProperty("code").GetString());
        Assert.Contains("姓名assessor-2", results[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await second.Inbox()).Count + 1);
    }

    [Fact]
    public async Task Taking_what_one_holds_already_is_no_further_act_of_the_case()
    {
        await using var office = await Office.Open();
        var tasks = await Registered(office, 1);
        await Claimed(office.Assessor, "claim", tasks);
        var before = await office.Assessor.Get($"/api/cases/{tasks[0].CaseId}/timeline");

        var again = await Claimed(office.Assessor, "claim", tasks);

        Assert.True(again[0].GetProperty("done").GetBoolean());
        Assert.Equal(before.GetRawText(), (await office.Assessor.Get($"/api/cases/{tasks[0].CaseId}/timeline")).GetRawText());
    }

    [Fact]
    public async Task Several_tasks_are_given_back_at_once()
    {
        await using var office = await Office.Open();
        var tasks = await Registered(office, 2);
        await Claimed(office.Assessor, "claim", tasks);

        var results = await Claimed(office.Assessor, "release", tasks);

        Assert.All(results, row => Assert.True(row.GetProperty("done").GetBoolean()));
        Assert.All(await office.Assessor.Inbox(), task => Assert.Equal(JsonValueKind.Null, task.GetProperty("claimedBy").ValueKind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Nothing_and_more_than_a_hundred_are_refused(int count)
    {
        await using var office = await Office.Open();

        var answer = await office.Assessor.Post("/api/tasks/claim", new { tasks = Enumerable.Repeat(new TaskAddress(1, 1, 1), count) });

        Assert.Equal(["tasks"], (await Colleague.ReadRefusal(answer)).Fields);
    }

    private static async Task<JsonElement[]> Claimed(Colleague person, string verb, TaskAddress[] tasks) => [.. (
                await Colleague.Read(
                    await person.Post(
                        $"/api/tasks/{verb}",
                        new
                        {
                            tasks = tasks.Select(task => new
                            {
                                task.CaseId,
                                task.Visit,
                                task.Seq,
                            }),
                        }
                    )
                )
            ).GetProperty("results").EnumerateArray()];

    private static async Task<TaskAddress[]> Registered(Office office, int count)
    {
        var tasks = new List<TaskAddress>();
        for (var i = 0; i < count; i++)
        {
            var item = await office.Collector.Registers(
                new
                {
                    title = "东街积水",
                    body = "东街雨后积水。",
                    source = "市民留言板",
                    discoveredAt = office.Host.Clock.GetUtcNow(),
                }
            );
            tasks.Add(TaskAddress.Of(await office.Assessor.Finds(item, "排查")));
        }
        return [.. tasks];
    }
}
