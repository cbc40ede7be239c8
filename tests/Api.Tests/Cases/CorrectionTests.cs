using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Recusal;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Cases;

public abstract class CorrectionTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_tells_units_and_people_by_name()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        await host.SignInAs("named", "theirs", Roles.Handler);
        var supervisor = await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector);
        await host.Publish("town", "else", "else", "else");
        var made = await supervisor
            .PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = "标题",
                    body = "正文",
                    procedure = "town",
                    subjects = new[] { "named" },
                },
                Ct
            )
            .Ok();

        await supervisor
            .PatchAsJsonAsync(
                $"/api/cases/{made.Number("id")}/fields",
                new
                {
                    fields = new { subjects = new[] { "named", "theirs", "某公司" } },
                    reason = "补充",
                    stamp = "1",
                },
                Ct
            )
            .Ok();

        var timeline = await supervisor.GetAsync($"/api/cases/{made.Number("id")}/timeline", Ct).Ok();
        var change = Assert.Single(
            Assert
                .Single(timeline.EnumerateArray(), entry => entry.Text("kind") == "Corrected")
                .GetProperty("correction")
                .GetProperty("changes")
                .EnumerateArray()
        );
        Assert.Equal(("姓名named", "姓名named、单位theirs、某公司"), (change.Text("was"), change.Text("becomes")));
    }

    [Fact]
    public async Task A_field_that_the_case_has_not_is_refused_as_no_field_of_the_case_and_a_long_entry_by_its_length()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var supervisor = await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector);
        await host.Publish("town", "else", "else", "else");
        var made = await supervisor
            .PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = "标题",
                    body = "正文",
                    procedure = "town",
                },
                Ct
            )
            .Ok();
        async Task<string> Refused(object fields) =>
            (
                await supervisor
                    .PatchAsJsonAsync(
                        $"/api/cases/{made.Number("id")}/fields",
                        new
                        {
                            fields,
                            reason = "补充",
                            stamp = "1",
                        },
                        Ct
                    )
                    .Refused(HttpStatusCode.UnprocessableEntity)
            ).Text("title");

        Assert.Contains("案件没有“subject”这一项", await Refused(new { subject = "x" }), StringComparison.Ordinal);
        Assert.Contains("每项不超过 100 字", await Refused(new { subjects = new[] { new string('长', 101) } }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Closed")]
    [InlineData("Stopped")]
    public async Task Whom_a_case_is_about_can_be_recorded_when_it_has_ended_and_nothing_else(string end)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (supervisor, named) = (
            await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector),
            await host.SignInAs("named", "theirs", Roles.Supervisor)
        );
        var path = await Ended(host, supervisor, end);
        Assert.Equal(end, (await named.GetAsync(path, Ct).Ok()).GetProperty("summary").Text("status"));
        var stamp = (await supervisor.GetAsync(path, Ct).Ok()).Text("stamp");
        Task<HttpResponseMessage> Correct(object fields) =>
            supervisor.PatchAsJsonAsync(
                $"{path}/fields",
                new
                {
                    fields,
                    reason = "办结后查明",
                    stamp,
                },
                Ct
            );

        await Correct(new { title = "新标题" }).Refused(HttpStatusCode.Conflict);
        await Correct(new { title = "新标题", subjects = new[] { "named" } }).Refused(HttpStatusCode.Conflict);
        await Correct(new { subjects = new[] { "named" } }).Ok();

        foreach (var part in new[] { "", "/timeline", "/attachments", "/escalations", "/deadlines", "/procedure" })
            await named.GetAsync($"{path}{part}", Ct).Refused(HttpStatusCode.NotFound);
        Assert.DoesNotContain("到头的事", await named.GetStringAsync("/api/cases", Ct), StringComparison.Ordinal);
        var told = (await supervisor.GetAsync($"{path}/timeline", Ct).Ok()).EnumerateArray().Last();
        Assert.Equal("Corrected", told.Text("kind"));
        Assert.Contains("办结后查明", told.Text("text"), StringComparison.Ordinal);
        Assert.Equal(0, await host.InDb(db => db.Tasks.CountAsync(task => task.Status == InboxTaskStatus.Open, Ct)));
        Assert.Empty((await host.With<Verification, VerificationReport>(verification => verification.Run(null, Ct))).Differences);
    }

    [Fact]
    public async Task A_correction_of_what_somebody_changed_meanwhile_is_refused_with_who_and_what_and_taken_with_the_new_stamp()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (one, two) = (
            await host.SignInAs("one", "else", Roles.Supervisor, Roles.Collector),
            await host.SignInAs("two", "else", Roles.Supervisor)
        );
        await host.SignInAs("named", "theirs", Roles.Handler);
        await host.Publish("town", "else", "else", "else");
        var path = $"/api/cases/{(await Register(one)).Number("id")}";
        async Task<string> Stamp(HttpClient by) => (await by.GetAsync(path, Ct).Ok()).Text("stamp");
        Task<HttpResponseMessage> Correct(HttpClient by, string stamp, object fields) =>
            by.PatchAsJsonAsync(
                $"{path}/fields",
                new
                {
                    fields,
                    reason = "查明",
                    stamp,
                },
                Ct
            );
        var old = await Stamp(two);

        await Correct(one, old, new { subjects = new[] { "named" } }).Ok();

        var refused = await Correct(two, old, new { subjects = new[] { "某公司" } }).Refused(HttpStatusCode.Conflict);
        Assert.Equal("/problems/changed-meanwhile", refused.Text("type"));
        var problem = Assert.Single(refused.GetProperty("fields").EnumerateArray());
        Assert.Equal(("subjects", "“被反映的单位或人员”已由姓名one改为“姓名named”"), (problem.Text("field"), problem.Text("text")));
        Assert.Equal("|named|", await host.InDb(db => db.Cases.Select(row => row.Subjects).SingleAsync(Ct)));
        // What nobody changed is no conflict, nor is the same again.
        await Correct(two, old, new { category = "城建" }).Ok();
        await Correct(two, old, new { subjects = new[] { "姓名named" } }).Ok();
        await Correct(two, await Stamp(two), new { subjects = new[] { "named", "某公司" } }).Ok();
        Assert.Equal("|named|某公司|", await host.InDb(db => db.Cases.Select(row => row.Subjects).SingleAsync(Ct)));
        Assert.Empty((await host.With<Verification, VerificationReport>(verification => verification.Run(null, Ct))).Differences);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.UnprocessableEntity)]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("x", HttpStatusCode.Conflict)]
    [InlineData("0", HttpStatusCode.Conflict)]
    [InlineData("-1", HttpStatusCode.Conflict)]
    [InlineData("99", HttpStatusCode.Conflict)]
    public async Task A_correction_without_the_stamp_of_what_was_read_is_refused(string? stamp, HttpStatusCode status)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var supervisor = await host.SignInAs("super", "else", Roles.Supervisor, Roles.Collector);
        await host.Publish("town", "else", "else", "else");
        var made = await Register(supervisor);

        await supervisor
            .PatchAsJsonAsync(
                $"/api/cases/{made.Number("id")}/fields",
                new
                {
                    fields = new { title = "新标题" },
                    reason = "补充",
                    stamp,
                },
                Ct
            )
            .Refused(status);
    }

    private static async Task<string> Ended(TownHost host, HttpClient supervisor, string end)
    {
        await host.PublishNaming("naming", "外单位：某公司");
        var path = $"/api/cases/{(await Register(supervisor, "naming")).Number("id")}";
        if (end == "Stopped")
        {
            await supervisor.PostAsJsonAsync($"{path}/stop", new { reason = "重复反映" }, Ct).Ok();
            return path;
        }
        var hand = await host.SignInAs("hand", "else", Roles.Handler);
        while (await host.InDb(db => db.Tasks.FirstOrDefaultAsync(task => task.Status == InboxTaskStatus.Open, Ct)) is { } task)
            await hand.PostAsJsonAsync(
                    $"/api/tasks/{task.CaseId}/{task.Visit}/{task.Seq}/complete",
                    new { outcome = "Done", fields = new { } },
                    Ct
                )
                .Ok();
        return path;
    }

    private static Task<System.Text.Json.JsonElement> Register(HttpClient by, string procedure = "town") =>
        by.PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = "到头的事",
                    body = "正文",
                    procedure,
                },
                Ct
            )
            .Ok();

    public sealed class OnSqlite() : CorrectionTests(Engine.Sqlite);

    public sealed class OnPostgres() : CorrectionTests(Engine.Postgres);
}
