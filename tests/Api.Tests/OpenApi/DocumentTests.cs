using System.Text.Json;
using CaseFlow.Api.Tests.Web;

namespace CaseFlow.Api.Tests.OpenApi;

public sealed class DocumentTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_tag_and_a_summary()
    {
        var operations = Operations(await Document());

        Assert.True(operations.Count > 30, $"only {operations.Count} operations");
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Text("operationId"));
            Assert.NotEmpty(operation.Text("summary"));
            Assert.NotEmpty(operation.GetProperty("tags").EnumerateArray());
        });
        Assert.Distinct(operations.Select(operation => operation.Text("operationId")));
    }

    [Fact]
    public async Task Every_operation_that_is_not_open_to_anybody_needs_the_cookie_and_says_how_it_refuses()
    {
        var document = await Document();

        Assert.Equal("caseflow", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("cookie").Text("name"));
        var open = Operations(document)
            .Where(operation => !operation.TryGetProperty("security", out _))
            .Select(operation => operation.Text("operationId"));
        Assert.Equal(["getEntrance", "getHealth", "readDueFeed", "signIn"], open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_that_needs_the_cookie_says_how_a_stranger_is_answered()
    {
        var without = Operations(await Document())
            .Where(operation =>
                operation.TryGetProperty("security", out _)
                && !(
                    operation.GetProperty("responses").TryGetProperty("401", out var stranger)
                    && stranger
                        .GetProperty("content")
                        .GetProperty("application/problem+json")
                        .GetProperty("schema")
                        .Text("$ref")
                        .EndsWith("/ProblemDetails", StringComparison.Ordinal)
                )
            )
            .Select(operation => operation.Text("operationId"));

        Assert.Empty(without);
    }

    [Theory]
    [InlineData("getAttachment", "application/octet-stream")]
    [InlineData("getImportErrorFile", "text/csv")]
    public async Task A_file_is_described_as_a_file_of_its_kind(string operationId, string mediaType)
    {
        var operation = Operations(await Document()).Single(operation => operation.Text("operationId") == operationId);

        var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
        Assert.True(content.TryGetProperty(mediaType, out var file));
        Assert.True(file.TryGetProperty("schema", out _));
    }

    [Fact]
    public async Task Every_refusal_is_described_as_problem_details()
    {
        var refusals = Operations(await Document())
            .SelectMany(operation => operation.GetProperty("responses").EnumerateObject())
            .Where(response => response.Name[0] == '4')
            .ToArray();

        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal =>
            Assert.True(refusal.Value.GetProperty("content").TryGetProperty("application/problem+json", out _))
        );
    }

    [Fact]
    public async Task Every_good_answer_with_a_body_has_a_schema()
    {
        var without = Operations(await Document())
            .Where(operation =>
                operation.GetProperty("responses").TryGetProperty("200", out var ok)
                && !ok.GetProperty("content").EnumerateObject().First().Value.TryGetProperty("schema", out _)
            )
            .Select(operation => operation.Text("operationId"));

        Assert.Empty(without);
    }

    [Fact]
    public async Task Enums_are_described_as_the_texts_that_are_sent()
    {
        var weight = (await Document()).GetProperty("components").GetProperty("schemas").GetProperty("FindingWeight");

        Assert.Equal("string", weight.Text("type"));
        Assert.Equal(["Advice", "Error"], weight.GetProperty("enum").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task Numbers_are_described_as_numbers_and_absent_values_as_null()
    {
        var version = (await Document())
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("ProcedureVersion")
            .GetProperty("properties");

        Assert.Equal("integer", version.GetProperty("version").Text("type"));
        Assert.Equal(
            ["null", "string"],
            version
                .GetProperty("publishedAt")
                .GetProperty("type")
                .EnumerateArray()
                .Select(type => type.GetString()!)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_use_case_has_a_request_body_of_its_own()
    {
        var schemas = (await Document()).GetProperty("components").GetProperty("schemas");

        Assert.True(schemas.GetProperty("SaveDraftBody").GetProperty("properties").TryGetProperty("stamp", out _));
        Assert.True(schemas.GetProperty("CompleteTaskBody").GetProperty("properties").TryGetProperty("outcome", out _));
        Assert.True(schemas.GetProperty("SignInBody").GetProperty("properties").TryGetProperty("account", out _));
        Assert.False(schemas.TryGetProperty("Body", out _));
    }

    [Fact]
    public async Task Problem_details_name_the_fields_that_are_wrong()
    {
        var problem = (await Document()).GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails");

        Assert.True(
            problem
                .GetProperty("properties")
                .GetProperty("fields")
                .GetProperty("items")
                .GetProperty("properties")
                .TryGetProperty("text", out _)
        );
    }

    [Fact]
    public async Task The_page_opens_without_signing_in_and_loads_nothing_from_elsewhere()
    {
        var page = await host.Anonymous().GetAsync("/scalar", Ct);
        var html = await page.Content.ReadAsStringAsync(Ct);

        Assert.True(page.IsSuccessStatusCode);
        Assert.DoesNotMatch("""(src|href)\s*=\s*["'](https?:)?//""", html);
        Assert.Contains(
            "default-src 'self'",
            string.Join(' ', page.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"withDefaultFonts\": false",
            html.Replace("\":false", "\": false", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Health_is_told_without_signing_in()
    {
        var health = await host.Anonymous().GetAsync("/api/health", Ct).Ok();

        Assert.True(health.GetProperty("database").GetBoolean());
        Assert.Equal(0, health.Number("lateSeconds"));
    }

    private Task<JsonElement> Document() => host.Anonymous().GetAsync("/openapi/v1.json", Ct).Ok();

    private static List<JsonElement> Operations(JsonElement document) =>
        [
            .. document
                .GetProperty("paths")
                .EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject())
                .Where(operation => Verbs.Contains(operation.Name, StringComparer.Ordinal))
                .Select(operation => operation.Value),
        ];
}
