using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Procedures;

/// <summary>Publishes procedures over HTTP and starts cases on them.</summary>
internal static class Runs
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<string> Draft(this HttpClient admin, string id, JsonObject definition, string? stamp = null) =>
        (await admin.PutAsJsonAsync($"/api/procedures/{id}/draft", new { definition, stamp }, Ct).Ok()).Text("stamp");

    public static Task<HttpResponseMessage> Publish(this HttpClient admin, string id, string stamp) =>
        admin.PostAsJsonAsync($"/api/procedures/{id}/publish", new { stamp, reason = "试用" }, Ct);

    public static async Task<long> Register(this ApiHost host, string procedure)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var intake = scope.ServiceProvider.GetRequiredService<CaseIntake>();
        var by = Organisation.ActorOf(new Member("li", ApiHost.Unit, [Roles.Collector]));
        var done = await intake.Register([Item.Of("路灯不亮", "三天了")], procedure, by, host.Clock.Now(), Ct);
        return Assert.IsType<Registration.Registered>(Assert.Single(done.Value)).CaseId;
    }
}
