using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Api.Tests.Rules;

public abstract class SuggestionTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_procedure_whose_table_is_not_published_is_not_published()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var table = await RuleTown.Create(admin, RuleTown.Levels());
        var stamp = await admin.Draft(RuleTown.Id, RuleTown.Procedure(table));
        var refused = await admin.Publish(RuleTown.Id, stamp).Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("work", Assert.Single(refused.GetProperty("fields").EnumerateArray()).Text("field"));
        var found = await admin.PostAsJsonAsync("/api/procedures/check", RuleTown.Procedure(table), Ct).Ok();
        Assert.False(found.GetProperty("publishable").GetBoolean());

        await RuleTown.Publish(admin, table, (await RuleTown.Get(admin, table)).Text("stamp")).Ok();
        await admin.Publish(RuleTown.Id, stamp).Ok();
        var terms = await admin.GetAsync("/api/procedure-terms", Ct).Ok();
        Assert.Equal(
            (table, true),
            terms
                .GetProperty("tables")
                .EnumerateArray()
                .Select(one => (one.Text("code"), one.GetProperty("published").GetBoolean()))
                .Single()
        );
        var listed = Assert.Single((await admin.GetAsync("/api/rule-tables", Ct).Ok()).EnumerateArray());
        Assert.Equal("研判流程", Assert.Single(listed.GetProperty("usedBy").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_suggestion_its_table_and_the_decision_are_kept_and_told_and_verify()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (admin, handler) = await Suggesting(host);
        var caseId = await RuleTown.Register(host, "微博");

        var task = await handler.GetAsync($"/api/tasks/{caseId}/2/1", Ct).Ok();
        var suggested = task.GetProperty("suggested");
        Assert.Equal("2", suggested.GetProperty("values").Text("level"));
        Assert.Contains("建议：二级（第 1 行，第 1 版）", suggested.Text("text"), StringComparison.Ordinal);
        var refused = await RuleTown.Decide(handler, caseId, new { level = "1" }).Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("otherwiseBecause", Assert.Single(refused.GetProperty("fields").EnumerateArray()).Text("field"));
        await RuleTown.Decide(handler, caseId, new { level = "1", otherwiseBecause = "涉及未成年人" }).Ok();

        var told = await Told(handler, caseId);
        Assert.Contains("规则表“分级表”建议 二级（第 1 行，第 1 版），定为 一级", told, StringComparison.Ordinal);
        Assert.Empty((await host.With((Verification verification) => verification.Run(null, Ct))).Differences);
        _ = admin;
    }

    [Fact]
    public async Task A_table_that_is_published_later_suggests_to_later_cases_and_what_was_suggested_stays()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (admin, handler) = await Suggesting(host);
        var before = await RuleTown.Register(host, "微博");
        var table = (await admin.GetAsync("/api/rule-tables", Ct).Ok()).EnumerateArray().Single().Text("table");
        var saved = await RuleTown.Save(admin, table, RuleTown.Table(RuleTown.Row("rest", null, "1")), null).Ok();
        await RuleTown.Publish(admin, table, saved.Text("stamp")).Ok();
        var after = await RuleTown.Register(host, "微博");
        await RuleTown.Decide(handler, before, new { level = "2" }).Ok();
        await RuleTown.Decide(handler, after, new { level = "1" }).Ok();
        Assert.Contains("建议 二级（第 1 行，第 1 版），予以采纳", await Told(handler, before), StringComparison.Ordinal);
        Assert.Contains("建议 一级（第 1 行，第 2 版），予以采纳", await Told(handler, after), StringComparison.Ordinal);
        Assert.Empty((await host.With((Verification verification) => verification.Run(null, Ct))).Differences);
    }

    [Fact]
    public async Task Closed_cases_say_how_often_a_row_is_hit_and_how_often_officers_decided_otherwise()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (admin, handler) = await Suggesting(host);
        foreach (var (source, level) in new[] { ("微博", "2"), ("微博", "1"), ("来信", "3") })
            await RuleTown.Decide(handler, await RuleTown.Register(host, source), new { level, otherwiseBecause = "如实" }).Ok();
        await RuleTown.Register(host, "微博"); // open: not counted
        var about = await RuleTown.Register(host, "微博", "zhao");
        await RuleTown.Decide(handler, about, new { level = "1", otherwiseBecause = "如实" }).Ok();

        var counted = await Count(admin);
        Assert.Equal(4, counted.Number("cases"));
        Assert.Equal([("weibo", 3, 2), ("rest", 1, 0), (null, 0, 0)], Rows(counted));
        var zhao = await Count(await host.Administrator("zhao"));
        Assert.Equal((3, ("weibo", 2, 1)), (zhao.Number("cases"), Rows(zhao)[0]));
        Assert.Single(zhao.GetProperty("rows")[0].GetProperty("cases").EnumerateArray());
    }

    [Fact]
    public async Task A_rehearsal_shows_what_the_table_in_force_suggests()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (admin, _) = await Suggesting(host);
        var table = (await admin.GetAsync("/api/rule-tables", Ct).Ok()).EnumerateArray().Single().Text("table");
        var script = new
        {
            start = "2026-09-28T02:00:00Z",
            fields = new { source = "微博" },
            moves = Array.Empty<object>(),
        };
        var walked = await admin
            .PostAsJsonAsync($"/api/procedures/{RuleTown.Id}/rehearse", new { definition = RuleTown.Procedure(table), script }, Ct)
            .Ok();
        var suggested = walked.GetProperty("states")[0].GetProperty("tasks")[0].GetProperty("suggested");
        Assert.Equal("2", suggested.GetProperty("values").Text("level"));
        Assert.Contains("建议：二级（第 1 行，第 1 版）", suggested.Text("text"), StringComparison.Ordinal);
    }

    private static Task<JsonElement> Count(HttpClient admin) =>
        admin.PostAsJsonAsync("/api/rule-tables/count", new { content = RuleTown.Levels() }, Ct).Ok();

    private static (string?, int, int)[] Rows(JsonElement counted) =>
        [
            .. counted
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => (row.GetProperty("row").GetString(), row.Number("hits"), row.Number("otherwise"))),
        ];

    private static async Task<(HttpClient Admin, HttpClient Handler)> Suggesting(VersionsHost host)
    {
        var admin = await host.Administrator("wang");
        var table = await RuleTown.Published(admin, RuleTown.Levels());
        await admin.Publish(RuleTown.Id, await admin.Draft(RuleTown.Id, RuleTown.Procedure(table))).Ok();
        return (admin, await host.SignInAs("sun", ApiHost.Unit, Roles.Handler, Roles.Supervisor));
    }

    private static async Task<string> Told(HttpClient handler, long caseId) =>
        (await handler.GetAsync($"/api/cases/{caseId}/timeline", Ct).Ok())
            .EnumerateArray()
            .Single(entry => entry.Text("kind") == "Done")
            .Text("text");
}

public sealed class SuggestionOnSqliteTests() : SuggestionTests(Engine.Sqlite);

public sealed class SuggestionOnPostgresTests() : SuggestionTests(Engine.Postgres);
