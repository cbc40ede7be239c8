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

/// <summary>The service answers in the language of the request, and knows in which one a person wants mails.</summary>
public sealed class SpeechTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "没有这种语言，可用的有：zh-CN、en。", "zh-CN")]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", "没有这种语言，可用的有：zh-CN、en。", "zh-CN")]
    [InlineData("fr", "没有这种语言，可用的有：zh-CN、en。", "zh-CN")]
    [InlineData("en", "There is no such language; there are: zh-CN, en.", "en")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.5", "There is no such language; there are: zh-CN, en.", "en")]
    public async Task What_is_wrong_is_told_in_the_language_of_the_request_and_caches_are_told_so(
        string? accepted,
        string sentence,
        string language
    )
    {
        var client = await host.SignIn(Roles.Handler);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/me/language")
        {
            Content = JsonContent.Create(new { language = "tlh" }),
        };
        if (accepted is not null)
            request.Headers.Add("Accept-Language", accepted);

        using var answer = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(sentence, Assert.Single(problem.GetProperty("fields").EnumerateArray()).Text("text"));
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("en", "zh-CN", "There is no such attachment")]
    [InlineData("zh-CN", "en", "没有找到该附件")]
    [InlineData("tlh", "en", "There is no such attachment")]
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
