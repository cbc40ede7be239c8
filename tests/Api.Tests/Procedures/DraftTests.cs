using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Procedures;

public sealed class DraftTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_saved_with_its_errors_and_read_back_with_every_property()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var saved = await Save(admin, "errors", SmallProcedure.WithDeadEnd("errors").Json(), null).Ok();
        var read = await admin.GetAsync("/api/procedures/errors?version=1", Ct).Ok();

        Assert.Contains(saved.GetProperty("findings").EnumerateArray(), finding =>
            finding.Text("code") == "dead-end" && finding.Text("step") == "work"
        );
        Assert.Equal("kept as it is", read.GetProperty("definition").Text("x-note"));
        Assert.Equal(saved.Text("stamp"), read.Text("stamp"));
    }

    [Fact]
    public async Task Of_two_administrators_who_read_the_same_draft_the_second_to_save_is_told_and_overwrites_nothing()
    {
        var (first, second) = (await host.SignIn(Roles.ProcedureAdmin), await host.SignIn(Roles.ProcedureAdmin));
        var stamp = (await Save(first, "shared", SmallProcedure.Of("shared").Json(), null).Ok()).Text("stamp");

        await Save(first, "shared", SmallProcedure.Of("shared", "第一位的名称").Json(), stamp).Ok();
        var problem = await Save(second, "shared", SmallProcedure.Of("shared", "第二位的名称").Json(), stamp)
            .Refused(HttpStatusCode.Conflict);

        Assert.Equal("/problems/draft-changed", problem.Text("type"));
        var read = await first.GetAsync("/api/procedures/shared", Ct).Ok();
        Assert.Equal("第一位的名称", read.GetProperty("version").Text("name"));
    }

    [Fact]
    public async Task A_first_draft_saved_by_many_at_the_same_moment_is_saved_once()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Save(admin, "race", SmallProcedure.Of("race", $"名称{i}").Json(), null))
        );

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_and_its_stamp_is_needed_to_delete_it()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        var stamp = (await Save(admin, "deleted", SmallProcedure.Of("deleted").Json(), null).Ok()).Text("stamp");

        await admin.DeleteAsync("/api/procedures/deleted/draft?stamp=other", Ct).Refused(HttpStatusCode.Conflict);
        await admin.DeleteAsync($"/api/procedures/deleted/draft?stamp={stamp}", Ct).Ok();

        await admin.GetAsync("/api/procedures/deleted", Ct).Refused(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{\"definition\": {\"definitionId\":")]
    [InlineData("{\"stamp\": 5}")]
    public async Task A_draft_that_is_no_complete_JSON_is_refused_as_unreadable(string body)
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var problem = await admin
            .PutAsync("/api/procedures/x/draft", new StringContent(body, Encoding.UTF8, "application/json"), Ct)
            .Refused(HttpStatusCode.BadRequest);

        Assert.Equal("/problems/unreadable", problem.Text("type"));
    }

    [Fact]
    public async Task A_draft_without_a_definition_is_refused_before_anything_is_done()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var problem = await admin
            .PutAsJsonAsync("/api/procedures/x/draft", new { stamp = (string?)null }, Ct)
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("definition", problem.GetProperty("fields")[0].Text("field"));
    }

    [Fact]
    public async Task A_draft_of_another_procedure_is_refused()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);

        var problem = await Save(admin, "one", SmallProcedure.Of("another").Json(), null).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/problems/other-procedure", problem.Text("type"));
    }

    [Fact]
    public async Task Only_the_procedure_administrator_may_change_procedures()
    {
        var handler = await host.SignIn(Roles.Handler, Roles.Supervisor, Roles.SystemAdmin);

        await Save(handler, "forbidden", SmallProcedure.Of("forbidden").Json(), null).Refused(HttpStatusCode.Forbidden);
        await handler.PostAsJsonAsync("/api/procedures/import", SmallProcedure.Of("forbidden"), Ct).Refused(HttpStatusCode.Forbidden);
        await handler.GetAsync("/api/procedures/forbidden", Ct).Refused(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> Save(HttpClient client, string id, JsonElement definition, string? stamp) =>
        client.PutAsJsonAsync($"/api/procedures/{id}/draft", new { definition, stamp }, Ct);
}
