using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Notes;

/// <summary>留言 over HTTP: read by whoever may read the case, and by nobody once it was withdrawn.</summary>
public sealed class CommentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_reads_the_case_reads_the_comment_and_whoever_it_names_is_told_without_its_text()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);

        await Says(office.Assessor, item, "请看一下灯杆编号 @姓名reviewer", office.Reviewer.Code);

        Assert.Contains($"{office.Assessor.Name}：留言：请看一下灯杆编号 @姓名reviewer", await item.TimelineFor(office.Leader));
        var copy = Assert.Single(await office.Reviewer.Pages("/api/inbox/copies?notes=true&limit=50"));
        Assert.Equal($"【留言】{office.Assessor.Name}提到您：路灯不亮", copy.Text("subject"));
        Assert.DoesNotContain("灯杆", copy.Text("body"), StringComparison.Ordinal);
        await office.Host.Services.GetRequiredService<MailRound>().Run(Ct);
        Assert.DoesNotContain(await office.Host.InDb(db => db.Mails.AsNoTracking().ToListAsync(Ct)), mail =>
            mail.Body.Contains("灯杆", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await office.HandlerOf(Office.Water).CannotGet($"{item.Path}/timeline")).Status);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task Naming_somebody_who_cannot_read_the_case_opens_it_to_them_and_that_is_said_beforehand()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var water = office.HandlerOf(Office.Water);
        Assert.False(await Sees(office.Assessor, item, water));
        Assert.True(await Sees(office.Assessor, item, office.Reviewer));

        await Says(office.Assessor, item, "请了解 @姓名water-handler", water.Code);

        Assert.Equal(item.Number, (await item.SummaryFor(water)).Text("number"));
        Assert.True(await Sees(office.Assessor, item, water));
        // Whoever is only informed writes a comment too, and opens the case to nobody.
        await Says(water, item, "收到", office.Assessor.Code);
        var housing = office.HandlerOf(Office.Housing);
        var refused = await Colleague.ReadRefusal(await Say(water, item, "也请看 @姓名housing-handler", housing.Code));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.DoesNotContain((await water.Get($"{item.Path}/people")).EnumerateArray(), one => one.Text("code") == housing.Code);
    }

    [Fact]
    public async Task Its_author_withdraws_it_for_a_day_and_what_stays_is_that_there_was_one()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var water = office.HandlerOf(Office.Water);
        var turn = await Says(office.Assessor, item, "写错了 @姓名water-handler", water.Code);
        Assert.Equal(HttpStatusCode.Forbidden, (await Withdraws(office.Leader, item, turn)).StatusCode);

        await Colleague.Read(await Withdraws(office.Assessor, item, turn));

        var said = await item.TimelineFor(office.Leader);
        Assert.Contains($"{office.Assessor.Name}：留言（已撤回）", said);
        Assert.DoesNotContain(said, line => line.Contains("写错了", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await water.CannotGet(item.Path)).Status);
        Assert.Empty(await water.Pages("/api/inbox/copies?limit=50"));
        Assert.Equal(HttpStatusCode.Conflict, (await Withdraws(office.Assessor, item, turn)).StatusCode);
        var second = await Says(office.Assessor, item, "另写一条");
        office.Host.Clock.Advance(TimeSpan.FromHours(25));
        var late = await Colleague.ReadRefusal(await Withdraws(office.Assessor, item, second));
        Assert.Contains("24 小时", late.Title, StringComparison.Ordinal);
        await office.ReplaysWithoutDifference();
    }

    [Fact]
    public async Task A_file_belongs_to_its_comment_and_goes_with_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        var file = await Attach(office.Assessor, item);
        var refused = await Colleague.ReadRefusal(await Say(office.Leader, item, "借用", [], [file]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var turn = (await Colleague.Read(await Say(office.Assessor, item, "见附件", [], [file]))).GetProperty("turn").GetInt32();
        Assert.Single((await office.Leader.Get($"{item.Path}/attachments")).EnumerateArray());
        await Colleague.Read(await Withdraws(office.Assessor, item, turn));

        Assert.Empty((await office.Leader.Get($"{item.Path}/attachments")).EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await office.Leader.CannotGet($"/api/attachments/{file}")).Status);
        Assert.Single((await office.Assessor.Get($"{item.Path}/attachments")).EnumerateArray());
    }

    [Fact]
    public async Task Whom_the_case_is_about_is_not_named_and_nothing_of_it_reaches_them()
    {
        await using var office = await Office.Open();
        var water = office.HandlerOf(Office.Water);
        var item = await Registered(office, water.Code);

        var refused = await Colleague.ReadRefusal(await Say(office.Supervisor, item, "请看 @姓名water-handler", water.Code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(water.Name, refused.Title, StringComparison.Ordinal);
        Assert.DoesNotContain((await office.Supervisor.Get($"{item.Path}/people")).EnumerateArray(), one => one.Text("code") == water.Code);
        Assert.Equal(HttpStatusCode.NotFound, (await Say(water, item, "我来说明")).StatusCode);
        Assert.Empty(await water.Pages("/api/inbox/copies?limit=50"));
    }

    [Fact]
    public async Task An_empty_comment_and_one_of_endless_length_are_refused_by_name()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);

        Assert.Equal(["text"], (await Colleague.ReadRefusal(await Say(office.Assessor, item, " \n"))).Fields);
        Assert.Equal(["text"], (await Colleague.ReadRefusal(await Say(office.Assessor, item, new string('长', 2001)))).Fields);
        Assert.Contains(
            "nobody",
            (await Colleague.ReadRefusal(await Say(office.Assessor, item, "@x", "nobody"))).Title,
            StringComparison.Ordinal
        );
    }

    /// <summary>Who reads the case is told of everybody at once as of each by themselves.</summary>
    [Fact]
    public async Task Who_sees_it_is_said_as_it_is()
    {
        await using var office = await Office.Open();
        var item = await Registered(office);
        await Colleague.Read(
            await office.Assessor.Post(
                $"{item.Path}/circulations",
                new { to = new[] { new { person = office.HandlerOf(Office.Water).Code } } }
            )
        );
        var said = (await office.Assessor.Get($"{item.Path}/people"))
            .EnumerateArray()
            .ToDictionary(one => one.Text("code"), one => one.GetProperty("sees").GetBoolean(), StringComparer.Ordinal);

        foreach (var person in office.Everyone.Where(person => person != office.Assessor && person != office.SystemAdmin))
        {
            var found = (await person.Pages("/api/cases?limit=50")).Any(one => one.Text("number") == item.Number);
            Assert.True(said[person.Code] == found, $"{person.Code}: said {said[person.Code]}, is {found}");
        }
    }

    private static async Task<OpenCase> Registered(Office office, params string[] subjects) =>
        await office.Collector.Registers(
            new
            {
                title = "路灯不亮",
                body = "黄河路的路灯坏了一周。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
                subjects,
            }
        );

    private static Task<HttpResponseMessage> Say(Colleague by, OpenCase item, string text, params string[] named) =>
        Say(by, item, text, named, []);

    private static Task<HttpResponseMessage> Say(Colleague by, OpenCase item, string text, string[] named, long[] files) =>
        by.Post(
            $"{item.Path}/comments",
            new
            {
                text,
                named,
                files,
            }
        );

    private static async Task<int> Says(Colleague by, OpenCase item, string text, params string[] named) =>
        (await Colleague.Read(await Say(by, item, text, named))).GetProperty("turn").GetInt32();

    private static Task<HttpResponseMessage> Withdraws(Colleague by, OpenCase item, int turn) =>
        by.Post($"{item.Path}/comments/{turn}/withdraw", new { });

    private static async Task<bool> Sees(Colleague by, OpenCase item, Colleague person) =>
        (await by.Get($"{item.Path}/people"))
            .EnumerateArray()
            .Single(one => one.Text("code") == person.Code)
            .GetProperty("sees")
            .GetBoolean();

    private static async Task<long> Attach(Colleague by, OpenCase item)
    {
        using var file = new ByteArrayContent("现场照片说明"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "说明.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{item.Path}/attachments") { Content = form };
        return (await Colleague.Read(await by.Send(request))).GetProperty("id").GetInt64();
    }
}
