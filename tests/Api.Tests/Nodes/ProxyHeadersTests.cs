using System.Net.Http.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Nodes;

/// <summary>Who is believed what it says of the outer request.</summary>
public sealed class ProxyHeadersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3, 127.0.0.0/8")]
    public async Task A_proxy_that_the_office_names_is_believed_who_asked_and_by_which_scheme(string proxies)
    {
        await using var host = await Asked.By(proxies);

        var (cookie, address) = await host.SignInFrom("203.0.113.7");

        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("203.0.113.7", address);
    }

    [Fact]
    public async Task From_anybody_else_these_headers_are_passed_over()
    {
        await using var host = await Asked.By("10.1.2.3");

        var (cookie, address) = await host.SignInFrom("203.0.113.7");

        Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("127.0.0.1", address);
    }

    [Fact]
    public async Task Behind_two_known_proxies_the_address_is_the_one_that_the_outer_one_saw()
    {
        await using var host = await Asked.By("127.0.0.1,10.1.2.3");

        Assert.Equal("203.0.113.7", (await host.SignInFrom("198.51.100.1, 203.0.113.7, 10.1.2.3")).Address);
    }

    private sealed class Asked(string proxies) : ApiHost
    {
        private const string Seen = "Test-Seen-Address";

        public static async Task<Asked> By(string proxies)
        {
            var host = new Asked(proxies);
            await host.InitializeAsync();
            return host;
        }

        /// <summary>Signs somebody in as a proxy passes it on.</summary>
        public async Task<(string Cookie, string Address)> SignInFrom(string forwardedFor)
        {
            await SignInAs("somebody", Unit, Roles.Assessor);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sign-in")
            {
                Content = JsonContent.Create(new { account = "somebody", password = Password }),
                Headers = { { "X-Forwarded-For", forwardedFor }, { "X-Forwarded-Proto", "https" } },
            };
            using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
            using var answer = await client.SendAsync(request, Ct);
            answer.EnsureSuccessStatusCode();
            var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("caseflow=", StringComparison.Ordinal));
            return (cookie, Assert.Single(answer.Headers.GetValues(Seen)));
        }

        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["CaseFlow:Proxies"] = proxies }
            );
            builder.Services.AddSingleton<IStartupFilter, Tell>();
        }

        /// <summary>Tells in each answer from where the request came, as the application took it.</summary>
        private sealed class Tell : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
                app =>
                {
                    app.Use(
                        (context, rest) =>
                        {
                            context.Response.OnStarting(() =>
                            {
                                context.Response.Headers[Seen] = context.Connection.RemoteIpAddress?.MapToIPv4().ToString();
                                return Task.CompletedTask;
                            });
                            return rest(context);
                        }
                    );
                    next(app);
                };
        }
    }
}
