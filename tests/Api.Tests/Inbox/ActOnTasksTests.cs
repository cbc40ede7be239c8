using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Orders;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>批量办理 over HTTP: only what is ticked, a result for each, and taken back.</summary>
public sealed class ActOnTasksTests
{
    [Fact]
    public async Task Of_a_hundred_three_are_refused_each_with_its_reason_and_the_others_are_done_and_taken_back()
    {
        await using var office = await Office.Open();
        var messages = new List<OpenCase>();
        for (var i = 0; i < 99; i++)
            messages.Add(await Registered(office, "public-message"));
        var needing = await Registered(office, "online-opinion");
        var inbox = await office.Assessor.Inbox("limit=200");
        var ticked = Together.Ticked(inbox, [.. messages, needing]);
        await Reassigned(office, messages[0]);
        await Recused(office, messages[1]);

        var told = await Together.Previewed(office.Assessor, "complete", ticked, "Transfer");
        var results = await Together.Done(office.Assessor, "complete", ticked, "Transfer");

        Assert.Equal((97, 3), (told.GetProperty("count").GetInt32(), told.GetProperty("refused").GetArrayLength()));
        Assert.Contains(told.GetProperty("next").EnumerateArray(), next => next.GetProperty("count").GetInt32() == 97);
        Assert.Equal(97, results.Count(Together.IsDone));
        var moved = results[0];
        Assert.Equal("task-changed-since-seen", moved.Text("code"));
        Assert.Equal(
            (office.Supervisor.Name, "改派"),
            (moved.GetProperty("changed").Text("by"), moved.GetProperty("changed").Text("what"))
        );
        Assert.Equal(office.Host.Clock.GetUtcNow(), moved.GetProperty("changed").GetProperty("at").GetDateTimeOffset());
        Assert.Equal(("no-such-task", JsonValueKind.Null), (results[1].Text("code"), results[1].GetProperty("changed").ValueKind));
        Assert.Equal("screeningOpinion", Assert.Single(results[99].GetProperty("fields").EnumerateArray()).Text("field"));

        Assert.Equal("Open", (await office.Reviewer.Get(ticked[0].Address.Path)).Text("status"));
        var done = Together.AsDone(results);
        var next = (await office.AssessorHead.Inbox("limit=200"))
            .Select(TaskAddress.Of)
            .First(task => task.CaseId == done[0].Address.CaseId);
        await Colleague.Read(await office.AssessorHead.Post($"{next.Path}/opened", new { }));
        var back = await Together.Done(office.Assessor, "withdraw", done);
        Assert.Equal(96, back.Count(Together.IsDone));
        Assert.Contains("打开", back.Single(row => !Together.IsDone(row)).Text("text"), StringComparison.Ordinal);
        // The 96 that came back, and the one that wants more.
        Assert.Equal(97, (await office.Assessor.Inbox("limit=200")).Count);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Sent_twice_it_is_done_once_and_answered_the_same()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var seen = Together.Ticked(await office.Assessor.Inbox(), [item]);

        await Urged(office, seen);
        await Urged(office, seen);
        Assert.Equal(1, (await office.Assessor.Inbox())[0].GetProperty("urges").GetInt32());
        await Urged(office, Together.Ticked(await office.Assessor.Inbox(), [item]));
        Assert.Equal(2, (await office.Assessor.Inbox())[0].GetProperty("urges").GetInt32());

        var mine = Together.Ticked(await office.Assessor.Inbox(), [item]);
        var given = new { person = office.Reviewer.Code, reason = "出差" };
        Assert.True(Together.IsDone((await Together.Done(office.Assessor, "transfer", mine, fields: given))[0]));
        Assert.True(Together.IsDone((await Together.Done(office.Assessor, "transfer", mine, fields: given))[0]));
        var other = new { person = office.Reviewer.Code, reason = "休假" };
        Assert.False(Together.IsDone((await Together.Done(office.Assessor, "transfer", mine, fields: other))[0]));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_one_did_in_between_is_no_sending_twice()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var seen = Together.Ticked(await office.Assessor.Inbox(), [item]);

        foreach (var act in new[] { "claim", "release", "claim" })
            Assert.True(Together.IsDone((await Together.Done(office.Assessor, act, seen))[0]));

        Assert.Equal(office.Assessor.Code, (await office.Assessor.Finds(item, "排查")).Text("claimedBy"));
    }

