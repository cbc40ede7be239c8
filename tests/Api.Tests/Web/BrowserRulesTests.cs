using System.Net;
using System.Net.Http.Json;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace CaseFlow.Api.Tests.Web;

public sealed class BrowserRulesTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_change_that_a_page_from_elsewhere_asks_for_is_refused_and_reading_is_not(string header, string value)
    {
        var client = await host.SignIn(Roles.Handler);
        client.DefaultRequestHeaders.Add(header, value);

        var problem = await client
            .PutAsJsonAsync("/api/me/preferences/theme", new { value = "dark", before = (string?)null }, Ct)
            .Refused(HttpStatusCode.Forbidden);

        Assert.Equal("/problems/foreign-origin", problem.Text("type"));
        await client.GetAsync("/api/me", Ct).Ok();
    }

    [Fact]
    public async Task The_offices_own_pages_change_what_they_may()
    {
        var (fetching, old) = (await host.SignIn(Roles.Handler), await host.SignIn(Roles.Handler));
        fetching.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        old.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));

        await fetching.PutAsJsonAsync("/api/me/preferences/theme", new { value = "dark", before = (string?)null }, Ct).Ok();
        await old.PutAsJsonAsync("/api/me/preferences/theme", new { value = "dark", before = (string?)null }, Ct).Ok();
    }

    [Theory]
    [InlineData("/api/inbox?level=7")]
    [InlineData("/api/cases?status=0")]
    [InlineData("/api/cases?route=Nowhere")]
    public async Task A_choice_that_there_is_not_is_refused(string path)
    {
        var client = await host.SignIn(Roles.Assessor);

        using var answer = await client.GetAsync(path, Ct);

        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", await answer.Title());
    }

    [Fact]
    public async Task Every_answer_says_what_a_page_may_load_and_that_nobody_else_may_frame_it()
    {
        using var answer = await host.Anonymous().GetAsync("/api/health", Ct);

        Assert.Contains(
            "frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Json_comes_compressed_to_who_asks_for_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var answer = await host.Anonymous().SendAsync(request, Ct);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task An_asset_comes_as_its_build_packed_it_and_as_it_is_to_who_cannot_unpack_it()
    {
        await using var served = new HostWithAssets();
        await served.InitializeAsync();

        var (packed, plain) = (await served.Get("/assets/page-1.js", "br"), await served.Get("/assets/page-1.js", "identity"));

        Assert.Equal(("packed", "br", "text/javascript"), packed);
        Assert.Equal(("plain", "", "text/javascript"), plain);
        Assert.Equal(("alone", "", "text/javascript"), await served.Get("/assets/page-2.js", "identity"));
    }

    private sealed class HostWithAssets : ApiHost
    {
        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            var root = Directory.CreateDirectory(Path.Combine(Folder, "web"));
            var assets = root.CreateSubdirectory("assets").FullName;
            foreach (var (name, text) in new[] { ("page-1.js", "plain"), ("page-1.js.br", "packed"), ("page-2.js", "alone") })
                File.WriteAllText(Path.Combine(assets, name), text);
            builder.Environment.WebRootFileProvider = new PhysicalFileProvider(root.FullName);
        }

        public async Task<(string Text, string Encoding, string? Type)> Get(string path, string accepted)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd(accepted);
            using var answer = await Anonymous().SendAsync(request, Ct);
            return (
                await answer.Content.ReadAsStringAsync(Ct),
                string.Join(',', answer.Content.Headers.ContentEncoding),
                answer.Content.Headers.ContentType?.MediaType
            );
        }
    }

    [Fact]
    public async Task An_account_that_is_not_there_costs_as_much_to_refuse_as_a_wrong_password()
    {
        await using var office = new CountingHost();
        await office.InitializeAsync();
        await office.SignInAs("li", "street", Roles.Handler);

        foreach (var account in new[] { "li", "nobody" })
        {
            office.Hasher.Verified = 0;
            await office
                .Anonymous()
                .PostAsJsonAsync("/api/sign-in", new { account, password = "not-this-One-1" }, Ct)
                .Refused(HttpStatusCode.Forbidden);
            Assert.Equal(1, office.Hasher.Verified);
        }
    }

    private sealed class CountingHost : ApiHost
    {
        public CountingHasher Hasher { get; } = new();

        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Services.AddSingleton<IPasswordHasher<Account>>(Hasher);
        }
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Verified { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
