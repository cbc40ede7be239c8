using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Web;

/// <summary>The service speaks the language of an address, else of the account, else of the browser.</summary>
public sealed class SpeechTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "请先登录", "zh-CN")]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", "请先登录", "zh-CN")]
    [InlineData("fr", "请先登录", "zh-CN")]
    [InlineData("en", "Please sign in", "en")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "Please sign in", "en")]
    public async Task A_stranger_is_told_what_is_wrong_in_the_language_of_the_browser_and_caches_are_told_so(
        string? accepted,
        string beginning,
        string language
    ) => await Told(host.Anonymous(), HttpMethod.Get, "/api/me", accepted, beginning, language);

    [Theory]
    [InlineData("GET", "/api/attachments/987654", "There is no such attachment")]
    [InlineData("GET", "/api/nowhere", "There is no such address")]
    [InlineData("DELETE", "/api/me", "This address cannot be called")]
    [InlineData("GET", "/api/account-events", "Your roles do not allow")]
    [InlineData("GET", "/api/cases?limit=many", "In the address, limit cannot be")]
    public async Task Whoever_is_signed_in_is_spoken_to_in_the_language_of_the_account_in_whatever_browser(
        string method,
        string path,
        string beginning
    )
    {
        var client = await (await host.SignIn(Roles.Handler)).InEnglish();

        await Told(client, new HttpMethod(method), path, "zh-CN,zh;q=0.9", beginning, "en");
    }

    [Fact]
    public async Task An_account_that_has_Chinese_is_answered_in_it_in_an_English_browser() =>
        await Told(await host.SignIn(Roles.Handler), HttpMethod.Get, "/api/attachments/987654", "en", "没有找到该附件", "zh-CN");

    private static async Task Told(HttpClient client, HttpMethod method, string path, string? accepted, string beginning, string language)
    {
        using var request = new HttpRequestMessage(method, path);
        if (accepted is not null)
            request.Headers.Add("Accept-Language", accepted);

        using var answer = await client.SendAsync(request, Ct);

        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct));
        Assert.StartsWith(beginning, problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("en", "zh-CN", "There is no such attachment")]
    [InlineData("zh-CN", "en", "没有找到该附件")]
    [InlineData("tlh", "en", "没有找到该附件")]
    public async Task What_a_link_leads_to_speaks_the_language_of_its_address_not_of_the_browser(
        string address,
        string browser,
        string beginning
    )
    {
        var client = await host.SignIn(Roles.Handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/attachments/987654?language={address}");
        request.Headers.Add("Accept-Language", browser);

        using var answer = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct));
        Assert.StartsWith(beginning, problem.Text("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "承办人")]
    [InlineData("zh-CN", "承办人")]
    [InlineData("fr", "承办人")]
    [InlineData("en", "Handler")]
    public void The_command_line_speaks_Chinese_unless_English_is_asked_for(string? language, string handler)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            Speech.Choose(language);

            Assert.Equal(handler, Roles.NameOf(Roles.Handler).Spoken());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task A_person_is_written_to_in_Chinese_until_they_choose_another_language()
    {
        var client = await host.SignInAs("sun", "street", Roles.Handler);
        Assert.Equal("zh-CN", (await client.GetAsync("/api/me", Ct).Ok()).Text("language"));

        var changed = await client.PutAsJsonAsync("/api/me/language", new { language = "en" }, Ct);

        Assert.Equal("en", (await Task.FromResult(changed).Ok()).Text("language"));
        Assert.Equal("en", (await client.GetAsync("/api/me", Ct).Ok()).Text("language"));
        var staff = await host.InDb(db => host.Services.GetRequiredService<StaffDirectory>().Read(db, Ct).AsTask());
        Assert.Equal(Languages.English, staff.Find("sun")!.Language);
    }
}