    [Fact]
    public async Task What_a_colleague_did_meanwhile_keeps_a_task_back_though_it_could_be_done()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        var item = await Registered(office);
        var seen = Together.Ticked(await office.Assessor.Inbox(), [item]);
        var now = Together.Ticked(await second.Inbox(), [item]);
        await Together.Done(second, "claim", now);
        await Together.Done(second, "release", now);

        var kept = (await Together.Done(office.Assessor, "claim", seen))[0];
        Assert.Equal((second.Name, "放回"), (kept.GetProperty("changed").Text("by"), kept.GetProperty("changed").Text("what")));
        var again = await Together.Done(office.Assessor, "claim", Together.Ticked(await office.Assessor.Inbox(), [item]));
        Assert.True(Together.IsDone(again[0]));
    }

    [Fact]
    public async Task A_colleague_who_has_one_already_keeps_only_that()
    {
        await using var office = await Office.Open();
        var second = await office.Hire("assessor-2", ApiHost.Unit, Roles.Assessor);
        OpenCase[] items = [await Registered(office), await Registered(office), await Registered(office)];
        var seen = Together.Ticked(await office.Assessor.Inbox(), items);
        await Colleague.Read(await second.Post($"{seen[1].Address.Path}/claim", new { }));

        var results = await Together.Done(office.Assessor, "claim", [.. seen.Select(task => task with { Turn = null })]);

        Assert.Equal([true, false, true], results.Select(Together.IsDone));
        Assert.Equal("held-by-another", results[1].Text("code"));
        Assert.Contains(second.Name, results[1].Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claim", 0, "tasks")]
    [InlineData("claim", 101, "tasks")]
    [InlineData("complete", 1, "outcome")]
    [InlineData("return", 1, "act")]
    [InlineData("nothing", 1, "act")]
    public async Task What_cannot_be_meant_is_refused_as_a_whole(string act, int count, string field)
    {
        await using var office = await Office.Open();

        foreach (var way in new[] { "", "/preview" })
        {
            var answer = await office.Assessor.Post(
                $"/api/tasks/acts/{act}{way}",
                new { tasks = Enumerable.Repeat(new TaskAddress(1, 1, 1), count) }
            );
            Assert.Equal([field], (await Colleague.ReadRefusal(answer)).Fields);
        }
    }

    [Fact]
    public async Task Tasks_of_one_step_are_alike_and_those_of_another_procedure_are_not()
    {
        await using var office = await Office.Open();
        await Registered(office, "public-message");
        await Registered(office);
        await Registered(office);

        var kinds = (await office.Assessor.Inbox()).Select(task => task.Text("alike")).CountBy(kind => kind);

        Assert.Equal([1, 2], kinds.Select(kind => kind.Value).Order());
    }

    private static async Task Urged(Office office, Seen[] tasks) =>
        Assert.True(Together.IsDone((await Together.Done(office.Supervisor, "urge", tasks, fields: new { word = "请抓紧" }))[0]));

    private static async Task Reassigned(Office office, OpenCase item) =>
        await Ordering.Gives(
            office.Supervisor,
            item,
            "reassign",
            new
            {
                task = await Ordering.Chosen(office.Supervisor, item, "reassign", "task"),
                person = office.Reviewer.Code,
                reason = "原经办人出差",
            }
        );

    /// <summary>It turns out to be about the assessor.</summary>
    private static async Task Recused(Office office, OpenCase item)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{item.Path}/fields")
        {
            Content = JsonContent.Create(
                new
                {
                    fields = new { subjects = new[] { office.Assessor.Code } },
                    reason = "登记时漏写",
                    stamp = "1",
                }
            ),
        };
        await Colleague.Read(await office.Supervisor.Send(request));
    }

    private static Task<OpenCase> Registered(Office office, string? procedure = null) =>
        office.Collector.Registers(
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
                procedure,
            }
        );
}
