using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CaseFlow.Api.Tests.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.People;

/// <summary>A session whose cookie somebody has written down.</summary>
internal sealed partial class KeptSession : IDisposable
{
    private readonly HttpClient client;

    private KeptSession(ApiHost host, string account)
    {
        client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        Account = account;
    }

    public string Account { get; }

    public string Cookie { get; private set; } = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<KeptSession> Of(ApiHost host, string account, params string[] roles)
    {
        await host.SignInAs(account, ApiHost.Unit, roles);
        var session = new KeptSession(host, account);
        using var answer = await session.client.PostAsJsonAsync("/api/sign-in", new { account, password = ApiHost.Password }, Ct);
        session.Keep(answer);
        return session;
    }

    /// <summary>What a person does who works: each of these renews the cookie.</summary>
    public async Task IsBusyFor(TimeSpan time, ApiHost host)
    {
        for (var gone = TimeSpan.Zero; gone < time; gone += TimeSpan.FromSeconds(30))
        {
            host.Clock.Advance(TimeSpan.FromSeconds(30));
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/me/language");
            request.Content = JsonContent.Create(new { language = "zh-CN" });
            using var answer = await Send(request, Cookie);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Keep(answer);
        }
    }

    public Task<HttpResponseMessage> SignOut() => Send(new HttpRequestMessage(HttpMethod.Post, "/api/sign-out"), Cookie);

    public async Task<HttpStatusCode> Asks(HttpMethod method, string path)
    {
        using var answer = await Send(new HttpRequestMessage(method, path), Cookie);
        return answer.StatusCode;
    }

    /// <summary>What is answered otherwise than by 401, of everything that is not open to strangers.</summary>
    public async Task<string[]> Answers(ApiHost host, string cookie)
    {
        var answered = new List<string>();
        var asked = 0;
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                continue;
            var path = Parameter().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), "1");
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await Send(request, cookie);
                asked++;
                if (answer.StatusCode != HttpStatusCode.Unauthorized)
                    answered.Add($"{method} {path} {answer.StatusCode}");
            }
        }
        Assert.True(asked > 50, $"Only {asked} addresses.");
        return [.. answered];
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, string cookie)
    {
        request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        if (set.FirstOrDefault(one => one.StartsWith("caseflow=", StringComparison.Ordinal)) is { } cookie)
            Cookie = cookie.Split(';')[0];
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
