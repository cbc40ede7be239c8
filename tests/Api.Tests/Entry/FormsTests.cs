using System.Net;
using System.Text;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>Forms with files: whatever they are called and however they are made, they are taken or refused.</summary>
public sealed class FormsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    private static readonly string[] Takers =
    [
        "/api/calendar/years",
        "/api/calendar/years/preview",
        "/api/imports",
        "/api/imports/preview",
        "/api/procedures/check",
        "/api/procedures/import",
        "/api/cases/1/attachments",
    ];

    private static readonly string[] Types =
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=a; charset=nix",
        "multipart/form-data; boundary=a; boundary=b",
        $"multipart/form-data; boundary={new string('a', 500)}",
        "multipart/mixed; boundary=a",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=nix",
        "nix",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<byte[]> Contents =>
        new[]
        {
            "",
            "--a--\r\n",
            "--a\r\n\r\n\r\n--a--\r\n",
            "--a\r\nContent-Disposition: nix\r\n\r\nx\r\n--a--\r\n",
            "--a\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\nx\r\n--a--\r\n",
            "--a\r\nContent-Disposition: form-data; name=\"file\"; filename*=nix''%ff\r\n\r\n{}\r\n--a--\r\n",
            "--a\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: text/csv; charset=nix\r\n\r\n{}\r\n--a--\r\n",
            "--a\r\nContent-Disposition: form-data; name=\"source\"\r\nContent-Type: text/plain; charset=nix\r\n\r\nx\r\n--a--\r\n",
            $"--a\r\nContent-Disposition: form-data; name=\"{new string('x', 100_000)}\"\r\n\r\nx\r\n--a--\r\n",
            string.Concat(Enumerable.Repeat("--a\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n", 3_000)) + "--a--\r\n",
            "a=%ff&file=%00&=&&",
        }
            .Select(Encoding.UTF8.GetBytes)
            .Append([0xFF, 0xFE, 0x00]);

    [Fact]
    public async Task A_form_however_it_is_made_is_never_a_fault()
    {
        var client = await host.SignIn(Roles.SystemAdmin, Roles.ProcedureAdmin, Roles.Collector, Roles.Supervisor);
        await client
            .PostAsync("/api/cases", new StringContent("""{"title": "标题", "body": "正文"}""", Encoding.UTF8, "application/json"), Ct)
            .Ok();
        var faults = new List<string>();
        foreach (var (address, type, content) in from one in Takers from type in Types from content in Contents select (one, type, content))
        {
            using var body = new ByteArrayContent(content);
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync(address, body, Ct);
            if ((int)answer.StatusCode >= 500)
                faults.Add($"{address} {type}: {Encoding.UTF8.GetString(content)[..Math.Min(content.Length, 100)]}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_name_of_a_file_is_kept_as_a_text_may_be()
    {
        var client = await host.SignIn(Roles.Collector, Roles.Assessor, Roles.Supervisor);
        var id = (
            await client
                .PostAsync("/api/cases", new StringContent("""{"title": "现场", "body": "正文"}""", Encoding.UTF8, "application/json"), Ct)
                .Ok()
        ).Number("id");
        foreach (var (name, kept) in new[] { ("%E7%8E%B0%EF%BF%BE%00%0B.png", "现 .png"), ("%F0%9F%91%A9%E2%80%A8.png", "👩 .png") })
        {
            var form = $"--a\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''{name}\r\n\r\n";
            using var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes(form), .. Picture, .. "\r\n--a--\r\n"u8]);
            body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=a");

            using var answer = await client.PostAsync($"/api/cases/{id}/attachments", body, Ct);

            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            Assert.Equal(kept, (await answer.Json()).Text("name"));
            using var file = await client.GetAsync(answer.Headers.Location, Ct);
            Assert.Equal(kept, file.Content.Headers.ContentDisposition!.FileNameStar);
        }
    }

    [Fact]
    public void Every_address_says_how_much_it_takes_and_little_from_strangers()
    {
        var endpoints = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .ToList();

        Assert.True(endpoints.Count > 80);
        Assert.All(endpoints, endpoint =>
        {
            var most = endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
            var reads = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true;
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !reads;
            Assert.True(most <= (isOpen ? 8_000 : 32_000_000), $"{endpoint.RoutePattern.RawText} takes {most}");
        });
    }
}
