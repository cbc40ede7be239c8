using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Papers;
using CaseFlow.Api.Tests.Procedures;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseFlow.Api.Tests.Versions;

public abstract class RegulationTests(Engine engine)
{
    /// <summary>One white pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
    );

    private static readonly StepBody[] Steps =
    [
        new("start", "登记", "开始", null, null, "", [], ["办理"], []),
        new(
            "work",
            "办理",
            "办理环节",
            "承办人",
            "2 个工作日",
            "逐项核实。\n当面答复。",
            ["办理情况"],
            ["办结 → 结束"],
            ["到期时告知承办人"]
        ),
        new("end", "结束", "办结", null, null, "", [], [], []),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_without_repair_and_says_every_step_in_the_order_of_the_picture()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await VersionsHost.Publish(admin, "small", await admin.Draft("small", SmallProcedure.Of("small", "信访件办理"))).Ok();

        using var paper = await Written(await Ask(admin, "small", Steps, Pixel, Pixel));

        Assert.Equal([], Faults(paper));
        var lines = LinesOf(paper);
        Assert.Equal("信访件办理工作规程", lines[0]);
        Assert.Contains("第 1 版", lines[1], StringComparison.Ordinal);
        Assert.Contains("2026年9月21日由", lines[1], StringComparison.Ordinal);
        Assert.Contains("第五条　“办理”环节，由承办人办理，时限为 2 个工作日。", lines);
        Assert.Contains("逐项核实。", lines);
        Assert.Contains("提醒与升级：到期时告知承办人。", lines);
        Assert.Contains("本规程为首次制定，没有上一版。", lines);
        var rows = paper.MainDocumentPart!.Document!.Descendants<TableRow>().Select(CellsOf).ToArray();
        Assert.Equal(["序号", "环节", "由谁办理", "时限", "办什么", "结果与去向"], rows[0]);
        Assert.Equal(["登记", "办理", "结束"], rows.Skip(1).Select(row => row[1]));
        Assert.Equal(["2", "办理", "承办人", "2 个工作日", "办理情况", "办结 → 结束"], rows[2]);
        Assert.Equal(2, paper.MainDocumentPart.ImageParts.Count());
    }

    [Fact]
    public async Task It_tells_the_difference_to_the_published_version_before_and_why_it_was_published()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await VersionsHost.Publish(admin, "small", await admin.Draft("small", SmallProcedure.Of("small"))).Ok();
        var stamp = await admin.Draft("small", SmallProcedure.Of("small", taskName: "核实"));

        using var draft = await Written(await Ask(admin, "small", Steps, 2));
        await VersionsHost.Publish(admin, "small", stamp).Ok();
        using var published = await Written(await Ask(admin, "small", Steps));
        using var former = await Written(await Ask(admin, "small", Steps, 1));

        Assert.Contains("草稿", LinesOf(draft)[1], StringComparison.Ordinal);
        Assert.Contains(LinesOf(draft), line => line.Contains("“办理”改名为“核实”", StringComparison.Ordinal));
        Assert.Contains(LinesOf(published), line => line.Contains("领导要求增加一个环节", StringComparison.Ordinal));
        Assert.Contains(LinesOf(published), line => line.StartsWith("（1）", StringComparison.Ordinal));
        Assert.Contains("本规程为首次制定，没有上一版。", LinesOf(former));
        Assert.Equal([], Faults(draft));
        Assert.Equal([], Faults(published));
    }

    [Fact]
    public async Task A_reader_of_English_gets_it_in_English()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("small", SmallProcedure.Of("small", "Petitions"));
        await admin.InEnglish();

        using var answer = await Ask(admin, "small", Steps);
        using var paper = await Written(answer);

        Assert.Equal("Petitions regulation v1.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("Regulation: Petitions", LinesOf(paper)[0]);
        Assert.Contains(LinesOf(paper), line => line.StartsWith("Article 1. ", StringComparison.Ordinal));
        Assert.Equal([], Faults(paper));
    }

    [Fact]
    public async Task Signs_that_no_document_can_hold_are_left_out_and_nothing_else()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("small", SmallProcedure.Of("small"));
        var odd = Steps[1] with { Name = "办\u0001理<&>\ud83d\ude00\ud800", Does = "" };

        using var paper = await Written(await Ask(admin, "small", [Steps[0], odd, Steps[2]]));

        Assert.Equal([], Faults(paper));
        Assert.Contains(LinesOf(paper), line => line.Contains("办理<&>\ud83d\ude00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_that_are_not_those_of_the_version_are_refused()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("small", SmallProcedure.Of("small"));

        var fewer = await Ask(admin, "small", Steps[..2]).Refused(HttpStatusCode.Conflict);
        var twice = await Ask(admin, "small", [.. Steps, Steps[1]]).Refused(HttpStatusCode.Conflict);
        var none = await Ask(admin, "nothing", Steps).Refused(HttpStatusCode.NotFound);

        Assert.Equal("/problems/regulation-steps", fewer.Text("type"));
        Assert.Equal("/problems/regulation-steps", twice.Text("type"));
        Assert.Equal("/problems/no-procedure", none.Text("type"));
    }

    [Theory]
    [InlineData("PHN2Zz48L3N2Zz4=")]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB")]
    [InlineData("")]
    public async Task What_is_no_whole_PNG_gets_into_no_document(string picture)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("small", SmallProcedure.Of("small"));

        var problem = await Ask(admin, "small", Steps, Pixel, Convert.FromBase64String(picture))
            .Refused(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("/problems/regulation-picture", problem.Text("type"));
    }

    [Fact]
    public async Task Only_who_may_change_procedures_gets_one()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await VersionsHost.Open(database);
        var admin = await host.Administrator("wang");
        await admin.Draft("small", SmallProcedure.Of("small"));

        using var answer = await Ask(await host.SignIn(Roles.Handler), "small", Steps);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string procedure, StepBody[] steps, params byte[][] pictures) =>
        client.PostAsJsonAsync($"/api/procedures/{procedure}/regulation", new { steps, pictures }, Ct);

    private static Task<HttpResponseMessage> Ask(HttpClient client, string procedure, StepBody[] steps, int version) =>
        client.PostAsJsonAsync(
            $"/api/procedures/{procedure}/regulation?version={version}",
            new { steps, pictures = Array.Empty<byte[]>() },
            Ct
        );

    private static async Task<WordprocessingDocument> Written(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(OfficialPaper.MediaType, answer.Content.Headers.ContentType!.MediaType);
        var copy = new MemoryStream();
        await answer.Content.CopyToAsync(copy, Ct);
        return WordprocessingDocument.Open(copy, false);
    }

    private static IEnumerable<string> Faults(WordprocessingDocument paper) =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(paper, Ct)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

    private static string[] LinesOf(WordprocessingDocument paper) =>
        [.. paper.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(line => line.InnerText)];

    private static string[] CellsOf(TableRow row) => [.. row.Elements<TableCell>().Select(cell => cell.InnerText)];

    private sealed record StepBody(
        string Step,
        string Name,
        string Kind,
        string? Who,
        string? Limit,
        string Does,
        string[] Fills,
        string[] Leads,
        string[] Told
    );
}

public sealed class RegulationOnSqliteTests() : RegulationTests(Engine.Sqlite);

public sealed class RegulationOnPostgresTests() : RegulationTests(Engine.Postgres);
