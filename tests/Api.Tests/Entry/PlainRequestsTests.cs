using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>What a request may be made of, and how one is told what is wrong with it.</summary>
public sealed class PlainRequestsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // How somebody has set up one part of the screens: any JSON is taken there.
    private const string Part = "/api/me/preferences/part";

    public static TheoryData<string, string> Texts =>
        [.. Awkward.Texts.Select(text => new TheoryDataRow<string, string>(Escaped(text.Json), text.Mended))];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_kept_as_it_may_be_and_found_again_by_it(string json, string mended)
    {
        var client = await host.SignIn(Roles.Collector, Roles.Assessor, Roles.SystemAdmin);
        var mark = $"{Guid.NewGuid():N}";

        var id = (await Post(client, "/api/cases", $$"""{"title": "标题{{mark}}", "body": "{{json}}"}""").Ok()).Number("id");
        await Put(client, Part, $$"""{"value": {"{{json}}": "{{json}}"}, "before": null}""").Ok();

        Assert.Equal(mended, (await client.GetAsync($"/api/cases/{id}", Ct).Ok()).GetProperty("fields").Text("body"));
        var kept = Assert.Single((await client.GetAsync("/api/me/preferences", Ct).Ok()).GetProperty("part").EnumerateObject());
        Assert.Equal((mended, mended), (kept.Name, kept.Value.GetString()));
    }

    [Theory]
    [InlineData("甲\\u000b乙", "甲 乙")]
    [InlineData("甲\\r\\n乙\\t丙", "甲 乙 丙")]
    public async Task A_title_pasted_with_line_breaks_is_one_line_when_registered_and_when_corrected(string json, string line)
    {
        var client = await host.SignIn(Roles.Collector, Roles.Assessor, Roles.Supervisor, Roles.AssessorHead);
        var id = (await Post(client, "/api/cases", $$"""{"title": "{{json}}", "body": "正文"}""").Ok()).Number("id");
        Assert.Equal(line, (await client.GetAsync($"/api/cases/{id}", Ct).Ok()).GetProperty("fields").Text("title"));

        using var correction = new HttpRequestMessage(HttpMethod.Patch, $"/api/cases/{id}/fields")
        {
            Content = Json($$"""{"fields": {"title": "改{{json}}"}, "reason": "更正", "stamp": "1"}"""),
        };
        await client.SendAsync(correction, Ct).Ok();

        Assert.Equal($"改{line}", (await client.GetAsync($"/api/cases/{id}", Ct).Ok()).GetProperty("fields").Text("title"));
    }

    [Theory]
    [InlineData("application/json; charset=nix")]
    [InlineData("application/json; charset=\"\\\"\"")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded; charset=nix")]
    [InlineData("multipart/form-data; boundary=a; charset=nix")]
    public async Task A_body_in_another_encoding_or_of_another_kind_is_refused_in_words(string type)
    {
        var client = await host.SignIn(Roles.Collector);
        using var content = new ByteArrayContent("""{"value": "dark", "before": null}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        await client.PutAsync(Part, content, Ct).Refused(HttpStatusCode.UnsupportedMediaType);

        Assert.Equal("{}", (await client.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json")]
    public async Task A_body_in_utf_8_is_taken_with_and_without_a_mark(string type)
    {
        var client = await host.SignIn(Roles.Collector);
        foreach (var (mark, before) in new[] { ("", "null"), ("\uFEFF", "\"暗\"") })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{{mark}}{"value": "暗", "before": {{before}}}"""));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

            await client.PutAsync(Part, content, Ct).Ok();
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xBC, 0xD7 })]
    public async Task Bytes_that_are_no_utf_8_are_refused_and_not_replaced(byte[] bytes)
    {
        var client = await host.SignIn(Roles.Collector);
        using var content = new ByteArrayContent([.. "{\"before\": null, \"value\": \""u8, .. bytes, .. "\"}"u8]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");

        var problem = await client.PutAsync(Part, content, Ct).Refused(HttpStatusCode.BadRequest);

        Assert.Contains("UTF-8", problem.Text("title"), StringComparison.Ordinal);
        Assert.Equal("{}", (await client.GetAsync("/api/me/preferences", Ct).Ok()).GetRawText());
    }

    [Theory]
    [InlineData("""{"title": "标题", "title": "另一个", "body": "正文"}""")]
    [InlineData("""{"title": "标题", "body": "正文", "level": "One", "le\u0076el": "Two"}""")]
    [InlineData("""{"title": "标题", "body": "正文", "level": "One", "level\u0000": "Two"}""")]
    public async Task Of_two_values_under_one_name_neither_is_taken(string body)
    {
        var client = await host.SignIn(Roles.Collector);

        await Post(client, "/api/cases", body).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_lies_too_deep_is_refused()
    {
        var client = await host.SignIn(Roles.Collector);
        foreach (var deep in new[] { 65, 10_000 })
        {
            var body = $$"""{"before": null, "value": {{new string('[', deep)}}{{new string(']', deep)}}}""";

            await Put(client, Part, body).Refused(HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("/api/cases?status=nix", "status", "nix")]
    [InlineData("/api/cases?level=7", "level", "7")]
    [InlineData("/api/inbox?limit=many", "limit", "many")]
    [InlineData("/api/cases?limit=99999999999999999999", "limit", "99999999999999999999")]
    [InlineData("/api/cases?overdue=vielleicht", "overdue", "vielleicht")]
    [InlineData("/api/cases?receivedFrom=0000-00-00", "receivedFrom", "0000-00-00")]
    public async Task A_parameter_that_cannot_be_read_is_named(string address, string name, string value)
    {
        var client = await host.SignIn(Roles.Assessor);
        using var answer = await client.GetAsync(address, Ct);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct));

        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Equal(name, Assert.Single(problem.GetProperty("fields").EnumerateArray()).Text("field"));
        Assert.Contains(name, problem.Text("title"), StringComparison.Ordinal);
        Assert.Contains($"“{value}”", problem.Text("title"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"title": "标题", "body": "正文", "level": 7}""", "level")]
    [InlineData("""{"title": "标题", "body": "正文", "level": "Seven"}""", "level")]
    [InlineData("""{"title": 7, "body": "正文"}""", "title")]
    [InlineData("""{"title": "标题", "body": "正文", "postedAt": "昨天"}""", "postedAt")]
    [InlineData("""{"title": "标题", "body": "正文", "subjects": ["甲", 7]}""", "subjects[1]")]
    public async Task An_entry_of_a_body_that_cannot_be_read_is_named(string body, string name)
    {
        var client = await host.SignIn(Roles.Collector);

        var problem = await Post(client, "/api/cases", body).Refused(HttpStatusCode.BadRequest);

        Assert.Equal(name, Assert.Single(problem.GetProperty("fields").EnumerateArray()).Text("field"));
        Assert.Contains($"“{name}”", problem.Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_listened_to_for_a_few_kilobytes_only()
    {
        var stranger = host.Anonymous();

        await Post(stranger, "/api/sign-in", $$"""{"account": "{{new string('a', 8_000)}}", "password": ""}""")
            .Refused(HttpStatusCode.RequestEntityTooLarge);
        using var request = new HttpRequestMessage(HttpMethod.Put, Part) { Content = JsonContent.Create(new string('a', 1_000_000)) };
        // Or the connection may be closed upon a client that still sends, before it reads the answer.
        request.Headers.ExpectContinue = true;
        await stranger.SendAsync(request, Ct).Refused(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_body_without_a_length_is_counted_as_it_comes_in()
    {
        var client = await host.SignIn(Roles.Collector);
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($"\"{new string('a', 2_100_000)}\"")));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, Part) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        await client.SendAsync(request, Ct).Refused(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("Cookie", "caseflow=CfDJ8junk; caseflow=chunks-999999")]
    [InlineData("Cookie", "caseflow=chunks-2147483647")]
    [InlineData("If-None-Match", "nix")]
    [InlineData("If-Modified-Since", "gestern")]
    [InlineData("Range", "bytes=9999999999999999999-")]
    [InlineData("Accept-Language", "zz;q=nix,,;,*;q=9")]
    [InlineData("Accept", "nix")]
    [InlineData("Accept-Encoding", "nix;q=9")]
    [InlineData("Last-Event-ID", "nix")]
    [InlineData("traceparent", "00-nix")]
    [InlineData("X-Forwarded-For", "nix")]
    public async Task A_header_that_makes_no_sense_makes_nothing_fail(string name, string value)
    {
        var client = name == "Cookie" ? host.Anonymous() : await host.SignIn(Roles.Assessor, Roles.Collector);
        foreach (var address in new[] { "/api/me", "/api/cases", "/api/cases/export", "/api/imports/sample.xlsx", "/", "/api/nowhere" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation(name, value);

            using var answer = await client.SendAsync(request, Ct);

            Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
        }
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string address, string body) =>
        client.PostAsync(address, Json(body), Ct);

    private static Task<HttpResponseMessage> Put(HttpClient client, string address, string body) =>
        client.PutAsync(address, Json(body), Ct);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    // Names of tests are written down in XML.
    private static string Escaped(string json) =>
        string.Concat(json.Select(sign => sign is > '\u007E' ? $"\\u{(int)sign:x4}" : sign.ToString()));
}
