using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaseFlow.Api.Tests.Recipes;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Setup;

namespace CaseFlow.Api.Tests.Nodes;

/// <summary>The built program behind the nginx of <c>docs/operations/nginx.conf</c>.</summary>
public sealed class BehindNginxTests : IAsyncLifetime
{
    private const int OneAttachment = 20 * 1024 * 1024;

    // A proxy that holds events back gives none before a minute is over; a busy machine is slow, but not that slow.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly string data = Directory.CreateTempSubdirectory("caseflow-behind-").FullName;
    private RunningProgram? program;
    private NginxProcess? nginx;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (nginx is not null)
            await nginx.DisposeAsync();
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_cookie_goes_by_tls_only_and_browsers_are_told_so()
    {
        var outside = await Open();
        using var client = outside.Client();

        using var answer = await SignIn(client, "yanpan");

        foreach (var cookie in answer.Headers.GetValues("Set-Cookie"))
            Assert.All(["; path=/;", "; secure", "; httponly", "; samesite=strict"], part =>
                Assert.Contains(part, $"{cookie};", StringComparison.OrdinalIgnoreCase)
            );
        Assert.Contains("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("api/me", Ct)).StatusCode);
    }

    [Fact]
    public async Task Events_come_at_once_and_a_silent_line_is_not_given_up()
    {
        // Shorter than in the file, so that the test does not wait for minutes: still longer than from beat to beat (20 s).
        var outside = await Open(("proxy_read_timeout 75s;", "proxy_read_timeout 25s;"));
        using var reader = outside.Client();
        using var collector = outside.Client();
        (await SignIn(reader, "yanpan")).Dispose();
        (await SignIn(collector, "caiji")).Dispose();
        using var line = new StreamReader(await reader.GetStreamAsync("api/inbox/events", Ct));
        Assert.Equal("beat", await Next(line).WaitAsync(Soon, Ct));

        var took = Stopwatch.StartNew();
        (
            await collector.PostAsJsonAsync(
                "api/cases",
                new
                {
                    title = "东街积水",
                    body = "雨后积水。",
                    source = "留言板",
                },
                Ct
            )
        ).EnsureSuccessStatusCode();
        Assert.Equal("inbox", await Next(line).WaitAsync(Soon, Ct));
        TestContext.Current.TestOutputHelper?.WriteLine($"The event came after {took.ElapsedMilliseconds} ms.");

        // Two beats: a silence longer than the proxy's patience, which only they keep alive.
        Assert.Equal("beat", await Next(line).WaitAsync(TimeSpan.FromMinutes(1), Ct));
        Assert.Equal("beat", await Next(line).WaitAsync(TimeSpan.FromMinutes(1), Ct));
    }

    [Fact]
    public async Task The_largest_attachment_passes_and_a_larger_one_is_refused_in_the_programs_words()
    {
        var outside = await Open();
        using var client = outside.Client();
        (await SignIn(client, "caiji")).Dispose();
        var id = await Registered(client);
        var content = Pdf(OneAttachment);

        var added = await client.SendFile($"api/cases/{id}/attachments", "大文件.pdf", content);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal(content, await client.GetByteArrayAsync(added.Headers.Location, Ct));

        var larger = await client.SendFile($"api/cases/{id}/attachments", "更大.pdf", Pdf(OneAttachment + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
        Assert.Contains("附件超过 20 MB", await larger.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nginx_itself_finds_too_large_is_refused_in_words_as_well()
    {
        // Smaller than in the file, so that the test sends less.
        var outside = await Open(("client_max_body_size 64m;", "client_max_body_size 1m;"));
        using var client = outside.Client();
        (await SignIn(client, "caiji")).Dispose();

        var answer = await client.SendFile("api/imports/preview", "大.csv", new byte[2 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(("/problems/too-large", 413), (problem.GetProperty("type").GetString(), problem.GetProperty("status").GetInt32()));
        Assert.StartsWith("内容超过 64 MB，没有接收", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_a_path_cookie_and_addresses_have_the_path_and_nothing_is_left_outside()
    {
        var outside = await Open(("    location / {", "    location /caseflow/ {"));
        using var client = outside.Client("/caseflow/");

        using var answer = await SignIn(client, "caiji");
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("path=/caseflow", cookie, StringComparison.Ordinal));
        var id = await Registered(client);
        var added = await client.SendFile($"api/cases/{id}/attachments", "a.pdf", Pdf(100));

        Assert.StartsWith("/caseflow/api/attachments/", added.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(100, (await client.GetByteArrayAsync(added.Headers.Location, Ct)).Length);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/me", Ct)).StatusCode);
    }

    private async Task<NginxProcess> Open(params (string Written, string Instead)[] changes)
    {
        var path = changes.Any(change => change.Instead.Contains("/caseflow/", StringComparison.Ordinal)) ? "/caseflow" : "";
        program = await RunningProgram.Start(AppContext.BaseDirectory, data, ("CaseFlow__PathBase", path));
        return nginx = await NginxProcess.Start(new Uri(program.Address.GetLeftPart(UriPartial.Authority)), changes);
    }

    private static async Task<HttpResponseMessage> SignIn(HttpClient client, string account)
    {
        var answer = await client.PostAsJsonAsync("api/sign-in", new { account, password = DemoOffice.Password }, Ct);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private static async Task<long> Registered(HttpClient collector)
    {
        var answer = await collector.PostAsJsonAsync(
            "api/cases",
            new
            {
                title = "大件",
                body = "带大附件。",
                source = "留言板",
            },
            Ct
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetInt64();
    }

    private static async Task<string?> Next(StreamReader line)
    {
        while (await line.ReadLineAsync(Ct) is { } read)
        {
            if (read.StartsWith("event:", StringComparison.Ordinal))
                return read["event:".Length..].Trim();
        }
        return null;
    }

    private static byte[] Pdf(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        "%PDF-"u8.CopyTo(content);
        return content;
    }
}
