using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Versions;

namespace CaseFlow.Api.Tests.Versions;

public abstract class EditingTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_to_open_a_draft_is_told_who_edits_it_and_may_not_save()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var stamp = await first.Draft("shared", SmallProcedure.Of("shared"));

        var holder = await Edit(first, "one").Ok();
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        var other = await Edit(second, "two").Ok();
        var problem = await VersionsHost
            .Save(second, "shared", SmallProcedure.Of("shared", "第二位的名称"), stamp, "two")
            .Refused(HttpStatusCode.Conflict);

        Assert.True(holder.GetProperty("holds").GetBoolean());
        Assert.Empty(holder.GetProperty("others").EnumerateArray());
        Assert.False(other.GetProperty("holds").GetBoolean());
        var who = Assert.Single(other.GetProperty("others").EnumerateArray());
        Assert.Equal("wang", who.GetProperty("who").Text("code"));
        Assert.Equal(ApiHost.Morning, who.GetProperty("since").GetDateTimeOffset());
        Assert.Equal("/problems/draft-held", problem.Text("type"));
        Assert.Contains("姓名wang", problem.Text("title"), StringComparison.Ordinal);
        await VersionsHost.Save(first, "shared", SmallProcedure.Of("shared", "第一位的名称"), stamp, "one").Ok();
    }

    [Fact]
    public async Task Whoever_takes_over_saves_and_the_former_is_told_by_whom_and_when_and_saves_nothing()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var stamp = await first.Draft("shared", SmallProcedure.Of("shared"));
        await Edit(first, "one").Ok();
        host.Clock.Advance(TimeSpan.FromMinutes(0.5));

        var taken = await Edit(second, "two", takeOver: true).Ok();
        var told = await Edit(first, "one").Ok();
        var problem = await VersionsHost
            .Save(first, "shared", SmallProcedure.Of("shared", "迟到"), stamp, "one")
            .Refused(HttpStatusCode.Conflict);
        var saved = await VersionsHost.Save(second, "shared", SmallProcedure.Of("shared", "接手"), stamp, "two").Ok();

        Assert.True(taken.GetProperty("holds").GetBoolean());
        Assert.False(told.GetProperty("holds").GetBoolean());
        Assert.Equal("zhao", told.GetProperty("taken").GetProperty("by").Text("code"));
        Assert.Equal("/problems/draft-taken-over", problem.Text("type"));
        Assert.Contains("10:00", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal(saved.Text("stamp"), (await first.GetAsync("/api/procedures/shared", Ct).Ok()).Text("stamp"));
        Assert.True((await Edit(first, "one", takeOver: true).Ok()).GetProperty("holds").GetBoolean());
    }

    [Fact]
    public async Task Whoever_says_nothing_for_long_is_gone_and_is_told_when_they_come_back_after_another_went_on()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var stamp = await first.Draft("shared", SmallProcedure.Of("shared"));
        await Edit(first, "one").Ok();

        host.Clock.Advance(DraftEditors.Patience - TimeSpan.FromSeconds(1));
        var early = await Edit(second, "two").Ok();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await Edit(second, "two").Ok();
        var back = await Edit(first, "one").Ok();

        Assert.False(early.GetProperty("holds").GetBoolean());
        Assert.True(late.GetProperty("holds").GetBoolean());
        Assert.Empty(late.GetProperty("others").EnumerateArray());
        Assert.False(back.GetProperty("holds").GetBoolean());
        Assert.Equal("zhao", back.GetProperty("taken").GetProperty("by").Text("code"));
        await VersionsHost.Save(second, "shared", SmallProcedure.Of("shared", "后来"), stamp, "two").Ok();
    }

    [Fact]
    public async Task Of_two_windows_of_one_person_one_holds_the_draft_and_closing_it_leaves_it_to_the_other()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("shared", SmallProcedure.Of("shared"));
        await Edit(admin, "one").Ok();

        var before = await Edit(admin, "two").Ok();
        await admin.DeleteAsync("/api/procedures/shared/editing?session=one", Ct).Ok();
        var after = await Edit(admin, "two").Ok();

        Assert.False(before.GetProperty("holds").GetBoolean());
        Assert.True(after.GetProperty("holds").GetBoolean());
    }

    [Fact]
    public async Task A_window_that_lost_the_draft_to_another_of_its_person_is_told_so_and_what_it_would_change_in_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var stamp = await admin.Draft("shared", SmallProcedure.Of("shared"));
        var begun = await Edit(admin, "one").Ok();
        await Edit(admin, "two", takeOver: true).Ok();
        var saved = await VersionsHost.Save(admin, "shared", SmallProcedure.Of("shared", "另一个窗口的"), stamp, "two").Ok();

        var mine = SmallProcedure.Of("shared", "这里的");
        var refused = await VersionsHost.Save(admin, "shared", mine, stamp, "one").Refused(HttpStatusCode.Conflict);
        var told = await Edit(admin, "one").Ok();
        var difference = await admin.PostAsJsonAsync("/api/procedures/shared/draft/difference", new { definition = mine }, Ct).Ok();

        Assert.Contains("您已于", refused.Text("title"), StringComparison.Ordinal);
        Assert.DoesNotContain("姓名wang", refused.Text("title"), StringComparison.Ordinal);
        Assert.Equal(stamp, begun.GetProperty("draft").Text("stamp"));
        Assert.Equal(saved.Text("stamp"), told.GetProperty("draft").Text("stamp"));
        Assert.Equal("wang", told.GetProperty("draft").GetProperty("by").Text("code"));
        Assert.Equal(saved.Text("stamp"), difference.Text("stamp"));
        var change = Assert.Single(difference.GetProperty("changes").EnumerateArray());
        Assert.Equal("流程由“另一个窗口的”改名为“这里的”", change.Text("text"));
        await Edit(admin, "one", takeOver: true).Ok();
        await VersionsHost.Save(admin, "shared", mine, difference.Text("stamp"), "one").Ok();
    }

    [Fact]
    public async Task A_text_is_compared_with_the_version_in_force_where_the_draft_is_gone_and_never_with_another_procedure()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await VersionsHost.Publish(admin, "shared", await admin.Draft("shared", SmallProcedure.Of("shared"))).Ok();

        var difference = await admin
            .PostAsJsonAsync("/api/procedures/shared/draft/difference", new { definition = SmallProcedure.Of("shared", "新") }, Ct)
            .Ok();
        var other = await admin
            .PostAsJsonAsync("/api/procedures/shared/draft/difference", new { definition = SmallProcedure.Of("another") }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);
        var unknown = await admin
            .PostAsJsonAsync("/api/procedures/another/draft/difference", new { definition = SmallProcedure.Of("another") }, Ct)
            .Refused(HttpStatusCode.NotFound);

        Assert.Equal(JsonValueKind.Null, difference.GetProperty("stamp").ValueKind);
        Assert.Single(difference.GetProperty("changes").EnumerateArray());
        Assert.Equal(("/problems/other-procedure", "/problems/no-procedure"), (other.Text("type"), unknown.Text("type")));
    }

    [Fact]
    public async Task Of_many_who_open_a_draft_at_the_same_moment_one_holds_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("shared", SmallProcedure.Of("shared"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Edit(admin, $"window-{i}").Ok()));
        var then = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Edit(admin, $"window-{i}").Ok()));

        Assert.Single(then, answer => answer.GetProperty("holds").GetBoolean());
    }

    [Fact]
    public async Task Neither_an_import_nor_a_deletion_nor_a_restoration_goes_round_whoever_edits()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        await VersionsHost.Publish(first, "shared", await first.Draft("shared", SmallProcedure.Of("shared"))).Ok();
        var stamp = await first.Draft("shared", SmallProcedure.Of("shared", "新的"));
        await Edit(first, "one").Ok();

        var import = second.PostAsJsonAsync($"/api/procedures/import?stamp={stamp}", SmallProcedure.Of("shared", "文件"), Ct);
        var deletion = second.DeleteAsync($"/api/procedures/shared/draft?stamp={stamp}", Ct);
        var restoration = second.PostAsJsonAsync("/api/procedures/shared/draft/restore", new { version = 1, stamp }, Ct);

        foreach (var attempt in new[] { import, deletion, restoration })
            Assert.Equal("/problems/draft-held", (await attempt.Refused(HttpStatusCode.Conflict)).Text("type"));
        Assert.Equal(stamp, (await first.GetAsync("/api/procedures/shared?version=2", Ct).Ok()).Text("stamp"));
    }

    private static Task<HttpResponseMessage> Edit(HttpClient admin, string session, bool takeOver = false) =>
        admin.PutAsJsonAsync("/api/procedures/shared/editing", new { session, takeOver }, Ct);
}

public sealed class EditingOnSqliteTests() : EditingTests(Engine.Sqlite);

public sealed class EditingOnPostgresTests() : EditingTests(Engine.Postgres);
