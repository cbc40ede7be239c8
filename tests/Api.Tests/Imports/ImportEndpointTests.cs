using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Imports;

public sealed class ImportEndpointTests : IAsyncLifetime
{
    private static readonly (string, string) Procedure = ("procedure", ImportHost.Procedure);

    private ImportHost host = null!;
    private HttpClient collector = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ImportHost.Open();
        collector = await host.SignIn(Roles.Collector);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_imported_in_the_background_and_its_findings_and_error_file_can_be_had()
    {
        var answer = await collector.SendFile("/api/imports", "来件.csv", ExampleFiles.ThreeBadOf200(), Procedure, ("source", "问政平台"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var state = await Finished(answer.Headers.Location!);
        Assert.Equal(
            (200, 200, 197, 0, 3),
            (Int(state, "rows"), Int(state, "done"), Int(state, "created"), Int(state, "duplicates"), Int(state, "inError"))
        );
        Assert.Equal(1, state.GetProperty("fraction").GetDouble());
        var findings = await collector.GetFromJsonAsync<JsonElement>($"{answer.Headers.Location}/findings?limit=2", Ct);
        Assert.Equal([51, 102], findings.GetProperty("items").EnumerateArray().Select(finding => Int(finding, "line")));
        var rest = await collector.GetFromJsonAsync<JsonElement>(
            $"{answer.Headers.Location}/findings?cursor={findings.GetProperty("next").GetString()}",
            Ct
        );
        Assert.Equal("整行", Assert.Single(rest.GetProperty("items").EnumerateArray()).GetProperty("column").GetString());
        var list = await collector.GetStringAsync($"{answer.Headers.Location}/errors.csv", Ct);
        Assert.StartsWith("51,标题：", list.Split("\r\n")[1], StringComparison.Ordinal);
        var imports = await collector.GetFromJsonAsync<JsonElement>("/api/imports", Ct);
        Assert.Equal("来件.csv", Assert.Single(imports.GetProperty("items").EnumerateArray()).GetProperty("fileName").GetString());
    }

    [Theory]
    [InlineData("标题,说明\n甲,乙\n", "缺少必需的列：正文")]
    [InlineData("", "文件是空的")]
    [InlineData("%PDF-1.7", "这是 PDF 文件，不是表格")]
    public async Task What_cannot_be_imported_at_all_is_refused_at_once_with_the_reason_and_not_kept(string content, string reason)
    {
        var answer = await collector.SendFile("/api/imports", "来件.csv", content, Procedure);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(reason, await answer.Title(), StringComparison.Ordinal);
        AssertNothingKept();
    }

    [Fact]
    public async Task A_file_in_an_encoding_that_is_none_is_refused()
    {
        var answer = await collector.SendFile(
            "/api/imports",
            "来件.csv",
            [.. Encoding.ASCII.GetBytes("title,body\na,"), 0xFF, 0xFF, 0x20, 0xFF, 0x0A],
            Procedure
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("编码", await answer.Title(), StringComparison.Ordinal);
        AssertNothingKept();
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_by_the_limit_and_not_kept()
    {
        var answer = await collector.SendFile("/api/imports", "大.csv", new byte[50 * 1024 * 1024], Procedure);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.StartsWith("文件超过 40 MB", await answer.Title(), StringComparison.Ordinal);
        AssertNothingKept();
    }

    [Fact]
    public async Task A_procedure_that_is_not_published_is_refused()
    {
        var answer = await collector.SendFile("/api/imports", "来件.csv", ExampleFiles.Rows(1), ("procedure", "none-such"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        AssertNothingKept();
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "source" } };

        var answer = await collector.PostAsync("/api/imports", form, Ct);

        Assert.Equal("请求里没有文件，请选择文件后再上传。", await answer.Title());
    }

    [Fact]
    public async Task A_preview_counts_the_rows_in_error_of_the_whole_file_and_shows_those_after_the_first_20()
    {
        var preview = await (await collector.SendFile("/api/imports/preview", "来件.csv", ExampleFiles.ThreeBadOf200())).Json();

        Assert.Equal((200, 3), (Int(preview, "checked"), Int(preview, "inError")));
        Assert.True(preview.GetProperty("whole").GetBoolean());
        Assert.Equal([51, 102, 200], preview.GetProperty("rows").EnumerateArray().Skip(20).Select(row => Int(row, "line")));
    }

    [Fact]
    public async Task The_sample_table_is_understood_column_by_column_once_it_is_filled_in()
    {
        var answer = await collector.GetAsync("/api/imports/sample.xlsx", Ct);
        var preview = await (
            await collector.SendFile("/api/imports/preview", "导入示例表.xlsx", await answer.Content.ReadAsByteArrayAsync(Ct))
        ).Json();

        Assert.Equal("导入示例表.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(
            IntakeColumn.All.Select(column => column.Name),
            preview.GetProperty("headers").EnumerateArray().Select(header => header.GetProperty("column").GetString())
        );
        Assert.Equal(0, Int(preview, "checked"));
    }

    [Fact]
    public void The_examples_of_the_sample_table_can_be_imported_as_they_are()
    {
        var columns = IntakeGuide.Columns;
        var csv =
            $"{string.Join(',', columns.Select(column => column.Header.Zh))}\n{string.Join(',', columns.Select(column => $"\"{column.Example?.Chinese()}\""))}\n";

        using var file = Assert
            .IsType<FileOpened>(
                IntakeFile
                    .Open(
                        new MemoryStream(Encoding.UTF8.GetBytes(csv)),
                        HeaderChoices.None,
                        TableChoices.None,
                        TimeZoneInfo.Utc,
                        new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
                        Ct
                    )
                    .Value
            )
            .File;

        Assert.IsType<ItemRead>(Assert.Single(file.Rows()));
    }

    [Fact]
    public async Task A_preview_shows_headers_and_the_first_20_rows_and_keeps_nothing()
    {
        var answer = await collector.SendFile(
            "/api/imports/preview",
            "来件.csv",
            ExampleFiles.Rows(30).Replace("发布时间", "作者", StringComparison.Ordinal),
            ("mapping", "编号=信息编号")
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var preview = await answer.Json();
        Assert.Equal(20, preview.GetProperty("rows").GetArrayLength());
        Assert.Equal("标题1", preview.GetProperty("rows")[0].GetProperty("item").GetProperty("title").GetString());
        Assert.Equal("不采集作者标识", preview.GetProperty("headers")[3].GetProperty("leftOutBecause").GetString());
        Assert.False(preview.GetProperty("headers")[3].GetProperty("choosable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, preview.GetProperty("headers")[3].GetProperty("sample").ValueKind);
        Assert.Equal("标题1", preview.GetProperty("headers")[1].GetProperty("sample").GetString());
        AssertNothingKept();
    }

    [Fact]
    public async Task A_preview_without_the_needed_columns_shows_the_headers_to_choose_from()
    {
        var answer = await collector.SendFile("/api/imports/preview", "来件.csv", "标题,问题描述\n甲,乙\n");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var preview = await answer.Json();
        Assert.Contains("缺少必需的列：正文", preview.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal("问题描述", preview.GetProperty("headers")[1].GetProperty("header").GetString());
        Assert.Equal(JsonValueKind.Null, preview.GetProperty("headers")[1].GetProperty("sample").ValueKind);
        AssertNothingKept();
    }

    [Fact]
    public async Task Who_may_not_register_may_not_import()
    {
        var handler = await host.SignIn(Roles.Handler);

        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await handler.SendFile("/api/imports", "来件.csv", ExampleFiles.Rows(1), Procedure)).StatusCode
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await handler.GetAsync("/api/imports", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_not_found()
    {
        foreach (var address in new[] { "/api/imports/7", "/api/imports/7/findings", "/api/imports/7/errors.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await collector.GetAsync(address, Ct)).StatusCode);
    }

    private void AssertNothingKept() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(host.Folder, "imports"), "*", SearchOption.AllDirectories), file =>
            Assert.EndsWith(".lock", file, StringComparison.Ordinal)
        );

    private async Task<JsonElement> Finished(Uri address)
    {
        while (true)
        {
            var state = await collector.GetFromJsonAsync<JsonElement>(address, Ct);
            if (state.GetProperty("status").GetString() == "Finished")
                return state;
        }
    }

    private static int Int(JsonElement element, string property) => element.GetProperty(property).GetInt32();
}
