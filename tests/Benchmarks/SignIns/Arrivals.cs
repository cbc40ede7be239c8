using System.Net;
using System.Net.Http.Json;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;

namespace CaseFlow.Benchmarks.SignIns;

/// <summary>Somebody of the office who signs in, behind a proxy that tells their address.</summary>
internal sealed class Arrivals(Uri server)
{
    private readonly CookieContainer kept = new();

    /// <param name="keeps">Whether it is the browser of the time before, or one that never signed in.</param>
    public async Task<HttpStatusCode> Come(string address, bool keeps, CancellationToken ct)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = keeps ? kept : new CookieContainer() })
        {
            BaseAddress = server,
        };
        return await Ask(client, OnlineOpinion.Assessor.Person, MeasuredOffice.Password, address, ct);
    }

    public static async Task<HttpStatusCode> Ask(HttpClient client, string account, string password, string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sign-in");
        request.Content = JsonContent.Create(new { account, password });
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await client.SendAsync(request, ct);
        return answer.StatusCode;
    }
}
