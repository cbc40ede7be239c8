using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Notes;

/// <summary>催办 over HTTP: who may, who is told, how often.</summary>
public sealed class UrgeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_waits_urges_and_whoever_has_the_task_is_told_at_once_and_by_mail()
    {
        await using var office = await Office.Open();
        var (item, task) = await Screening(office);
        await office.Assessor.Post($"{task.Path}/acts/claim", new { });

        var told = await Colleague.Read(await Urge(office.Supervisor, task, "preview"));
        Assert.Equal([office.Assessor.Name], told.GetProperty("told").EnumerateArray().Select(name => name.GetString()));
        await Colleague.Read(await Urge(office.Supervisor, task, word: "请今天回复"));

        var copy = Assert.Single(await office.Assessor.Pages("/api/inbox/copies?limit=50"));
        Assert.Equal(("【催办】路灯不亮", "Urged"), (copy.Text("subject"), copy.Text("mark")));
        Assert.Contains($"{office.Supervisor.Name}催办（第 1 次）：请今天回复", copy.Text("body"), StringComparison.Ordinal);
        var row = Assert.Single(await office.Assessor.Inbox());
        Assert.Equal(1, row.GetProperty("urges").GetInt32());
        var shown = (await office.Supervisor.Get(item.Path)).GetProperty("openTasks")[0];
        Assert.Equal((1, true), (shown.GetProperty("urges").GetInt32(), shown.GetProperty("mayUrge").GetBoolean()));
        Assert.Contains($"{office.Supervisor.Name}：催办“排查”：请今天回复", await item.TimelineFor(office.Assessor));
        await office.Host.Services.GetRequiredService<MailRound>().Run(Ct);
        Assert.Contains(await office.Host.InDb(db => db.Mails.AsNoTracking().ToListAsync(Ct)), mail =>
            mail.Person == office.Assessor.Code && mail.Body.Contains("请今天回复", StringComparison.Ordinal)
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task The_third_time_in_a_day_is_refused_and_says_when_again()
    {
        await using var office = await Office.Open();
        var (_, task) = await Screening(office);
        await Colleague.Read(await Urge(office.Supervisor, task));
        await Colleague.Read(await Urge(office.Leader, task));

        var refused = await Colleague.ReadRefusal(await Urge(office.Supervisor, task));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("今天已催办 2 次", refused.Title, StringComparison.Ordinal);
        Assert.Contains("9月22日", refused.Title, StringComparison.Ordinal);
        office.Host.Clock.Advance(TimeSpan.FromDays(1));
        await Colleague.Read(await Urge(office.Supervisor, task));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Nobody_urges_who_has_it_or_has_nothing_to_do_with_it()
    {
        await using var office = await Office.Open();
        var (item, task) = await Screening(office);

        var own = await Colleague.ReadRefusal(await Urge(office.Assessor, task));
        var strange = await Colleague.ReadRefusal(await Urge(office.Reviewer, task));
        var unknown = await Colleague.ReadRefusal(await Urge(office.HandlerOf(Office.Water), task));

        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Equal(HttpStatusCode.Forbidden, strange.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.False((await office.Assessor.Get(item.Path)).GetProperty("openTasks")[0].GetProperty("mayUrge").GetBoolean());
        Assert.False((await office.Reviewer.Get(task.Path)).GetProperty("mayUrge").GetBoolean());
    }

    private static async Task<(OpenCase Item, TaskAddress Task)> Screening(Office office)
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
        return (item, TaskAddress.Of(await office.Assessor.Finds(item, "排查")));
    }

    private static Task<HttpResponseMessage> Urge(Colleague by, TaskAddress task, string? preview = null, string? word = null) =>
        by.Post(
            $"{task.Path}/acts/urge{(preview is null ? "" : "/preview")}",
            word is null ? new { fields = new { } } : new { fields = new { word } }
        );
}
