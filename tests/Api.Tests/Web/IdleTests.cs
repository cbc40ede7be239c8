using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Builder;

namespace CaseFlow.Api.Tests.Web;

public sealed class IdleTests : IAsyncLifetime
{
    private readonly HostWithItsOwnIdleTime host = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_page_that_asks_by_itself_keeps_nobody_signed_in()
    {
        var client = await host.SignIn(Roles.Handler);
        for (var minute = 1; minute < 15; minute++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            await client.GetAsync("/api/me", Ct).Ok();
            await Send(client, HttpMethod.Put, "0").Ok();
        }
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await client.GetAsync("/api/me", Ct).Refused(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("GET", "1")]
    [InlineData("PUT", null)]
    public async Task A_person_who_does_something_stays_signed_in(string method, string? mark)
    {
        var client = await host.SignIn(Roles.Handler);
        for (var i = 0; i < 4; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(10));
            await Send(client, new HttpMethod(method), mark).Ok();
        }

        await client.GetAsync("/api/me", Ct).Ok();
    }

    [Fact]
    public async Task The_page_is_told_how_long_a_session_goes_on_without_its_person() =>
        Assert.Equal(15 * 60, (await (await host.SignIn(Roles.Handler)).GetAsync("/api/office", Ct).Ok()).Number("idleSeconds"));

    [Fact]
    public async Task An_office_says_itself_how_long_a_session_goes_on_without_its_person()
    {
        await using var longer = new HostWithItsOwnIdleTime(45);
        await longer.InitializeAsync();
        var client = await longer.SignIn(Roles.Handler);
        Assert.Equal(45 * 60, (await client.GetAsync("/api/office", Ct).Ok()).Number("idleSeconds"));

        longer.Clock.Advance(TimeSpan.FromMinutes(44));
        await client.GetAsync("/api/me", Ct).Ok();
        longer.Clock.Advance(TimeSpan.FromMinutes(1));

        await client.GetAsync("/api/me", Ct).Refused(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string? mark)
    {
        using var request = new HttpRequestMessage(method, method == HttpMethod.Get ? "/api/me" : "/api/me/language");
        if (method != HttpMethod.Get)
            request.Content = JsonContent.Create(new { language = "zh-CN" });
        if (mark is not null)
            request.Headers.Add("X-Person", mark);
        return await client.SendAsync(request, Ct);
    }

    private sealed class HostWithItsOwnIdleTime(int? minutes = null) : ApiHost
    {
        protected override TimeSpan? SessionTime => null;

        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            if (minutes is { } given)
                builder.Configuration["CaseFlow:IdleMinutes"] = given.ToString(CultureInfo.InvariantCulture);
        }
    }
}
