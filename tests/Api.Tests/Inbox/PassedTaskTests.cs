using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Orders;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>转办、改派、撤回: what those read of a task who had it, and what they find again.</summary>
public sealed class PassedTaskTests
{
    [Fact]
    public async Task What_was_handed_over_is_found_among_what_is_done_and_can_be_taken_back()
    {
        await using var office = await Office.Open();
        var (other, item, task) = await HandedOver(office);

        var shown = await office.Assessor.Get(task.Path);
        Assert.Contains($"转给{other.Name}办理", shown.Text("passed"), StringComparison.Ordinal);
        Assert.Contains("出差", shown.Text("passed"), StringComparison.Ordinal);
        Assert.Equal($"转给{other.Name}", (await Done(office.Assessor, task)).Single().Text("outcome"));

        await Colleague.Read(await Do(office.Assessor, task, "withdraw"));
        Assert.Equal(task, TaskAddress.Of(await office.Assessor.Finds(item, "排查")));
        Assert.Empty(await Done(office.Assessor, task));
        var gone = await other.CannotGet(task.Path);
        Assert.Equal((HttpStatusCode.NotFound, "/problems/task-passed-on"), (gone.Status, gone.Problem.Text("type")));
        Assert.Contains("撤回", gone.Title, StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_was_handed_over_stays_there_once_it_was_opened_and_the_page_says_so()
    {
        await using var office = await Office.Open();
        var (other, _, task) = await HandedOver(office);
        await Colleague.Read(await other.Post($"{task.Path}/opened", new { }));

        var acts = (await office.Assessor.Get(task.Path)).GetProperty("sides").GetProperty("acts").EnumerateArray();
        Assert.Contains("打开", acts.Single(act => act.Text("name") == "withdraw").Text("whyNot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lost_a_task_reads_to_whom_and_why_and_nobody_else_does()
    {
        await using var office = await Office.Open();
        var (other, item, task) = await HandedOver(office);
        var third = await office.Hire("assessor-3", Office.Water, Roles.Handler);
        var stranger = await office.Hire("stranger", Office.Township, Roles.Handler);
        var chosen = await Ordering.Chosen(office.Supervisor, item, "reassign", "task");
        await Ordering.Gives(
            office.Supervisor,
            item,
            "reassign",
            new
            {
                task = chosen,
                person = third.Code,
                reason = "专班统一办理",
            }
        );

        foreach (var read in new[] { await other.CannotGet(task.Path), await Colleague.ReadRefusal(await Do(other, task, "claim")) })
        {
            Assert.Equal("/problems/task-passed-on", read.Problem.Text("type"));
            Assert.Contains(third.Name, read.Title, StringComparison.Ordinal);
            Assert.Contains("专班统一办理", read.Title, StringComparison.Ordinal);
        }
        Assert.Equal("/problems/no-such-task", (await stranger.CannotGet(task.Path)).Problem.Text("type"));
    }

    [Fact]
    public async Task What_was_filled_in_stands_in_the_form_again_when_it_is_taken_back()
    {
        await using var office = await Office.Open();
        var item = await Ordering.Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await office.Assessor.Does(item, "排查", "InScope");
        await Colleague.Read(await Do(office.Assessor, task, "withdraw"));

        var draft = await office.Assessor.Get($"{task.Path}/draft");
        Assert.True(draft.GetProperty("fields").TryGetProperty("level", out var level));
        Assert.NotEqual("", level.GetString());
        Assert.NotEqual(JsonValueKind.Null, draft.GetProperty("stamp").ValueKind);
    }

    private static async Task<(Colleague Other, OpenCase Item, TaskAddress Task)> HandedOver(Office office)
    {
        var other = await office.Hire("assessor-2", ApiHost.Unit, Roles.Handler);
        var item = await Ordering.Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        await Colleague.Read(await Do(office.Assessor, task, "transfer", new { person = other.Code, reason = "出差" }));
        return (other, item, task);
    }

    private static async Task<JsonElement[]> Done(Colleague by, TaskAddress task) =>
        [.. (await by.Get("/api/inbox/done")).GetProperty("items").EnumerateArray().Where(one => TaskAddress.Of(one) == task)];

    private static Task<HttpResponseMessage> Do(Colleague by, TaskAddress task, string act, object? fields = null) =>
        by.Post($"{task.Path}/acts/{act}", new { fields });
}
