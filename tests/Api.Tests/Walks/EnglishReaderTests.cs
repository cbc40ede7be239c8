using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>
/// Whoever asks in English is told in English what a procedure lacks, why a case waits, what happened to it and why an act is refused.
/// </summary>
public sealed class EnglishReaderTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_and_the_refusal_to_publish()
    {
        var admin = await SignIn(Roles.ProcedureAdmin);

        var check = await admin.PostAsJsonAsync("/api/procedures/check", SmallProcedure.WithDeadEnd("open-end"), Ct);
        var findings = (await Task.FromResult(check).Ok())
            .GetProperty("findings")
            .EnumerateArray()
            .Select(finding => (finding.Text("code"), finding.Text("text")));
        using var refused = await admin.Publish("open-end", await admin.Draft("open-end", SmallProcedure.WithDeadEnd("open-end")));

        Assert.Contains(("dead-end", "The outcome “办结” of “办理” leads to no step. Connect it."), findings);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.StartsWith(
            "The procedure has 4 errors and cannot be published: The outcome “办结”",
            await Title(refused),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Why_a_case_waits_what_happened_to_it_and_why_an_act_is_refused()
    {
        var waiting = SmallProcedure.Of("by-field");
        waiting["variables"] = new JsonArray(new JsonObject { ["name"] = "leadUnit", ["typeName"] = "String" });
        waiting["root"]!["activities"]![1]!["who"] = new JsonObject { ["role"] = Roles.Handler, ["unitField"] = "leadUnit" };
        waiting["root"]!["activities"]![1]!.AsObject().Remove("outcomes");
        ((JsonArray)waiting["root"]!["connections"]!)[1]!["source"]!["port"] = "Done";
        var admin = await SignIn(Roles.ProcedureAdmin);
        await admin.Publish("by-field", await admin.Draft("by-field", waiting)).Ok();
        var (collector, supervisor, handler) = (await SignIn(Roles.Collector), await SignIn(Roles.Supervisor), await SignIn(Roles.Handler));
        using var registered = await collector.PostAsJsonAsync(
            "/api/cases",
            new
            {
                title = "东街积水",
                body = "东街雨后积水。",
                procedure = "by-field",
            },
            Ct
        );
        var path = $"/api/cases/{System.Text.Json.JsonElement.Parse(await registered.Content.ReadAsStringAsync(Ct)).Number("id")}";

        var wait = Assert.Single((await supervisor.GetAsync(path, Ct).Ok()).GetProperty("waits").EnumerateArray()).GetString();
        using var correct = await supervisor.PatchAsJsonAsync(
            $"{path}/fields",
            new
            {
                fields = new { leadUnit = ApiHost.Unit },
                reason = "known now",
                stamp = "1",
            },
            Ct
        );
        var task = TaskAddress
            .Of(Assert.Single((await handler.GetAsync("/api/inbox", Ct).Ok()).GetProperty("items").EnumerateArray()))
            .Path;
        var offered = Assert.Single((await handler.GetAsync(task, Ct).Ok()).GetProperty("outcomes").EnumerateArray()).Text("label");
        using var refused = await handler.PostAsJsonAsync($"{task}/complete", new { outcome = "Burn" }, Ct);
        using var done = await handler.PostAsJsonAsync($"{task}/complete", new { outcome = "Done" }, Ct);
        var told = (await supervisor.GetAsync($"{path}/timeline", Ct).Ok()).EnumerateArray().Select(entry => entry.Text("text")).ToArray();

        Assert.Equal("“leadUnit” of the case says who does it, but is not filled in yet. The supervisor has to fill it in.", wait);
        Assert.Equal(HttpStatusCode.OK, correct.StatusCode);
        Assert.Equal("Hand in", offered);
        Assert.Equal("This step has no outcome “Burn”; there are: Hand in.", await Title(refused));
        Assert.Equal(("registered it", "did “办理”: Hand in"), (told[0], told[^1]));
        Assert.EndsWith("Reason: known now", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_what_nobody_did()
    {
        var admin = await SignIn(Roles.ProcedureAdmin);

        var shipped = await admin.GetAsync("/api/procedures/online-opinion", Ct).Ok();

        var saver = shipped.GetProperty("version").GetProperty("savedBy");
        Assert.Equal(("system", "The system"), (saver.Text("code"), saver.Text("name")));
    }

    private async Task<HttpClient> SignIn(string role) => await (await host.SignInAs($"english-{role}", ApiHost.Unit, role)).InEnglish();

    private static async Task<string> Title(HttpResponseMessage refused) =>
        System.Text.Json.JsonElement.Parse(await refused.Content.ReadAsStringAsync(Ct)).Text("title");
}
