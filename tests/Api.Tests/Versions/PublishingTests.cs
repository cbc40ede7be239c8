using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Versions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Versions;

public abstract class PublishingTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_others_changed_is_told_by_author_and_must_be_ticked_before_it_is_published()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        await VersionsHost.Publish(first, "shared", await first.Draft("shared", SmallProcedure.Of("shared"))).Ok();
        var stamp = await first.Draft("shared", SmallProcedure.Of("shared", taskName: "核实"));
        stamp = await second.Draft("shared", SmallProcedure.Of("shared", "大流程", "核实"), stamp);

        var changes = await second.GetAsync("/api/procedures/shared/changes", Ct).Ok();
        var problem = await VersionsHost.Publish(second, "shared", stamp).Refused(HttpStatusCode.Conflict);
        var published = await VersionsHost.Publish(second, "shared", stamp, null, 1).Ok();

        Assert.Equal(stamp, changes.Text("stamp"));
        Assert.Equal(
            [("wang", "StepRenamed", "work"), ("wang", "InputChanged", "work"), ("zhao", "Renamed", null)],
            Sentences(changes).Select(one => (one.Author, one.Kind, one.Step))
        );
        Assert.Equal("/problems/others-unseen", problem.Text("type"));
        var field = Assert.Single(problem.GetProperty("fields").EnumerateArray());
        Assert.Equal("1", field.Text("field"));
        Assert.Contains("办理", field.Text("text"), StringComparison.Ordinal);
        Assert.Equal("Published", published.Text("outcome"));
        var version = await Version(first, "shared", 2);
        Assert.Equal("领导要求增加一个环节", version.Text("reason"));
        Assert.Equal(["wang", "zhao"], version.GetProperty("authors").EnumerateArray().Select(author => author.Text("code")));
    }

    [Fact]
    public async Task What_one_author_changes_twice_is_told_once_and_what_is_changed_back_is_not_told()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        await VersionsHost.Publish(first, "shared", await first.Draft("shared", SmallProcedure.Of("shared", "甲"))).Ok();
        var stamp = await first.Draft("shared", SmallProcedure.Of("shared", "乙"));
        stamp = await first.Draft("shared", SmallProcedure.Of("shared", "丙"), stamp);
        stamp = await second.Draft("shared", SmallProcedure.Of("shared", "丁"), stamp);
        stamp = await second.Draft("shared", SmallProcedure.Of("shared", "丙"), stamp);

        var told = Assert.Single(Sentences(await first.GetAsync("/api/procedures/shared/changes", Ct).Ok()));

        Assert.Equal(("wang", "Renamed"), (told.Author, told.Kind));
        Assert.Contains("甲", told.Text, StringComparison.Ordinal);
        Assert.Contains("丙", told.Text, StringComparison.Ordinal);
        await VersionsHost.Publish(first, "shared", stamp).Ok();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task Without_a_reason_nothing_is_published(string? reason)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var stamp = await admin.Draft("shared", SmallProcedure.Of("shared"));

        var problem = await admin
            .PostAsJsonAsync("/api/procedures/shared/publish", new { stamp, reason }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("reason", problem.GetProperty("fields")[0].Text("field"));
        Assert.Equal(JsonValueKind.Null, (await Version(admin, "shared", 1)).GetProperty("publishedAt").ValueKind);
    }

    [Fact]
    public async Task A_draft_is_published_at_its_moment_and_cannot_be_changed_before_unless_it_is_withdrawn()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var stamp = await admin.Draft("later", SmallProcedure.Of("later"));
        var at = ApiHost.Morning.AddDays(1);
        await VersionsHost.Publish(admin, "later", stamp, ApiHost.Morning).Refused(HttpStatusCode.UnprocessableEntity);

        var planned = await VersionsHost.Publish(admin, "later", stamp, at).Ok();
        var problem = await VersionsHost.Save(admin, "later", SmallProcedure.Of("later", "改"), stamp).Refused(HttpStatusCode.Conflict);
        await admin.DeleteAsync("/api/procedures/later/publication", Ct).Ok();
        stamp = await admin.Draft("later", SmallProcedure.Of("later", "改"), stamp);
        await VersionsHost.Publish(admin, "later", stamp, at).Ok();
        host.Clock.Advance(TimeSpan.FromHours(23.9));
        Assert.Equal(0, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));
        host.Clock.Advance(TimeSpan.FromHours(0.1));
        Assert.Equal(1, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));
        Assert.Equal(0, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));

        Assert.Equal("Scheduled", planned.Text("outcome"));
        Assert.Equal(at, planned.GetProperty("at").GetDateTimeOffset());
        Assert.Equal("/problems/publication-pending", problem.Text("type"));
        var version = await Version(admin, "later", 1);
        Assert.Equal(at, version.GetProperty("publishedAt").GetDateTimeOffset());
        Assert.Equal(("改", "wang"), (version.Text("name"), version.GetProperty("publishedBy").Text("code")));
        Assert.Equal(JsonValueKind.Null, version.GetProperty("publication").ValueKind);
    }

    [Fact]
    public async Task A_planned_draft_that_has_errors_when_its_moment_comes_is_not_published_and_its_author_is_told()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        var stamp = await admin.Draft("later", SmallProcedure.Of("later"));
        await VersionsHost.Publish(admin, "later", stamp, ApiHost.Morning.AddHours(1)).Ok();
        // As a check that a later version of the program has learnt would find it.
        var broken = SmallProcedure.WithDeadEnd("later").ToJsonString();
        await host.InDb(db => db.Procedures.ExecuteUpdateAsync(change => change.SetProperty(row => row.Definition, broken), Ct));
        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));
        Assert.Equal(0, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));

        var version = await Version(admin, "later", 1);
        Assert.Equal(JsonValueKind.Null, version.GetProperty("publishedAt").ValueKind);
        Assert.Equal("Failed", version.GetProperty("publication").Text("state"));
        Assert.Contains("错误", version.GetProperty("publication").Text("answer"), StringComparison.Ordinal);
        var mail = Assert.Single(await host.InDb(db => db.Mails.ToListAsync(Ct)));
        Assert.Equal("wang", mail.Person);
        Assert.Contains("小流程", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_second_person_is_needed_nobody_confirms_their_own_and_another_publishes_or_sends_back()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database, secondPerson: true);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var stamp = await first.Draft("agreed", SmallProcedure.Of("agreed"));

        var proposed = await VersionsHost.Publish(first, "agreed", stamp).Ok();
        var own = await Confirm(first, stamp).Refused(HttpStatusCode.Forbidden);
        await Return(first, "不行").Refused(HttpStatusCode.Forbidden);
        await Return(second, " ").Refused(HttpStatusCode.UnprocessableEntity);
        await Return(second, "时限太短").Ok();
        var returned = (await Version(first, "agreed", 1)).GetProperty("publication");
        await Confirm(second, stamp).Refused(HttpStatusCode.NotFound);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        stamp = await first.Draft("agreed", SmallProcedure.Of("agreed", "改过"), stamp);
        await VersionsHost.Publish(first, "agreed", stamp).Ok();
        var confirmed = await Confirm(second, stamp).Ok();

        Assert.Equal("Proposed", proposed.Text("outcome"));
        Assert.Equal(
            [("wang", "退回：流程“小流程”的发布"), ("zhao", "请您确认：流程“小流程”要发布"), ("zhao", "请您确认：流程“改过”要发布")],
            (await host.InDb(db => db.Mails.ToListAsync(Ct))).Select(mail => (mail.Person, mail.Subject)).Order()
        );
        Assert.Equal("/problems/own-publication", own.Text("type"));
        Assert.Equal(
            ("Returned", "时限太短", "zhao"),
            (returned.Text("state"), returned.Text("answer"), returned.GetProperty("answeredBy").Text("code"))
        );
        Assert.Equal("Published", confirmed.Text("outcome"));
        var version = await Version(first, "agreed", 1);
        Assert.Equal("wang", version.GetProperty("publishedBy").Text("code"));
        Assert.Equal("zhao", version.GetProperty("confirmedBy").Text("code"));

        Task<HttpResponseMessage> Confirm(HttpClient admin, string read) =>
            admin.PostAsJsonAsync("/api/procedures/agreed/publication/confirm", new { stamp = read }, Ct);
        Task<HttpResponseMessage> Return(HttpClient admin, string reason) =>
            admin.PostAsJsonAsync("/api/procedures/agreed/publication/return", new { reason }, Ct);
    }

    [Fact]
    public async Task A_proposal_for_a_later_moment_waits_for_both()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database, secondPerson: true);
        var (first, second) = (await host.Administrator("wang"), await host.Administrator("zhao"));
        var stamp = await first.Draft("agreed", SmallProcedure.Of("agreed"));
        await VersionsHost.Publish(first, "agreed", stamp, ApiHost.Morning.AddHours(1)).Ok();

        var confirmed = await second.PostAsJsonAsync("/api/procedures/agreed/publication/confirm", new { stamp }, Ct).Ok();
        Assert.Equal(0, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await host.With((PublicationSweep sweep) => sweep.Run(Ct)));

        Assert.Equal("Scheduled", confirmed.Text("outcome"));
        Assert.Equal("zhao", (await Version(first, "agreed", 1)).GetProperty("confirmedBy").Text("code"));
    }

    [Fact]
    public async Task An_older_version_is_brought_back_as_a_draft_and_loses_no_draft_of_others()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await VersionsHost.Publish(admin, "old", await admin.Draft("old", SmallProcedure.Of("old", taskName: "旧环节"))).Ok();
        await VersionsHost.Publish(admin, "old", await admin.Draft("old", SmallProcedure.Of("old", taskName: "新环节"))).Ok();
        var stamp = await admin.Draft("old", SmallProcedure.Of("old", taskName: "草稿"));

        var problem = await Restore(1, null).Refused(HttpStatusCode.Conflict);
        await Restore(9, stamp).Refused(HttpStatusCode.NotFound);
        var restored = await Restore(1, stamp).Ok();
        var difference = await admin.GetAsync("/api/procedures/old/versions/1/difference/3", Ct).Ok();
        var other = await admin.GetAsync("/api/procedures/old/versions/2/difference/3", Ct).Ok();

        Assert.Equal("/problems/draft-exists", problem.Text("type"));
        Assert.Equal(3, restored.Number("version"));
        Assert.Empty(difference.GetProperty("changes").EnumerateArray());
        Assert.Contains(other.GetProperty("changes").EnumerateArray(), change =>
            change.Text("kind") == "StepRenamed" && change.Text("step") == "work"
        );

        Task<HttpResponseMessage> Restore(int version, string? read) =>
            admin.PostAsJsonAsync("/api/procedures/old/draft/restore", new { version, stamp = read }, Ct);
    }

    private static IEnumerable<(string Author, string Kind, string? Step, string Text)> Sentences(JsonElement changes) =>
        from author in changes.GetProperty("changes").EnumerateArray()
        from change in author.GetProperty("changes").EnumerateArray()
        select (
            author.GetProperty("author").Text("code"),
            change.Text("kind"),
            change.GetProperty("step").GetString(),
            change.Text("text")
        );

    private static async Task<JsonElement> Version(HttpClient admin, string id, int version) =>
        (await admin.GetAsync($"/api/procedures/{id}/versions", Ct).Ok()).EnumerateArray().Single(one => one.Number("version") == version);
}

public sealed class PublishingOnSqliteTests() : PublishingTests(Engine.Sqlite);

public sealed class PublishingOnPostgresTests() : PublishingTests(Engine.Postgres);
