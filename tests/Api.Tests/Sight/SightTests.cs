using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Rules;

namespace CaseFlow.Api.Tests.Sight;

/// <summary>谁看、谁填: who reads a field of a form, and who fills it in.</summary>
public abstract class SightTests(Engine engine)
{
    private const string Instead = "（只有审核人可见）";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_is_read_by_its_roles_and_by_whoever_entered_it_and_the_others_are_told_who_reads_it()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var kept = await KeptCase.Of(host);

        var (reviewer, worker, leader) = (await Case(kept.Reviewer, kept), await Case(kept.Worker, kept), await Case(kept.Leader, kept));

        Assert.Equal(KeptCase.Secret, reviewer.GetProperty("fields").Text("secret"));
        Assert.Equal(KeptCase.Secret, reviewer.GetProperty("fields").Text("copied"));
        Assert.Empty(reviewer.GetProperty("withheld").EnumerateObject());
        Assert.Equal(KeptCase.Secret, worker.GetProperty("fields").Text("secret"));
        // What a step copied nobody entered.
        Assert.Equal(["copied"], worker.GetProperty("withheld").EnumerateObject().Select(one => one.Name));
        Assert.Equal("人人可见", leader.GetProperty("fields").Text("plain"));
        Assert.Equal(
            ["copied", "grave", "proof", "secret"],
            leader.GetProperty("withheld").EnumerateObject().Select(one => one.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(Instead, leader.GetProperty("withheld").Text("secret"));

        Assert.Equal((KeptCase.Secret, null), await Entered(kept.Reviewer, kept));
        Assert.Equal((KeptCase.Secret, null), await Entered(kept.Worker, kept));
        Assert.Equal((null, Instead), await Entered(kept.Leader, kept));
    }

    [Fact]
    public async Task A_file_in_such_a_field_is_opened_and_named_by_its_readers_only()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var kept = await KeptCase.Of(host);

        Assert.Equal("ZQXCONTENT", await kept.Reviewer.GetStringAsync($"/api/attachments/{kept.File}", Ct));
        Assert.Equal("ZQXCONTENT", await kept.Worker.GetStringAsync($"/api/attachments/{kept.File}", Ct));
        await kept.Leader.GetAsync($"/api/attachments/{kept.File}", Ct).Refused(HttpStatusCode.NotFound);
        Assert.Empty((await kept.Leader.GetAsync($"/api/cases/{kept.Id}/attachments", Ct).Ok()).EnumerateArray());
        // Nor may it be named in a field by somebody who may not open it.
        var visit = await KeptCase.Open(kept.Leader, kept.Id);
        var answer = await KeptCase
            .Complete(kept.Leader, kept.Id, visit, new { proof = new[] { $"{kept.File}" } })
            .Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("proof", answer.GetProperty("fields").EnumerateArray().Single().Text("field"));
    }

    [Fact]
    public async Task A_field_of_other_roles_is_neither_asked_of_a_handler_nor_taken_from_them()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var kept = await KeptCase.Of(host);
        var other = await host.Register(KeptCase.Procedure);
        var visit = await KeptCase.Open(kept.Leader, other);

        var task = await kept.Worker.GetAsync($"/api/tasks/{other}/{visit}/1", Ct).Ok();
        Assert.DoesNotContain(task.GetProperty("form").EnumerateArray(), field => field.Text("name") == "verdict");
        var ofOthers = Assert.Single(task.GetProperty("ofOthers").EnumerateArray());
        Assert.Equal(("verdict", "由审核人填写"), (ofOthers.GetProperty("field").Text("name"), ofOthers.Text("filledBy")));
        Assert.Equal(["secret"], Asked(task));
        Assert.Equal(["secret", "verdict"], Asked(await kept.Reviewer.GetAsync($"/api/tasks/{other}/{visit}/1", Ct).Ok()));

