using System.Net;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

public sealed class PublishTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_with_errors_is_not_published_and_each_error_names_its_step()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var stamp = await admin.Draft("wrong", SmallProcedure.WithDeadEnd("wrong"));

        var problem = await admin.Publish("wrong", stamp).Refused(HttpStatusCode.UnprocessableEntity);

        var field = problem.GetProperty("fields").EnumerateArray().First(field => field.Text("field") == "work");
        Assert.Contains("办理", field.Text("text"), StringComparison.Ordinal);
        Assert.Null((await Latest("wrong"))?.PublishedAt);
    }

    [Fact]
    public async Task Versions_are_numbered_in_the_order_of_publishing_and_only_the_last_is_the_latest()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await admin.Publish("twice", await admin.Draft("twice", SmallProcedure.Of("twice"))).Ok();

        var second = await admin.Publish("twice", await admin.Draft("twice", SmallProcedure.Of("twice", taskName: "新环节"))).Ok();

        Assert.Equal(2, second.Number("version"));
        var versions = (await admin.GetAsync("/api/procedures/twice/versions", Ct).Ok()).EnumerateArray().ToArray();
        Assert.Equal(
            [(2, true), (1, false)],
            versions.Select(version => (version.Number("version"), version.GetProperty("isLatest").GetBoolean()))
        );
        var first = (await admin.GetAsync("/api/procedures/twice?version=1", Ct).Ok()).GetProperty("definition");
        Assert.True(first.GetProperty("isPublished").GetBoolean());
        Assert.False(first.GetProperty("isLatest").GetBoolean());
    }

    [Fact]
    public async Task A_published_version_is_not_changed_by_later_drafts()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await admin.Publish("kept", await admin.Draft("kept", SmallProcedure.Of("kept", "原名"))).Ok();
        var before = (await Version("kept", 1)).Definition;

        await admin.Draft("kept", SmallProcedure.Of("kept", "新名"));

        Assert.Equal(before, (await Version("kept", 1)).Definition);
    }

    [Fact]
    public async Task A_draft_that_changed_since_it_was_read_is_not_published()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var read = await admin.Draft("changed", SmallProcedure.Of("changed"));
        await admin.Draft("changed", SmallProcedure.Of("changed", "别人改的"), read);

        await admin.Publish("changed", read).Refused(HttpStatusCode.Conflict);

        Assert.Null((await Latest("changed"))!.PublishedAt);
    }

    [Fact]
    public async Task Of_publishing_many_times_at_once_one_wins_and_there_is_one_version()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var stamp = await admin.Draft("at-once", SmallProcedure.Of("at-once"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => admin.Publish("at-once", stamp)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode is 200 or 404 or 409));
        Assert.Equal(1, await host.InDb(db => db.Procedures.CountAsync(row => row.DefinitionId == "at-once", Ct)));
    }

    [Fact]
    public async Task A_case_keeps_the_version_that_it_started_with_and_a_new_case_starts_with_the_latest()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await admin.Publish("running", await admin.Draft("running", SmallProcedure.Of("running", taskName: "旧环节"))).Ok();
        var before = await host.Register("running");

        await admin.Publish("running", await admin.Draft("running", SmallProcedure.Of("running", taskName: "新环节"))).Ok();
        var after = await host.Register("running");

        Assert.Equal("旧环节", await TaskOf(before));
        Assert.Equal("新环节", await TaskOf(after));
        var listed = (await admin.GetAsync("/api/procedures", Ct).Ok())
            .EnumerateArray()
            .Single(one => one.Text("definitionId") == "running");
        Assert.Equal(2, listed.GetProperty("published").Number("version"));
        Assert.Equal(1, listed.GetProperty("published").Number("openCases"));
        Assert.Equal(2, listed.Number("openCases"));
    }

    private Task<ProcedureRow?> Latest(string id) =>
        host.InDb(db =>
            db.Procedures.AsNoTracking().Where(row => row.DefinitionId == id).OrderByDescending(row => row.Version).FirstOrDefaultAsync(Ct)
        );

    private Task<ProcedureRow> Version(string id, int version) =>
        host.InDb(db => db.Procedures.AsNoTracking().SingleAsync(row => row.DefinitionId == id && row.Version == version, Ct));

    private Task<string> TaskOf(long caseId) =>
        host.InDb(db => db.Tasks.Where(row => row.CaseId == caseId).Select(row => row.StepName).SingleAsync(Ct));
}
