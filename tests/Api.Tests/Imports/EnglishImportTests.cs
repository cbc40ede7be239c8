using System.Net;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>What an import finds is kept as a code with values: everybody reads it in the language in which they ask.</summary>
public sealed class EnglishImportTests : IAsyncLifetime
{
    private static readonly (string, string) Procedure = ("procedure", ImportHost.Procedure);

    private ImportHost host = null!;
    private HttpClient chinese = null!;
    private HttpClient english = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ImportHost.Open();
        chinese = await host.SignIn(Roles.Collector);
        english = await (await host.SignIn(Roles.Collector, Roles.Supervisor)).InEnglish();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_is_told_to_each_reader_in_their_language()
    {
        var import = await Imported(ExampleFiles.ThreeBadOf200());

        Assert.Equal(
            [
                ("标题", "不能为空，请补上"),
                ("发布时间", "看不懂的时间：“昨天”“上周”要看是哪一天写的，请写出日期，如 2020-01-06 12:09"),
                ("整行", "这一行有 5 格，表头有 4 格。请检查是否多了分隔符，含分隔符的文字要用英文双引号括起来"),
            ],
            await Findings(chinese, import)
        );
        Assert.Equal(
            [
                ("标题", "must not be empty"),
                (
                    "发布时间",
                    "cannot be read as a time: “yesterday” depends on the day it was written; write the date, like 2020-01-06 12:09"
                ),
                ("whole row", "The row has 5 cells, the header 4. Check for an extra separator; text that holds one goes in double quotes"),
            ],
            await Findings(english, import)
        );
    }

    [Fact]
    public async Task The_list_of_rows_in_error_is_written_in_English_and_taken_back_when_it_is_corrected()
    {
        var import = await Imported(ExampleFiles.ThreeBadOf200());

        var list = await english.GetStringAsync($"{import}/errors.csv", Ct);

        var lines = list.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("Line,Reason,Number at the source,Title,Text,Posted", lines[0]);
        Assert.StartsWith("51,Title: must not be empty,", lines[1], StringComparison.Ordinal);
        var preview = await (await english.SendFile("/api/imports/preview", "rows.csv", list)).Json();
        Assert.Equal("a note of the error file, left out", preview.GetProperty("headers")[0].GetProperty("leftOutBecause").GetString());
        Assert.Equal(2, preview.GetProperty("inError").GetInt32());
    }

    [Fact]
    public async Task A_file_is_refused_in_English()
    {
        var answer = await english.SendFile("/api/imports", "rows.csv", "Title,Notes\na,b\n", Procedure);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            "Required columns are missing: Text. The file's headers are: Title, Notes. Change the headers, or choose what each column is. Nothing was imported.",
            await answer.Title()
        );
    }

    [Fact]
    public async Task The_English_table_to_fill_in_has_headers_that_are_understood()
    {
        var table = await english.GetAsync("/api/imports/sample.xlsx", Ct);
        var preview = await (
            await english.SendFile("/api/imports/preview", "table.xlsx", await table.Content.ReadAsByteArrayAsync(Ct))
        ).Json();

        Assert.Equal("table-to-import.xlsx", table.Content.Headers.ContentDisposition!.FileNameStar);
        var headers = preview.GetProperty("headers").EnumerateArray().ToArray();
        Assert.Equal(["Number at the source", "Title", "Text"], headers.Take(3).Select(header => header.GetProperty("header").GetString()));
        Assert.All(headers, header => Assert.NotEqual(JsonValueKind.Null, header.GetProperty("column").ValueKind));
    }

    private async Task<Uri> Imported(string csv)
    {
        var answer = await chinese.SendFile("/api/imports", "来件.csv", Encoding.UTF8.GetBytes(csv), Procedure);
        var address = answer.Headers.Location!;
        while ((await chinese.GetAsync(address, Ct).Ok()).Text("status") != "Finished")
            await Task.Delay(20, Ct);
        return address;
    }

    private static async Task<IEnumerable<(string, string)>> Findings(HttpClient reader, Uri import) =>
        (await reader.GetAsync($"{import}/findings", Ct).Ok())
            .GetProperty("items")
            .EnumerateArray()
            .Select(finding => (finding.Text("column"), finding.Text("reason")));
}