        foreach (var verdict in new[] { "我说可以", "" })
        {
            var answer = await KeptCase
                .Complete(kept.Worker, other, visit, new { secret = "x", verdict })
                .Refused(HttpStatusCode.UnprocessableEntity);
            Assert.Contains(
                "只由审核人填写",
                answer.GetProperty("fields").EnumerateArray().Single().Text("text"),
                StringComparison.Ordinal
            );
        }
        // A required field that they do not fill in does not hold them up; the reviewer is asked for it.
        await KeptCase.Complete(kept.Reviewer, other, visit, new { secret = "x" }).Refused(HttpStatusCode.UnprocessableEntity);
        await KeptCase.Complete(kept.Worker, other, visit, new { secret = "x" }).Ok();
    }

    [Fact]
    public async Task A_correction_is_made_and_read_by_those_who_read_the_field()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var definition = KeptCase.Definition();
        // Whom a field names gets the task: only such fields are corrected at all.
        definition["root"]!["activities"]![4]!["who"] = new JsonObject { ["personField"] = "chief" };
        definition["root"]!["activities"]![4]!["form"] = null;
        var kept = await KeptCase.Of(host, definition);
        var corrector = await host.SignInAs("corrector", ApiHost.Unit, Roles.Reviewer, Roles.Supervisor);
        Task<HttpResponseMessage> Correct(HttpClient by) =>
            by.PatchAsJsonAsync(
                $"/api/cases/{kept.Id}/fields",
                new
                {
                    fields = new { chief = "worker" },
                    reason = "改派",
                    stamp = "1",
                },
                Ct
            );

        var refused = await Correct(kept.Leader).Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("/problems/others-fields", refused.Text("type"));
        await Correct(corrector).Ok();

        Assert.Equal("姓名worker", await Becomes(kept.Reviewer, kept));
        Assert.Equal(Instead, await Becomes(kept.Leader, kept));
    }

    [Fact]
    public async Task A_rule_table_neither_takes_nor_counts_by_what_is_kept()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var kept = await KeptCase.Of(host);
        await KeptCase
            .Complete(kept.Worker, kept.Id, await KeptCase.Open(kept.Leader, kept.Id), new { plain = (string?)null })
            .Refused(HttpStatusCode.UnprocessableEntity);
        await KeptCase.Complete(kept.Worker, kept.Id, await KeptCase.Open(kept.Leader, kept.Id), new { }).Ok();
        Reader reviewer = new("reviewer", [Roles.Reviewer], [ApiHost.Unit], []);
        Reader leader = new("leader", [Roles.Leader], [ApiHost.Unit], []);
        var table = new RuleTable(
            ["grave"],
            [new RuleRow("r1", [new RuleCell("grave", [new CellTest(CellComparison.OneOf, ["first"])])], Level: "1")],
            []
        );

        var taken = await host.With((RuleTestCases cases) => cases.Take(kept.Number, ["grave", "secret", "plain"], reviewer, Ct));
        Assert.Equal(["plain"], taken.Value.Select(value => value.Field));
        Assert.Equal(1, (await host.With((RuleCounts counts) => counts.Of(table, reviewer, Ct))).Rows[0].Hits);
        Assert.Equal(0, (await host.With((RuleCounts counts) => counts.Of(table, leader, Ct))).Rows[0].Hits);
    }

    [Fact]
    public async Task Who_reads_is_asked_of_the_version_that_the_case_runs_on()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var kept = await KeptCase.Of(host);
        var open = KeptCase.Definition();
        foreach (var field in (JsonArray)open["root"]!["activities"]![1]!["form"]!)
            ((JsonObject)field!).Remove("seenBy");
        await kept.Admin.Publish(KeptCase.Procedure, await kept.Admin.Draft(KeptCase.Procedure, open)).Ok();

        Assert.Equal(Instead, (await Case(kept.Leader, kept)).GetProperty("withheld").Text("secret"));
        var later = await host.Register(KeptCase.Procedure);
        await KeptCase.Complete(kept.Worker, later, await KeptCase.Open(kept.Leader, later), new { secret = "later" }).Ok();
        var shown = await kept.Leader.GetAsync($"/api/cases/{later}", Ct).Ok();
        Assert.Equal("later", shown.GetProperty("fields").Text("secret"));
    }

    private static Task<JsonElement> Case(HttpClient reader, KeptCase kept) => reader.GetAsync($"/api/cases/{kept.Id}", Ct).Ok();

    private static string[] Asked(JsonElement task) =>
        [
            .. task.GetProperty("outcomes")
                .EnumerateArray()
                .Single()
                .GetProperty("requiredFields")
                .EnumerateArray()
                .Select(one => one.GetString()!),
        ];

    private static async Task<(string? Value, string? Withheld)> Entered(HttpClient reader, KeptCase kept)
    {
        var timeline = await reader.GetAsync($"/api/cases/{kept.Id}/timeline", Ct).Ok();
        var done = timeline.EnumerateArray().Single(entry => entry.Text("kind") == "Done").GetProperty("done");
        var field = done.GetProperty("entered").EnumerateArray().Single(one => one.Text("name") == "secret");
        return (Optional(field, "value"), Optional(field, "withheld"));
    }

    private static async Task<string> Becomes(HttpClient reader, KeptCase kept)
    {
        var timeline = await reader.GetAsync($"/api/cases/{kept.Id}/timeline", Ct).Ok();
        var correction = timeline.EnumerateArray().Single(entry => entry.Text("kind") == "Corrected").GetProperty("correction");
        return correction.GetProperty("changes").EnumerateArray().Single().Text("becomes");
    }

    private static string? Optional(JsonElement field, string name) =>
        field.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

public sealed class SightOnSqliteTests() : SightTests(Engine.Sqlite);

public sealed class SightOnPostgresTests() : SightTests(Engine.Postgres);
