using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>A row that became no case is as much about somebody as a case is (回避): the import that has it is not there for them.</summary>
public abstract class RowsInErrorAboutTests(Engine engine)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("named", "2099-01-01")]
    [InlineData("姓名named", "2099-01-01")]
    [InlineData("某公司、单位theirs", "2099-01-01")]
    [InlineData("单位theirs", "2026-01-01,一格太多")]
    [InlineData("督办员姓名named", "")]
    [InlineData("姓名named/李书记", "")]
    [InlineData("被反映人：姓名named", "")]
    [InlineData("名named", "")]
    [InlineData("邻县单位theirs", "")]
    [InlineData("NAMED@office.example", "2099-01-01")]
    public async Task An_import_with_a_row_in_error_is_not_there_for_whoever_the_row_may_be_about(string subjects, string rest)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other, third) = await Open(host);
        var import = await Import(
            other,
            $"标题,正文,来源,涉及单位,发现时间\n一件事,详情,来源,{subjects},{rest}\n另一件事,详情,来源,,2099-01-01\n"
        );

        foreach (var reader in new[] { other, third })
        {
            Assert.Contains("反映某事.csv", await reader.GetStringAsync("/api/imports", Ct), StringComparison.Ordinal);
            Assert.Equal((2, 3), await Shown(reader, import));
        }
        Assert.DoesNotContain("反映某事", await named.GetStringAsync("/api/imports", Ct), StringComparison.Ordinal);
        foreach (var part in new[] { "", "/findings", "/errors.csv" })
            await named.GetAsync($"{import}{part}", Ct).Refused(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("来件.csv", "姓名named")]
    [InlineData("反映姓名named.csv", "")]
    public async Task An_import_whose_case_or_whose_name_is_about_somebody_is_not_there_for_them(string file, string subjects)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other, third) = await Open(host);
        var import = await Import(other, $"标题,正文,来源,涉及单位\n一件事,详情,来源,{subjects}\n", file);

        Assert.Equal(1, (await third.GetAsync(import, Ct).Ok()).Number("created"));
        await named.GetAsync(import, Ct).Refused(HttpStatusCode.NotFound);
        Assert.DoesNotContain(file, await named.GetStringAsync("/api/imports", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_brought_a_file_has_it_whole_and_others_see_it_when_it_has_been_read()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, _, third) = await Open(host);
        var import = await Import(named, "标题,正文,来源,涉及单位,发现时间\n一件事,详情,来源,姓名named,2099-01-01\n");

        Assert.Equal((1, 2), await Shown(named, import));
        Assert.Equal((1, 2), await Shown(third, import));
        await host.InDb(async db =>
        {
            (await db.Imports.FindAsync([1L], Ct))!.Status = Infrastructure.Persistence.Rows.ImportStatus.Running;
            return await db.SaveChangesAsync(Ct);
        });
        await third.GetAsync(import, Ct).Refused(HttpStatusCode.NotFound);
        Assert.Equal(1, (await named.GetAsync(import, Ct).Ok()).Number("inError"));
    }

    [Fact]
    public async Task A_row_that_repeats_a_case_is_no_finding_for_whom_the_case_is_about()
    {
        await using var database = await TestDatabase.Create(engine);
        await using var host = await TownHost.Open(database);
        var (named, other, _) = await Open(host);
        const string Rows = "标题,正文,网址,涉及单位\n一件事,详情,https://board.example/1,姓名named\n";
        await Import(other, Rows);
        var import = await Import(other, "标题,正文,网址\n再说,详情,https://board.example/1\n");

        Assert.Single(await Findings(other, import));
        Assert.Empty(await Findings(named, import));
    }

    private static async Task<(HttpClient Named, HttpClient Other, HttpClient Third)> Open(TownHost host)
    {
        var clients = (
            await host.SignInAs("named", "theirs", Roles.Collector, Roles.Supervisor),
            await host.SignInAs("other", "else", Roles.Collector),
            await host.SignInAs("third", "else", Roles.Collector, Roles.Supervisor)
        );
        await host.Publish("town", "else", "else", "else");
        return clients;
    }

    private static async Task<Uri> Import(HttpClient by, string rows, string file = "反映某事.csv")
    {
        var import = (await by.SendFile("/api/imports", file, rows, ("procedure", "town"))).Headers.Location!;
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
