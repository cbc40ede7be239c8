using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Versions;

/// <summary>The real application on either database.</summary>
internal sealed class VersionsHost(TestDatabase database, bool secondPerson) : ApiHost(database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<VersionsHost> Open(TestDatabase database, bool secondPerson = false)
    {
        var host = new VersionsHost(database, secondPerson);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Publishes the second version of the procedure, once there are cases of the first.</summary>
    public Func<Task> Second { get; set; } = () => Task.CompletedTask;

    public Task<HttpClient> Administrator(string code) => SignInAs(code, Unit, Roles.ProcedureAdmin);

    public static Task<HttpResponseMessage> Save(
        HttpClient admin,
        string id,
        JsonObject definition,
        string? stamp,
        string? session = null
    ) =>
        admin.PutAsJsonAsync(
            $"/api/procedures/{id}/draft",
            new
            {
                definition,
                stamp,
                session,
            },
            Ct
        );

    public static Task<HttpResponseMessage> Publish(
        HttpClient admin,
        string id,
        string stamp,
        DateTimeOffset? at = null,
        params int[] seenOthers
    ) =>
        admin.PostAsJsonAsync(
            $"/api/procedures/{id}/publish",
            new
            {
                stamp,
                reason = " 领导要求增加一个环节 ",
                at,
                seenOthers,
            },
            Ct
        );

    public async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void Adjust(WebApplicationBuilder builder)
    {
        base.Adjust(builder);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CaseFlow:PublishNeedsSecondPerson"] = secondPerson ? "true" : "false",
        };
        builder.Configuration.AddInMemoryCollection(settings);
    }
}
