using System.Net;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Two people of one role and one task.</summary>
public sealed class SameMomentTests
{
    [Fact]
    public async Task Of_two_people_who_complete_a_task_at_once_one_wins_and_the_other_is_told_who()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);

        for (var round = 0; round < 20; round++)
        {
            var item = await Registered(office);
            var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
            var answers = await Task.WhenAll(
                office.Assessor.Tries(task, "InScope", new { level = "3" }),
                second.Tries(task, "InScope", new { level = "2" })
            );

            var won = Assert.Single(Enumerable.Range(0, 2), i => answers[i].StatusCode == HttpStatusCode.OK);
            var told = await Colleague.ReadRefusal(answers[1 - won]);
            Assert.Equal(HttpStatusCode.Conflict, told.Status);
            Assert.StartsWith($"该待办已由{(won == 0 ? office.Assessor : second).Name}办理", told.Title, StringComparison.Ordinal);
            Assert.Equal(won == 0 ? "Three" : "Two", (await item.SummaryFor(office.Leader)).GetProperty("level").GetString());
        }
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Completing_a_task_twice_changes_nothing_the_second_time()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await Colleague.Read(await office.Assessor.Tries(task, "InScope", new { level = "3" }));
        var before = await DatabaseDump.Of(office.Host);

        var again = await Colleague.ReadRefusal(await office.Assessor.Tries(task, "InScope", new { level = "1" }));

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("结果：属本机关范围", again.Title, StringComparison.Ordinal);
        Assert.Equal(before, await DatabaseDump.Of(office.Host));
    }

    [Fact]
    public async Task A_task_that_somebody_has_signed_for_is_kept_for_them_until_it_is_given_back()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await Colleague.Read(await second.Post($"{task.Path}/claim", new { }));

        Assert.Empty(await office.Assessor.Tasks(item, "排查"));
        var held = await Colleague.ReadRefusal(await office.Assessor.Tries(task, "InScope", new { level = "3" }));
        Assert.Equal(HttpStatusCode.Conflict, held.Status);
        Assert.Contains($"已由{second.Name}签收", held.Title, StringComparison.Ordinal);

        await Colleague.Read(await second.Post($"{task.Path}/release", new { }));
        await office.Assessor.Does(item, "排查", "InScope", new { level = "3" });
        await office.ReplaysWithoutDifference();
    }

    private static Task<OpenCase> Registered(Office office) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
}
