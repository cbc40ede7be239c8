using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Notes;

/// <summary>传阅 over HTTP: it opens a case to whoever it is sent to, until it is taken back unread.</summary>
public sealed class CirculationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_it_is_sent_to_finds_it_in_the_inbox_and_may_read_the_case_and_the_sender_sees_when_they_did()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var water = office.HandlerOf(Office.Water);
        await water.CannotGet(item.Path);

        var turn = await Sends(office.Assessor, item, "请阅知", new { unit = Office.Water });

        var copy = Assert.Single(await water.Pages("/api/inbox/copies?notes=true&limit=50"));
        Assert.Equal(("【传阅】路灯不亮", true), (copy.Text("subject"), copy.GetProperty("note").GetBoolean()));
        var counts = await water.Get("/api/inbox/counts");
        Assert.Equal((1, 1), (counts.GetProperty("unreadCopies").GetInt32(), counts.GetProperty("unreadNotes").GetInt32()));
        Assert.Equal(item.Number, (await item.SummaryFor(water)).Text("number"));
        Assert.Contains(await water.Pages("/api/cases?limit=50"), one => one.Text("number") == item.Number);
        Assert.Equal([(water.Code, false), (office.HeadOf(Office.Water).Code, false)], await Readers(office.Assessor, item, turn));

        await Colleague.Read(await water.Post($"{item.Path}/notes/read", new { }));

        Assert.Equal([(water.Code, true), (office.HeadOf(Office.Water).Code, false)], await Readers(office.Assessor, item, turn));
        Assert.Equal(0, (await water.Get("/api/inbox/counts")).GetProperty("unreadNotes").GetInt32());
        Assert.Contains(
            $"{office.Assessor.Name}：传阅给{water.Name}、{office.HeadOf(Office.Water).Name}：请阅知",
            await item.TimelineFor(water)
        );
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task What_is_taken_back_is_in_nobodys_inbox_and_opens_nothing_and_is_not_mailed()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var (water, head) = (office.HandlerOf(Office.Water), office.HeadOf(Office.Water));
        var turn = await Sends(office.Assessor, item, "", new { unit = Office.Water });
        await Colleague.Read(await head.Post($"{item.Path}/notes/read", new { }));

        Assert.Equal(HttpStatusCode.Forbidden, (await Withdraws(head, item, turn)).StatusCode);
        await Colleague.Read(await Withdraws(office.Assessor, item, turn));

        Assert.Empty(await water.Pages("/api/inbox/copies?limit=50"));
        Assert.Equal(0, (await water.Get("/api/inbox/counts")).GetProperty("unreadCopies").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await water.CannotGet(item.Path)).Status);
        Assert.Empty(await water.Pages("/api/cases?limit=50"));
        // Whoever has read it has read it.
        Assert.Equal(item.Number, (await item.SummaryFor(head)).Text("number"));
        var again = await Colleague.ReadRefusal(await Withdraws(office.Assessor, item, turn));
        Assert.Contains("都已阅读", again.Title, StringComparison.Ordinal);
        await office.Host.Services.GetRequiredService<MailRound>().Run(Ct);
        var mailed = await office.Host.InDb(db => db.Mails.Select(mail => mail.Person).ToListAsync(Ct));
        Assert.Contains(head.Code, mailed);
        Assert.DoesNotContain(water.Code, mailed);
        Assert.Contains($"{office.Assessor.Name}：收回给{water.Name}的传阅", await item.TimelineFor(head));
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Whoever_has_to_recuse_is_left_out_and_that_is_said_beforehand()
    {
        await using var office = await Office.Open();
        var (water, head) = (office.HandlerOf(Office.Water), office.HeadOf(Office.Water));
        var item = await Registered(office, water.Code);

        var told = await Colleague.Read(await Preview(office.Supervisor, item, new { unit = Office.Water }));
        Assert.Equal([head.Name], Names(told, "told"));
        Assert.Equal([water.Name], Names(told, "leftOut"));
        await Sends(office.Supervisor, item, "", new { unit = Office.Water });
        var refused = await Colleague.ReadRefusal(await Send(office.Supervisor, item, "", new { person = water.Code }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await water.Pages("/api/inbox/copies?limit=50"));
        Assert.Equal(HttpStatusCode.NotFound, (await water.CannotGet(item.Path)).Status);
        Assert.Single(await head.Pages("/api/inbox/copies?limit=50"));
    }

    [Fact]
    public async Task A_case_that_is_found_to_be_about_a_reader_is_gone_for_them_whatever_was_sent()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var water = office.HandlerOf(Office.Water);
        await Sends(office.Assessor, item, "", new { person = water.Code });

        await IsAbout(office, item, water.Code);

        Assert.Equal(HttpStatusCode.NotFound, (await water.CannotGet(item.Path)).Status);
        Assert.Empty(await water.Pages("/api/inbox/copies?limit=50"));
        Assert.Equal(HttpStatusCode.NotFound, (await water.Post($"{item.Path}/notes/read", new { })).StatusCode);
    }

    [Fact]
    public async Task What_is_sent_for_information_is_read_and_not_sent_on_and_no_act_comes_with_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var task = TaskAddress.Of(await office.Assessor.Finds(item, "排查"));
        var water = office.HandlerOf(Office.Water);
        await Sends(office.Assessor, item, "", new { person = water.Code });

        var sentOn = await Colleague.ReadRefusal(await Send(water, item, "", new { person = office.HandlerOf(Office.Housing).Code }));
        var acted = await Colleague.ReadRefusal(await water.Post($"{task.Path}/acts/claim", new { fields = new { } }));
        var urged = await Colleague.ReadRefusal(await water.Post($"{task.Path}/acts/urge", new { fields = new { } }));

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            (sentOn.Status, acted.Status, urged.Status)
        );
        Assert.False((await water.Get(task.Path)).GetProperty("canComplete").GetBoolean());
    }

    [Fact]
    public async Task Nobody_is_sent_what_they_have_unread_and_whoever_is_nobody_is_named()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var water = office.HandlerOf(Office.Water);
        await Sends(office.Assessor, item, "", new { person = water.Code });

        var twice = await Colleague.ReadRefusal(await Send(office.Assessor, item, "", new { person = water.Code }));
        var nobody = await Colleague.ReadRefusal(await Send(office.Assessor, item, "", new { person = "nobody-here" }));
        var none = await Colleague.ReadRefusal(await Send(office.Assessor, item, ""));
        var strange = await Colleague.ReadRefusal(await Send(office.HandlerOf(Office.Housing), item, "", new { person = water.Code }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("nobody-here", nobody.Title, StringComparison.Ordinal);
        Assert.Equal(["to"], none.Fields);
        Assert.Equal(HttpStatusCode.NotFound, strange.Status);
    }

    [Fact]
    public async Task One_click_marks_all_as_read_up_to_what_was_seen()
    {
        await using var office = await Office.Open();
        var water = office.HandlerOf(Office.Water);
        foreach (var _ in new[] { 1, 2, 3 })
            await Sends(office.Assessor, await Registered(office), "", new { person = water.Code });
        var seen = (await water.Pages("/api/inbox/copies?notes=true&limit=50"))[1].GetProperty("id").GetInt64();

        var read = await Colleague.Read(await water.Post("/api/inbox/copies/read", new { until = seen, notes = true }));

        Assert.Equal(2, read.GetProperty("read").GetInt32());
        Assert.Equal(1, (await water.Get("/api/inbox/counts")).GetProperty("unreadNotes").GetInt32());
    }

    private static async Task<OpenCase> Registered(Office office, params string[] subjects) =>
        await office.Collector.Registers(
            new
            {
                title = "路灯不亮",
                body = $"黄河路的路灯坏了一周。{Guid.NewGuid()}",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
                subjects,
            }
        );

    private static Task<HttpResponseMessage> Send(Colleague by, OpenCase item, string word, params object[] to) =>
        by.Post($"{item.Path}/circulations", new { to, word });

    private static async Task IsAbout(Office office, OpenCase item, string code)
    {
        var stamp = (await office.Supervisor.Get(item.Path)).Text("stamp");
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{item.Path}/fields")
        {
            Content = JsonContent.Create(
                new
                {
                    fields = new { subjects = new[] { code } },
                    reason = "查明",
                    stamp,
                }
            ),
        };
        await Colleague.Read(await office.Supervisor.Send(request));
    }

    private static Task<HttpResponseMessage> Preview(Colleague by, OpenCase item, params object[] to) =>
        by.Post($"{item.Path}/circulations/preview", new { to });

    private static async Task<int> Sends(Colleague by, OpenCase item, string word, params object[] to) =>
        (await Colleague.Read(await Send(by, item, word, to))).GetProperty("turn").GetInt32();

    private static Task<HttpResponseMessage> Withdraws(Colleague by, OpenCase item, int turn) =>
        by.Post($"{item.Path}/circulations/{turn}/withdraw", new { });

    private static string?[] Names(JsonElement told, string list) =>
        [.. told.GetProperty(list).EnumerateArray().Select(name => name.GetString())];

    private static async Task<(string, bool)[]> Readers(Colleague by, OpenCase item, int turn) =>
        [
            .. (await by.Get($"{item.Path}/timeline"))
                .EnumerateArray()
                .Select(entry => entry.GetProperty("note"))
                .Single(note => note.ValueKind == JsonValueKind.Object && note.GetProperty("turn").GetInt32() == turn)
                .GetProperty("people")
                .EnumerateArray()
                .Select(one => (one.Text("code"), one.GetProperty("readAt").ValueKind != JsonValueKind.Null)),
        ];
}
