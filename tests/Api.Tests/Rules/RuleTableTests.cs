using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Rules;

public abstract class RuleTableTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_saved_checked_and_published_and_its_history_says_who_and_why()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var table = await RuleTown.Create(admin, RuleTown.Table(RuleTown.Row("weibo", "微博", "2")));
        var read = await RuleTown.Get(admin, table);
        var gap = Assert.Single(read.GetProperty("checked").GetProperty("findings").EnumerateArray());
        Assert.Equal("Gap", gap.Text("kind"));
        Assert.Contains("来源", gap.Text("text"), StringComparison.Ordinal);
        Assert.NotEmpty(gap.GetProperty("fix").EnumerateArray());

        var saved = await RuleTown.Save(admin, table, RuleTown.Levels(), read.Text("stamp")).Ok();
        Assert.Empty(saved.GetProperty("checked").GetProperty("findings").EnumerateArray());
        await RuleTown.Publish(admin, table, read.Text("stamp")).Refused(HttpStatusCode.Conflict);
        Assert.Equal(1, (await RuleTown.Publish(admin, table, saved.Text("stamp")).Ok()).Number("version"));

        var published = await RuleTown.Get(admin, table);
        var version = Assert.Single(published.GetProperty("versions").EnumerateArray());
        Assert.Equal(
            ("姓名wang", "按新办法分级", true),
            (version.Text("by"), version.Text("reason"), version.GetProperty("published").GetBoolean())
        );
        Assert.Equal(JsonValueKind.Null, published.GetProperty("stamp").ValueKind);
        Assert.Empty(published.GetProperty("checked").GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Nobody_writes_over_what_another_saved()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var table = await RuleTown.Create(first, RuleTown.Levels());
        var stamp = (await RuleTown.Get(first, table)).Text("stamp");
        await RuleTown.Save(second, table, RuleTown.Table(RuleTown.Row("rest", null, "1")), stamp).Ok();
        await RuleTown.Save(first, table, RuleTown.Levels(), stamp).Refused(HttpStatusCode.Conflict);
        Assert.Single((await RuleTown.Get(first, table)).GetProperty("content").GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public async Task A_draft_after_a_publication_says_what_it_changes_and_can_be_thrown_away()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var table = await RuleTown.Published(admin, RuleTown.Levels());
        var saved = await RuleTown.Save(admin, table, RuleTown.Table(RuleTown.Row("rest", null, "1")), null).Ok();
        Assert.Equal(2, saved.Number("version"));
        var changes = saved.GetProperty("checked").GetProperty("changes").EnumerateArray().Select(change => change.GetString()!).ToArray();
        Assert.Equal(2, changes.Length);
        Assert.Contains("微博", changes[0], StringComparison.Ordinal);
        await admin.DeleteAsync($"/api/rule-tables/{table}/draft?stamp={saved.Text("stamp")}", Ct).Ok();
        Assert.Equal(2, (await RuleTown.Get(admin, table)).GetProperty("content").GetProperty("rows").GetArrayLength());
        var first = await admin.GetAsync($"/api/rule-tables/{table}/versions/1", Ct).Ok();
        Assert.Equal(2, first.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task A_table_with_an_error_or_a_failing_test_is_not_published()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var table = await RuleTown.Create(admin, RuleTown.Table(RuleTown.Row("wrong", "微博", "7")));
        var read = await RuleTown.Get(admin, table);
        var errors = await RuleTown.Publish(admin, table, read.Text("stamp")).Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("wrong", Assert.Single(errors.GetProperty("fields").EnumerateArray()).Text("field"));

        var tested = RuleTown.Levels();
        ((JsonArray)tested["tests"]!).Add(RuleTown.Test("t1", "rest", null, "微博"));
        var saved = await RuleTown.Save(admin, table, tested, read.Text("stamp")).Ok();
        var run = Assert.Single(saved.GetProperty("checked").GetProperty("runs").EnumerateArray());
        Assert.Equal((false, "weibo"), (run.GetProperty("passed").GetBoolean(), run.Text("row")));
        var failed = await RuleTown.Publish(admin, table, saved.Text("stamp")).Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("t1", Assert.Single(failed.GetProperty("fields").EnumerateArray()).Text("field"));
    }

    [Fact]
    public async Task What_nobody_can_read_is_kept_as_it_was_written()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var row = RuleTown.Row("odd", "微博", "2");
        row["unread"] = new JsonArray(new JsonObject { ["column"] = "=unit", ["text"] = "住建厅" });
        var table = await RuleTown.Create(admin, RuleTown.Table(row));
        var read = await RuleTown.Get(admin, table);
        Assert.Contains("住建厅", read.GetProperty("content").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("住建厅", read.GetProperty("checked").GetProperty("findings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_edits_procedures_sees_tables()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var table = await RuleTown.Create(await host.Administrator("wang"), RuleTown.Levels());
        var handler = await host.SignIn(Roles.Handler);
        await handler.GetAsync("/api/rule-tables", Ct).Refused(HttpStatusCode.Forbidden);
        await handler.GetAsync($"/api/rule-tables/{table}", Ct).Refused(HttpStatusCode.Forbidden);
        await RuleTown.Save(handler, table, RuleTown.Levels(), null).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_test_that_was_taken_from_a_case_is_withheld_from_whom_the_case_is_about_and_is_not_lost()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (wang, zhao) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var procedure = RuleTown.Procedure(await RuleTown.Published(wang, RuleTown.Levels()));
        await wang.Publish(RuleTown.Id, await wang.Draft(RuleTown.Id, procedure)).Ok();
        var caseId = await RuleTown.Register(host, "微博", "zhao");
        var number = await host.InDb(db => db.Cases.Where(row => row.Id == caseId).Select(row => row.Number).SingleAsync(Ct));
        var asked = new { number, fields = new[] { "title", "source", "body" } };
        var taken = await wang.PostAsJsonAsync("/api/rule-tables/case", asked, Ct).Ok();
        // Whoever only draws procedures reads no case: what sorts it is all that they are told.
        var value = Assert.Single(taken.GetProperty("values").EnumerateArray());
        Assert.Equal("微博", value.GetProperty("values")[0].GetString());
        await zhao.PostAsJsonAsync("/api/rule-tables/case", asked, Ct).Refused(HttpStatusCode.NotFound);

        var content = RuleTown.Levels();
        ((JsonArray)content["tests"]!).Add(RuleTown.Test("t1", "weibo", number, "微博"));
        var table = await RuleTown.Create(wang, RuleTown.Levels(), "另一张");
        await RuleTown.Save(wang, table, content, (await RuleTown.Get(wang, table)).Text("stamp")).Ok();
        var withheld = await RuleTown.Get(zhao, table);
        Assert.DoesNotContain(number, withheld.GetRawText(), StringComparison.Ordinal);
        Assert.True(withheld.GetProperty("checked").GetProperty("publishable").GetBoolean());
        var shown = JsonNode.Parse(withheld.GetProperty("content").GetRawText())!;
        await RuleTown.Save(zhao, table, shown, withheld.Text("stamp")).Ok();
        Assert.Contains(number, (await RuleTown.Get(wang, table)).GetRawText(), StringComparison.Ordinal);
    }
}

public sealed class RuleTableOnSqliteTests() : RuleTableTests(Engine.Sqlite);

public sealed class RuleTableOnPostgresTests() : RuleTableTests(Engine.Postgres);
