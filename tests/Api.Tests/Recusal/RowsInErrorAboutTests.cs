using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>A row that became no case is as much about somebody as a case is (回避).</summary>
public abstract class RowsInErrorAboutTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("named", "2099-01-01")]
    [InlineData("姓名named", "2099-01-01")]
    [InlineData("某公司、单位theirs", "2099-01-01")]
    [InlineData("单位theirs", "2026-01-01,一格太多")]
    public async Task A_row_in_error_is_shown_in_no_file_and_no_finding_to_whom_it_is_about(string subjects, string rest)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = (
            await host.SignInAs("named", "theirs", Roles.Collector, Roles.Supervisor),
            await host.SignInAs("other", "else", Roles.Collector)
        );
        await host.Publish("town", "else", "else", "else");
        var import = await Import(
            other,
            $"标题,正文,来源,涉及单位,发现时间\n一件事,详情,来源,{subjects},{rest}\n另一件事,详情,来源,,2099-01-01\n"
        );

        Assert.Equal((2, 3), await Shown(other, import));
        Assert.Equal((1, 2), await Shown(named, import));
        Assert.Equal(2, (await named.GetAsync($"{import}", Ct).Ok()).Number("inError"));
    }

    [Fact]
    public async Task A_row_that_repeats_a_case_is_no_finding_for_whom_the_case_is_about()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other) = (
            await host.SignInAs("named", "theirs", Roles.Collector, Roles.Supervisor),
            await host.SignInAs("other", "else", Roles.Collector)
        );
        await host.Publish("town", "else", "else", "else");
        const string Rows = "标题,正文,网址,涉及单位\n一件事,详情,https://board.example/1,姓名named\n";
        await Import(other, Rows);
        var import = await Import(other, Rows + "再说,详情,https://board.example/1,\n");

        Assert.Equal(2, (await Findings(other, import)).Length);
        Assert.Empty(await Findings(named, import));
    }

    private static async Task<Uri> Import(HttpClient by, string rows)
    {
        var import = (await by.SendFile("/api/imports", "来件.csv", rows, ("procedure", "town"))).Headers.Location!;
        while ((await by.GetAsync(import, Ct).Ok()).Text("status") != "Finished") { }
        return import;
    }

    private static async Task<JsonElement[]> Findings(HttpClient reader, Uri import) =>
        [.. (await reader.GetAsync($"{import}/findings", Ct).Ok()).GetProperty("items").EnumerateArray()];

    private static async Task<(int Findings, int Lines)> Shown(HttpClient reader, Uri import) =>
        (
            (await Findings(reader, import)).Length,
            (await reader.GetStringAsync($"{import}/errors.csv", Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
        );

    public sealed class OnSqlite() : RowsInErrorAboutTests(Engine.Sqlite);

    public sealed class OnPostgres() : RowsInErrorAboutTests(Engine.Postgres);
}
