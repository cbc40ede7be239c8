using System.Net;
using System.Text;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Walks;

/// <summary>Every endpoint there is, taken from the application itself: a new one without a role fails here.</summary>
public sealed class AccessTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>Open to anybody: one must see whose office it is and sign in, a probe to ask whether the program lives, and a calendar has its secret.</summary>
    private static readonly string[] Open = ["/api/entrance", "/api/sign-in", "/api/health", "/api/due/{secret}"];

    /// <summary>
    /// For everyone who is signed in, whatever their roles: themselves, and how the office is set up. Nothing here shows a case.
    /// </summary>
    private static readonly string[] ForEveryone =
    [
        "/api/sign-out",
        "/api/me",
        "/api/me/language",
        "/api/me/password",
        "/api/me/preferences",
        "/api/me/preferences/{part}",
        "/api/office",
        "/api/people",
        "/api/units",
        "/api/calendar",
        "/api/calendar/explain",
        "/api/step-types",
        "/api/case-fields",
        // One's own; those of others ask for a right to supervise or to manage accounts: DelegationTests.
        "/api/delegations",
        "/api/delegations/preview",
        "/api/delegations/{id:long}/end",
        "/api/procedures",
        "/api/procedures/{definitionId}",
        "/api/procedures/{definitionId}/versions",
        "/api/procedures/{definitionId}/export",
        // Asks for either of two rights, which says what of it is shown: GetLivePicture.
        "/api/procedures/{definitionId}/live",
    ];

    /// <summary>Rights that show or move cases.</summary>
    private static readonly string[] Business =
    [
        Rights.ReadCases,
        Rights.RegisterCases,
        Rights.CorrectCases,
        Rights.StopCases,
        Rights.Supervise,
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IEnumerable<RouteEndpoint> Guarded =>
        host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                Route(endpoint).StartsWith("/api/", StringComparison.Ordinal) && !Open.Contains(Route(endpoint)) && !IsCatchAll(endpoint)
            );

    [Fact]
    public void Every_endpoint_asks_for_a_right_but_the_few_that_are_named_here()
    {
        var unguarded = Guarded
            .Where(endpoint => RightsOf(endpoint).Length == 0 || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(Route)
            .Except(ForEveryone, StringComparer.Ordinal);

        Assert.Empty(unguarded);
    }

    [Fact]
    public async Task Nobody_gets_anything_without_signing_in()
    {
        var stranger = host.Anonymous();

        foreach (var endpoint in Guarded)
        {
            using var answer = await Call(stranger, endpoint);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{Route(endpoint)} answered {answer.StatusCode} to a stranger.");
            Assert.StartsWith("请先登录", (await Colleague.ReadRefusal(answer)).Title, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.SystemAdmin)]
    [InlineData(Roles.SecurityAdmin)]
    [InlineData(Roles.AuditAdmin)]
    [InlineData(Roles.ProcedureAdmin)]
    public async Task Whoever_runs_the_system_sees_and_moves_no_case(string role)
    {
        var admin = await host.SignIn(role);
        var business = Guarded.Where(endpoint => RightsOf(endpoint).Intersect(Business, StringComparer.Ordinal).Any()).ToArray();
        Assert.NotEmpty(business);

        foreach (var endpoint in business)
        {
            using var answer = await Call(admin, endpoint);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{Route(endpoint)} answered {answer.StatusCode} to {role}.");
            Assert.StartsWith("您的岗位没有这项权限", (await Colleague.ReadRefusal(answer)).Title, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/cases", "POST", Roles.Handler)]
    [InlineData("/api/cases", "POST", Roles.Leader)]
    [InlineData("/api/cases/1/stop", "POST", Roles.Handler)]
    [InlineData("/api/cases/1/stop", "POST", Roles.Collector)]
    [InlineData("/api/cases/1/fields", "PATCH", Roles.Collector)]
    [InlineData("/api/cases/1/fields", "PATCH", Roles.Leader)]
    public async Task A_role_has_only_its_own_rights(string path, string method, string role)
    {
        var person = await host.SignIn(role);

        using var answer = await Call(person, method, path);

        Assert.Equal(HttpStatusCode.Forbidden, (await Colleague.ReadRefusal(answer)).Status);
    }

    private static string Route(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.Trim('/')}";

    // Answers “no such address” and nothing else.
    private static bool IsCatchAll(RouteEndpoint endpoint) => endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll);

    private static string[] RightsOf(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()];

    private static Task<HttpResponseMessage> Call(HttpClient client, RouteEndpoint endpoint)
    {
        var path = new StringBuilder();
        foreach (var segment in endpoint.RoutePattern.PathSegments)
            path.Append('/').AppendJoin("", segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "1"));
        // An endpoint is only reached with a body of the kind that it takes.
        var form =
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data", StringComparer.Ordinal) == true;
        return Call(client, endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0], path.ToString(), form);
    }

    private static async Task<HttpResponseMessage> Call(HttpClient client, string method, string path, bool form = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (form)
            request.Content = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "file.csv" } };
        else if (request.Method != HttpMethod.Get)
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }
}
