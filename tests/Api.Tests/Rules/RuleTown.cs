using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Rules;

/// <summary>A rule table and a procedure that suggests by it, and the calls that work on them.</summary>
internal static class RuleTown
{
    public const string Id = "suggesting";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static JsonObject Table(params JsonNode[] rows) =>
        new()
        {
            ["columns"] = new JsonArray("source"),
            ["rows"] = new JsonArray(rows),
            ["tests"] = new JsonArray(),
        };

    public static JsonObject Row(string id, string? source, string level) =>
        new()
        {
            ["id"] = id,
            ["cells"] = source is null
                ? new JsonArray()
                : new JsonArray(
                    new JsonObject
                    {
                        ["field"] = "source",
                        ["tests"] = new JsonArray(new JsonObject { ["is"] = "OneOf", ["values"] = new JsonArray(source) }),
                    }
                ),
            ["level"] = level,
        };

    public static JsonObject Levels() => Table(Row("weibo", "微博", "2"), Row("rest", null, "3"));

    public static JsonObject Test(string id, string row, string? from, string source) =>
        new()
        {
            ["id"] = id,
            ["name"] = $"用例{id}",
            ["row"] = row,
            ["case"] = from,
            ["values"] = new JsonArray(new JsonObject { ["field"] = "source", ["values"] = new JsonArray(source) }),
        };

    public static async Task<string> Create(HttpClient admin, JsonObject content, string name = "分级表") =>
        (await admin.PostAsJsonAsync("/api/rule-tables", new { name, content }, Ct).Ok()).Text("table");

    public static Task<JsonElement> Get(HttpClient admin, string table) => admin.GetAsync($"/api/rule-tables/{table}", Ct).Ok();

    public static Task<HttpResponseMessage> Save(HttpClient admin, string table, JsonNode content, string? stamp) =>
        admin.PutAsJsonAsync(
            $"/api/rule-tables/{table}/draft",
            new
            {
                name = "分级表",
                content,
                stamp,
            },
            Ct
        );

    public static Task<HttpResponseMessage> Publish(HttpClient admin, string table, string stamp) =>
        admin.PostAsJsonAsync($"/api/rule-tables/{table}/publish", new { stamp, reason = "按新办法分级" }, Ct);

    /// <summary>A table that is in force.</summary>
    public static async Task<string> Published(HttpClient admin, JsonObject content)
    {
        var table = await Create(admin, content);
        await Publish(admin, table, (await Get(admin, table)).Text("stamp")).Ok();
        return table;
    }

    /// <summary>start → work by the table → end.</summary>
    public static JsonObject Procedure(string table)
    {
        var procedure = SmallProcedure.Of(Id, "研判流程", "研判");
        var work = procedure["root"]!["activities"]![1]!;
        work["type"] = "CaseFlow.SuggestByTable";
        work["table"] = table;
        return procedure;
    }

    public static async Task<long> Register(VersionsHost host, string source, params string[] subjects)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var intake = scope.ServiceProvider.GetRequiredService<CaseIntake>();
        var by = Organisation.ActorOf(new Member("li", ApiHost.Unit, [Roles.Collector]));
        var item = Item.Of("路灯不亮", "三天了", source).With(CaseFields.Subjects, FieldValue.Of([.. subjects]));
        var done = await intake.Register([item], Id, by, host.Clock.Now(), Ct);
        return Assert.IsType<Registration.Registered>(Assert.Single(done.Value)).CaseId;
    }

    public static Task<HttpResponseMessage> Decide(HttpClient handler, long caseId, object fields) =>
        handler.PostAsJsonAsync($"/api/tasks/{caseId}/2/1/complete", new { outcome = "done", fields }, Ct);
}
