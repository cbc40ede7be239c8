using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Web;

public sealed class SessionTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_told_to_sign_in()
    {
        var answer = await host.Anonymous().GetAsync("/api/me", Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.StartsWith("请先登录", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_person_is_shown_with_unit_and_roles()
    {
        var client = await host.SignInAs("zhang", "street", Roles.Handler);

        var me = await client.GetFromJsonAsync<JsonElement>("/api/me", Ct);

        Assert.Equal("zhang", me.GetProperty("code").GetString());
        Assert.Equal("street", me.GetProperty("unit").GetString());
        Assert.Equal("承办人", me.GetProperty("roles")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Everyone_who_is_signed_in_reads_the_offices_clock_and_limits()
    {
        var client = await host.SignIn(Roles.SystemAdmin);

        var office = await client.GetFromJsonAsync<JsonElement>("/api/office", Ct);

        Assert.Equal("Asia/Shanghai", office.Text("zone"));
        Assert.NotEmpty(office.Text("name"));
        Assert.Equal(20 * 1024 * 1024, office.GetProperty("attachmentBytes").GetInt64());
        Assert.Equal(40 * 1024 * 1024, office.GetProperty("importBytes").GetInt64());
        Assert.Contains("ofd", office.GetProperty("attachmentExtensions").EnumerateArray().Select(extension => extension.GetString()));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_whether_the_account_exists()
    {
        await host.SignInAs("li", "street", Roles.Handler);

        var wrong = await Refused("li");
        var unknown = await Refused("nobody");

        Assert.Equal(unknown, wrong);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_of_a_copied_cookie_too()
    {
        var client = await host.SignInAs("qian", "street", Roles.Handler);
        var signedIn = await host.Anonymous().PostAsJsonAsync("/api/sign-in", new { account = "qian", password = ApiHost.Password }, Ct);
        var cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("caseflow=", StringComparison.Ordinal))
            .Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await WithCookie(cookie));

        await client.PostAsync("/api/sign-out", null, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookie(cookie));
    }

    private async Task<HttpStatusCode> WithCookie(string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await client.GetAsync("/api/me", Ct);
        return answer.StatusCode;
    }

    private async Task<string?> Refused(string account)
    {
        var answer = await host.Anonymous().PostAsJsonAsync("/api/sign-in", new { account, password = "not-this-One-1" }, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("title").GetString();
    }
}
