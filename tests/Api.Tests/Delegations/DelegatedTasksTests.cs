using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Delegations;

/// <summary>委托: what somebody sees and does in the place of another, as long as it holds.</summary>
public sealed class DelegatedTasksTests
{
    private const string Step = "分类交办";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_delegate_does_the_task_and_the_record_names_both()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(item.Path)).Status);
        await principal.Delegates(other);

        var row = await other.Finds(item, Step);
        Assert.Equal(principal.Name, row.GetProperty("inPlaceOf").GetString());
        var task = await other.Get(TaskAddress.Of(row).Path);
        Assert.True(task.GetProperty("canComplete").GetBoolean());
        Assert.Equal(principal.Name, task.GetProperty("inPlaceOf").GetString());
        Assert.Equal(JsonValueKind.Null, (await principal.Finds(item, Step)).GetProperty("inPlaceOf").ValueKind);
        await other.Does(item, Step, "Answered");

        var both = $"{other.Name}（代 {principal.Name}）";
        Assert.Contains(await item.TimelineFor(office.Supervisor), told =>
            told.StartsWith($"{both}：办理“{Step}”", StringComparison.Ordinal)
        );
        Assert.Equal(both, (await principal.Get(TaskAddress.Of(row).Path)).GetProperty("closedByName").GetString());
        var done = Assert.Single(await other.Pages("/api/inbox/done?limit=50"));
        Assert.Equal(principal.Name, done.GetProperty("inPlaceOf").GetString());
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_was_done_in_the_place_of_another_stays_with_both_when_it_has_ended()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        var id = await principal.Delegates(other);
        await other.Does(item, Step, "Answered");
        await principal.Ends(id);

        Assert.Equal(item.Number, (await item.SummaryFor(other)).GetProperty("number").GetString());
        var stored = await office.Host.InDb(db => db.Tasks.AsNoTracking().SingleAsync(row => row.ClosedFor != null, Ct));

        Assert.Equal((other.Code, principal.Code), (stored.ClosedBy, stored.ClosedFor));
        Assert.Equal(InboxTaskStatus.Completed, stored.Status);
    }

    [Fact]
    public async Task A_task_that_both_see_is_done_once_and_the_later_is_told_who_was_faster()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        await principal.Delegates(other);
        var task = TaskAddress.Of(await principal.Finds(item, Step));
        await other.Does(item, Step, "Answered");

        var refused = await Colleague.ReadRefusal(
            await principal.Post($"{task.Path}/complete", new { outcome = "Answered", fields = new { } })
        );

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(other.Name, refused.Title, StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_the_delegate_has_claimed_is_the_principals_when_the_period_ends()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        await principal.Delegates(other, days: 2);
        var task = TaskAddress.Of(await other.Finds(item, Step));
        var held = await Colleague.Read(await other.Post($"{task.Path}/claim", new { }));
        Assert.Equal(principal.Code, held.GetProperty("by").GetString());
        var turn = await office.Host.InDb(db => db.Runs.Select(run => run.Turn).SingleAsync(Ct));
        await Colleague.Read(await other.Post($"{task.Path}/claim", new { })); // again: nothing to record
        Assert.Equal(turn, await office.Host.InDb(db => db.Runs.Select(run => run.Turn).SingleAsync(Ct)));

        office.Host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Empty(await other.Tasks(item, Step));
        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(item.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Colleague.ReadRefusal(await other.Post($"{task.Path}/claim", new { }))).Status);
        await principal.Does(item, Step, "Answered");
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task It_ends_at_once_in_a_session_that_goes_on()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        var id = await principal.Delegates(other);
        var task = TaskAddress.Of(await other.Finds(item, Step));
        await principal.Ends(id);

        var refused = await Colleague.ReadRefusal(
            await other.Post($"{task.Path}/complete", new { outcome = "Answered", fields = new { } })
        );

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Empty(await other.Inbox());
        Assert.Single(await principal.Tasks(item, Step));
    }

    [Fact]
    public async Task It_begins_on_its_first_day_by_the_offices_clock()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        await Colleague.Read(await principal.Tries(other, 1, 1));
        Assert.Empty(await other.Inbox());

        office.Host.Clock.Advance(TimeSpan.FromHours(13)); // 23:00 in Shanghai
        Assert.Empty(await other.Inbox());
        office.Host.Clock.Advance(TimeSpan.FromHours(1)); // midnight
        Assert.Single(await other.Tasks(item, Step));
    }

    [Fact]
    public async Task Only_the_chosen_procedures_are_handed_on()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        var procedures = await principal.Get("/api/procedures");
        var ids = procedures.EnumerateArray().Select(one => one.GetProperty("definitionId").GetString()!).ToArray();
        var own = await office.Host.InDb(db => db.Runs.Select(run => run.DefinitionId).SingleAsync(Ct));
        await principal.Delegates(other, 5, [.. ids.Where(id => id != own).Take(1)]);
        Assert.Empty(await other.Inbox());
        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(item.Path)).Status);

        await principal.Delegates(office.HandlerOf(Office.Township), 5, own);

        Assert.Single(await office.HandlerOf(Office.Township).Tasks(item, Step));
    }

    [Fact]
    public async Task An_item_about_the_delegate_does_not_exist_for_them()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        await principal.Delegates(other);
        var task = TaskAddress.Of(await other.Finds(item, Step));
        await office.Host.InDb(db =>
            db.Cases.Where(row => row.Id == item.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, $"|{other.Code}|"), Ct)
        );

        Assert.Empty(await other.Inbox());
        Assert.Equal(0, (await other.Get("/api/inbox/counts")).GetProperty("ample").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(task.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(item.Path)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Colleague.ReadRefusal(await other.Post($"{task.Path}/complete", new { outcome = "Answered", fields = new { } }))).Status
        );
    }

    [Fact]
    public async Task An_item_about_the_principal_is_not_handed_on()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        await principal.Delegates(other);
        await office.Host.InDb(db =>
            db.Cases.Where(row => row.Id == item.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Subjects, $"|{principal.Code}|"), Ct)
        );

        Assert.Empty(await other.Inbox());
        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(item.Path)).Status);
    }

    [Fact]
    public async Task Rights_of_the_principal_are_not_handed_on()
    {
        await using var office = await Office.Open();
        var other = office.HandlerOf(Office.Water);
        var item = await office.Registered();
        await office.Supervisor.Delegates(other);

        Assert.Equal(HttpStatusCode.NotFound, (await other.CannotGet(item.Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.CannotGet("/api/mails")).Status);
        var stop = await other.Post($"{item.Path}/stop", new { reason = "重复" });
        Assert.Equal(HttpStatusCode.Forbidden, stop.StatusCode);
    }

    [Fact]
    public async Task A_draft_of_the_delegate_is_kept_and_is_their_own()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        var item = await office.Assigned(Office.Housing);
        await principal.Delegates(other);
        var path = $"{TaskAddress.Of(await other.Finds(item, Step)).Path}/draft";
        var saved = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { fields = new { report = "已到现场" } }),
        };
        await Colleague.Read(await other.Send(saved));

        Assert.Equal("已到现场", (await other.Get(path)).GetProperty("fields").GetProperty("report").GetString());
        Assert.Empty((await principal.Get(path)).GetProperty("fields").EnumerateObject());
    }

    [Fact]
    public async Task What_the_principal_is_told_of_a_task_the_delegate_is_told_with_their_name()
    {
        await using var office = await Office.Open();
        var (principal, other) = (office.HandlerOf(Office.Housing), office.HandlerOf(Office.Water));
        await office.Assigned(Office.Housing);
        await principal.Delegates(other, days: 300);
        await office.Pass(TimeSpan.FromDays(45));

        var told = await office.Host.InDb(db => db.Notices.AsNoTracking().Where(row => row.Person == other.Code).ToListAsync(Ct));

        Assert.NotEmpty(told);
        Assert.All(told, notice => Assert.Equal(principal.Code, notice.InPlaceOf));
        Assert.All(told, notice => Assert.StartsWith($"【代 {principal.Name}】", notice.Subject.Chinese(), StringComparison.Ordinal));
        await office.ReplaysWithoutDifference();
    }
}
