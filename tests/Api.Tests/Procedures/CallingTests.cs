using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Procedures;

/// <summary>子流程: a procedure is published with what it calls, and stays as it was published.</summary>
public sealed class CallingTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The small procedure with a call in the place of its task.</summary>
    private static JsonObject Calling(string id, string called, params string[] results)
    {
        var procedure = SmallProcedure.Of(id, "主流程");
        var root = (JsonObject)procedure["root"]!;
        ((JsonArray)root["activities"]!)[1] = new JsonObject
        {
            ["id"] = "work",
            ["type"] = "CaseFlow.SubProcedure",
            ["name"] = "核查",
            ["procedure"] = called,
            ["results"] = new JsonArray([.. results.Select(result => (JsonNode)result)]),
        };
        ((JsonArray)root["connections"]!)[1]!["source"]!["port"] = results[0];
        return procedure;
    }

    private static async Task Published(HttpClient admin, string id, JsonObject procedure) =>
        await admin.Publish(id, await admin.Draft(id, procedure)).Ok();

    private Task<(string Step, string Name)> Stands(long caseId) =>
        host.InDb(async db =>
        {
            var task = await db.Tasks.Where(row => row.CaseId == caseId).SingleAsync(Ct);
            return (task.Step, task.StepName);
        });

    private static async Task<JsonElement[]> Newer(HttpClient admin) =>
        [
            .. (await admin.GetAsync("/api/procedures", Ct).Ok())
                .EnumerateArray()
                .Single(one => one.Text("definitionId") == "calling")
                .GetProperty("calls")
                .EnumerateArray(),
        ];

    [Fact]
    public async Task Cases_keep_what_was_called_at_publishing_until_the_caller_is_published_again()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Published(admin, "called", SmallProcedure.Of("called", "核查流程", "初查"));
        await Published(admin, "calling", Calling("calling", "called", "办结归档"));
        var running = await host.Register("calling");
        Assert.Equal(("work/work", "初查"), await Stands(running));

        Assert.Empty(await Newer(admin));
        await Published(admin, "called", SmallProcedure.Of("called", "核查流程", "复查"));
        Assert.Contains("已有第 2 版", Assert.Single(await Newer(admin)).Text("text"), StringComparison.Ordinal);
        var later = await host.Register("calling");
        Assert.Equal(("work/work", "初查"), await Stands(later));

        await Published(admin, "calling", Calling("calling", "called", "办结归档"));
        var anew = await host.Register("calling");
        Assert.Equal(("work/work", "复查"), await Stands(anew));
        Assert.Equal(("work/work", "初查"), await Stands(running));

        var changes = await admin.GetAsync("/api/procedures/calling/versions/1/difference/2", Ct).Ok();
        Assert.Contains("由第 1 版换成第 2 版", changes.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_calls_what_is_not_published_is_not_published_and_the_draft_says_why()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await admin.Draft("later", SmallProcedure.Of("later"));
        var stamp = await admin.Draft("early", Calling("early", "later", "办结归档"));

        var problem = await admin.Publish("early", stamp).Refused(HttpStatusCode.UnprocessableEntity);

        var field = Assert.Single(problem.GetProperty("fields").EnumerateArray());
        Assert.Equal("work", field.Text("field"));
        Assert.Contains("还没有发布", field.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_call_each_other_are_not_published()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Published(admin, "one", SmallProcedure.Of("one"));
        await Published(admin, "other", Calling("other", "one", "办结归档"));
        var stamp = await admin.Draft("one", Calling("one", "other", "办结归档"));

        var problem = await admin.Publish("one", stamp).Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("永远走不完", problem.GetProperty("fields").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_rehearsed_with_what_is_published()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Published(admin, "tried", SmallProcedure.Of("tried", taskName: "试办"));

        var walked = await admin
            .PostAsJsonAsync(
                "/api/procedures/trying/rehearse",
                new
                {
                    definition = Calling("trying", "tried", "办结归档"),
                    script = new { start = "2026-12-02T01:00:00Z", moves = Array.Empty<object>() },
                },
                Ct
            )
            .Ok();

        Assert.Contains("试办", walked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_draws_is_told_what_may_be_called_and_how_it_ends()
    {
        var admin = await host.SignIn(Roles.ProcedureAdmin);
        await Published(admin, "offered", SmallProcedure.Of("offered", "可用的"));
        await Published(admin, "offering", Calling("offering", "offered", "办结归档"));

        var offered = (await admin.GetAsync("/api/procedure-terms", Ct).Ok()).GetProperty("procedures").EnumerateArray().ToArray();

        var one = offered.Single(procedure => procedure.Text("code") == "offered");
        Assert.Equal(("可用的", 1), (one.Text("name"), one.Number("version")));
        Assert.Equal(["办结归档"], one.GetProperty("results").EnumerateArray().Select(result => result.GetString()!));
        var calling = offered.Single(procedure => procedure.Text("code") == "offering");
        Assert.Equal(["offered"], calling.GetProperty("calls").EnumerateArray().Select(called => called.GetString()!));
    }
}
