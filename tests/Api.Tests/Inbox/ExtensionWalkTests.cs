using System.Globalization;
using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Inbox;

/// <summary>延期、停表 over HTTP: asked for beside the work, granted or refused by a leader, read by whoever asked.</summary>
public sealed class ExtensionWalkTests
{
    private const string Reason = "等待第三方检测结论";

    [Fact]
    public async Task More_time_is_asked_for_granted_and_counted()
    {
        await using var office = await Office.Open();
        var (item, task, due) = await Timed(office);
        var until = due.AddDays(7);

        var told = await Colleague.Read(await Ask(office, task, "ask-extension/preview", until));
        Assert.Contains(office.Leader.Name, told.GetRawText(), StringComparison.Ordinal);
        await Colleague.Read(await Ask(office, task, "ask-extension", until));

        var asked = TaskAddress.Of(await office.Leader.Finds(item, "排查"));
        var shown = await office.Leader.Get(asked.Path);
        Assert.Equal(Reason, shown.GetProperty("sides").GetProperty("question").GetProperty("text").GetString());
        Assert.Equal(until, shown.GetProperty("known").GetProperty("due").GetDateTimeOffset());
        await Colleague.Read(
            await office.Leader.Post($"{asked.Path}/complete", new { outcome = "Granted", fields = new { due = Iso(until) } })
        );

        Assert.Equal(until, DueOf(await office.Assessor.Get(task.Path)));
        Assert.Contains("批准延期", await Notices(office), StringComparison.Ordinal);
        var again = await Colleague.ReadRefusal(await Ask(office, task, "ask-extension", until.AddDays(7)));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        var timeline = (await office.Assessor.Get($"/api/cases/{item.Id}/timeline")).GetRawText();
        Assert.Contains("申请延期至", timeline, StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Refused_the_deadline_stays_and_whoever_asked_reads_why()
    {
        await using var office = await Office.Open();
        var (item, task, due) = await Timed(office);
        await Colleague.Read(await Ask(office, task, "ask-extension", due.AddDays(7)));
        var asked = TaskAddress.Of(await office.Leader.Finds(item, "排查"));
        await Colleague.Read(
            await office.Leader.Post($"{asked.Path}/complete", new { outcome = "Refused", fields = new { answer = "请如期办结" } })
        );

        Assert.Equal(due, DueOf(await office.Assessor.Get(task.Path)));
        Assert.Contains("请如期办结", await Notices(office), StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_request_is_taken_back_while_nobody_has_opened_it_by_calling_it_off()
    {
        await using var office = await Office.Open();
        var (item, task, due) = await Timed(office);
        await Colleague.Read(await Ask(office, task, "ask-extension", due.AddDays(7)));
        var asked = TaskAddress.Of(await office.Leader.Finds(item, "排查"));

        await Colleague.Read(
            await office.Assessor.Post($"{asked.Path}/acts/remove-signer", new { fields = new { reason = "能够如期办结" } })
        );

        Assert.Empty(await office.Leader.Tasks(item, "排查"));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_pause_is_asked_for_granted_and_ended_by_whoever_has_the_task()
    {
        await using var office = await Office.Open();
        var (item, task, due) = await Timed(office);
        await Colleague.Read(await office.Assessor.Post($"{task.Path}/acts/ask-pause", new { fields = new { days = 5, reason = "听证" } }));
        var asked = TaskAddress.Of(await office.Leader.Finds(item, "排查"));
        await Colleague.Read(await office.Leader.Post($"{asked.Path}/complete", new { outcome = "Granted", fields = new { days = 5 } }));
        Assert.Null(DueOf(await office.Assessor.Get(task.Path)));

        await Colleague.Read(await office.Assessor.Post($"{task.Path}/acts/go-on", new { }));
        Assert.Equal(due, DueOf(await office.Assessor.Get(task.Path)));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task The_first_limit_and_how_long_the_clock_stood_still_stay_known()
    {
        await using var office = await Office.Open();
        var (item, task, due) = await Timed(office);
        await Colleague.Read(await office.Assessor.Post($"{task.Path}/acts/claim", new { }));
        var claimed = office.Host.Clock.GetUtcNow();
        await Granted(
            office,
            item,
            task,
            "ask-extension",
            new { due = Iso(due.AddDays(7)), reason = Reason },
            new { due = Iso(due.AddDays(7)) }
        );
        await Granted(office, item, task, "ask-pause", new { days = 5, reason = "听证" }, new { days = 5 });
        var stopped = office.Host.Clock.GetUtcNow();
        await office.Pass(TimeSpan.FromHours(26));
        await Colleague.Read(await office.Assessor.Post($"{task.Path}/acts/go-on", new { }));

        var row = await office.Host.InDb(db =>
            db.Tasks.AsNoTracking().SingleAsync(one => one.CaseId == item.Id && one.Visit == task.Visit && one.Seq == task.Seq)
        );
        Assert.Equal((due, claimed), (row.FirstDue, row.ClaimedAt));
        Assert.True(row.DueAt > due);
        var pause = await office.Host.InDb(db => db.TaskPauses.AsNoTracking().SingleAsync(one => one.CaseId == item.Id));
        Assert.Equal((stopped, stopped.AddHours(26)), (pause.Since, pause.Until));
    }

    private static async Task Granted(Office office, OpenCase item, TaskAddress task, string act, object fields, object answer)
    {
        await Colleague.Read(await office.Assessor.Post($"{task.Path}/acts/{act}", new { fields }));
        var asked = TaskAddress.Of(await office.Leader.Finds(item, "排查"));
        await Colleague.Read(await office.Leader.Post($"{asked.Path}/complete", new { outcome = "Granted", fields = answer }));
    }

    [Fact]
    public async Task Whoever_reads_English_reads_the_form_of_a_request_in_English()
    {
        await using var office = await Office.Open();
        var (item, task, due) = await Timed(office);
        await Colleague.Read(await Ask(office, task, "ask-extension", due.AddDays(7)));
        var asked = TaskAddress.Of(await office.Leader.Finds(item, "排查"));

        var form = (await office.Leader.Get($"{asked.Path}?language=en")).GetProperty("form");

        Assert.Contains(form.EnumerateArray(), field => field.GetProperty("label").GetString() == "Granted until");
    }

    private static async Task<(OpenCase Item, TaskAddress Task, DateTimeOffset Due)> Timed(Office office)
    {
        var item = await office.Collector.Registers(
            new
            {
                title = "路灯不亮",
                body = "黄河路的路灯坏了一周。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        return (item, task, DueOf(await office.Assessor.Get(task.Path))!.Value);
    }

    private static Task<HttpResponseMessage> Ask(Office office, TaskAddress task, string act, DateTimeOffset until) =>
        office.Assessor.Post($"{task.Path}/acts/{act}", new { fields = new { due = Iso(until), reason = Reason } });

    private static string Iso(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? DueOf(JsonElement task) =>
        task.GetProperty("dueAt") is { ValueKind: JsonValueKind.String } due ? due.GetDateTimeOffset() : null;

    private static async Task<string> Notices(Office office) => (await office.Assessor.Get("/api/inbox/copies")).GetRawText();
}
