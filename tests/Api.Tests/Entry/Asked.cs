using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Rehearsal;
using CaseFlow.Api.Tests.Rules;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Versions;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>An office in which there is one of each thing that an address can name, and somebody who may ask for all of it.</summary>
internal sealed class Asked : IAsyncDisposable
{
    // Ends the session by which all is asked, or never ends itself.
    private static readonly string[] NotAsked = ["signOut", "watchInbox"];

    private int fresh;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    private Asked(TestDatabase database, VersionsHost host) => (Database, Host) = (database, host);

    public TestDatabase Database { get; }

    public VersionsHost Host { get; }

    public HttpClient Client { get; private set; } = null!;

    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Asked> Open(Engine engine)
    {
        var database = await TestDatabase.Create(engine);
        var asked = new Asked(database, await VersionsHost.Open(database));
        await asked.Begin();
        return asked;
    }

    /// <summary>Asks; where it was refused, nothing may have changed.</summary>
    /// <param name="known">Hash of what the database holds; the same after a refusal.</param>
    public async Task<string> Keeps(HttpRequestMessage request, string known, List<string> faults, string what)
    {
        var status = await Status(request, faults, what);
        var now = await Hash();
        // That somebody tried a password is written down.
        if (
            (int)status >= 400
            && now != known
            && !what.StartsWith("signIn ", StringComparison.Ordinal)
            && !what.StartsWith("changeMyPassword ", StringComparison.Ordinal)
        )
            faults.Add($"{what}: {(int)status}, and yet something was written");
        return now;
    }

    public async Task<HttpStatusCode> Status(HttpRequestMessage request, List<string> faults, string what)
    {
        using (request)
        {
            using var answer = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
            var said = (int)answer.StatusCode >= 400 ? await answer.Content.ReadAsStringAsync(Ct) : "";
            if ((int)answer.StatusCode is >= 500 or 401)
                faults.Add($"{what}: {(int)answer.StatusCode}");
            else if ((int)answer.StatusCode >= 400 && !said.Contains("\"title\"", StringComparison.Ordinal))
                faults.Add($"{what}: {(int)answer.StatusCode} without a word");
            return answer.StatusCode;
        }
    }

    /// <summary>The operation with a body that is taken, but for its texts; null where there is none for it.</summary>
    public async Task<HttpRequestMessage?> Fits(Operation operation, string json)
    {
        if (!Fitting.Bodies.TryGetValue(operation.Id, out var body))
            return null;
        if (operation.Path.Contains("{caseId}", StringComparison.Ordinal))
            await Register();
        var text = body.ToJsonString()
            .Replace(Operation.AnyText, json, StringComparison.Ordinal)
            .Replace(Fitting.Fresh, Fitting.Invariant(++fresh), StringComparison.Ordinal);
        return To(operation, text, segment: Fitting.Place(operation, fresh));
    }

    /// <summary>Asks for all that can be read of what there is.</summary>
    public async Task ReadsAll(List<string> faults)
    {
        foreach (var operation in Operations.Where(operation => operation.Method == "GET"))
            await Status(To(operation, query: string.Join('&', operation.Needed(""))), faults, $"then {operation.Id}");
    }

    public Task<string> Hash() => Host.InDb(db => DatabaseHash.Of(db, Ct));

    /// <summary>The operation at its address, of what there is, with this in its query.</summary>
    public HttpRequestMessage To(Operation operation, string? body = null, string query = "", string? segment = null)
    {
        var path = operation.Path;
        foreach (var name in operation.Parameters("path"))
            path = path.Replace($"{{{name}}}", segment ?? known[name], StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), path + (query.Length > 0 ? $"?{query}" : ""));
        // One that is too large is turned away before it is sent.
        request.Headers.ExpectContinue = body?.Length > 1_000_000;
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task Begin()
    {
        Client = await Host.SignIn([.. Roles.Shipped.Select(role => role.Code)]);
        await Host.SignInAs("other", ApiHost.Unit, Roles.Handler);
        foreach (var id in new[] { "small", RuleTown.Id })
            await VersionsHost.Publish(Client, id, await Client.Draft(id, Fitting.Procedure(id, "说明"))).Ok();
        known["table"] = await RuleTown.Create(Client, RuleTown.Levels());
        await Register();
        (known["seq"], known["number"], known["before"], known["after"], known["version"]) = ("1", "1", "1", "1", "1");
        (known["order"], known["turn"]) = ("set-due", "1");
        (known["noticeId"], known["definitionId"], known["code"], known["act"]) = ("1", "small", "other", "Release");
        (known["moveId"], known["walkId"], known["part"]) = ("none", "1", "filters");
        (known["unit"], known["secret"]) = (ApiHost.Unit, "none");
        var document = await Client.GetAsync("/openapi/v1.json", Ct).Ok();
        Operations = [.. Operation.AllOf(document).ExceptBy(NotAsked, operation => operation.Id, StringComparer.Ordinal)];
    }

    // Another case for what ends one.
    private async Task Register()
    {
        var registered = await Client
            .PostAsJsonAsync(
                "/api/cases",
                new
                {
                    title = "标题",
                    body = "正文",
                    procedure = "small",
                },
                Ct
            )
            .Ok();
        known["id"] = known["caseId"] = registered.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
        var open = (await Client.GetAsync($"/api/cases/{known["id"]}", Ct).Ok()).GetProperty("openTasks")[0];
        known["visit"] = open.Number("visit").ToString(CultureInfo.InvariantCulture);
    }
}
