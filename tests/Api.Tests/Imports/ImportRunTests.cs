using System.Text;
using CaseFlow.Api.Tests.Intake;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Intake.Imports;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Imports;

public sealed class ImportRunTests : IAsyncLifetime
{
    private ImportHost host = null!;

    public async ValueTask InitializeAsync() => host = await ImportHost.Open();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_bad_rows_of_200_lose_none_of_the_197_good_ones_and_are_told_by_line_column_and_reason()
    {
        var imported = await host.Import(ExampleFiles.ThreeBadOf200());

        Assert.Equal((200, 197, 0, 3), imported.Tally);
        Assert.Equal(ImportStatus.Finished, imported.Row.Status);
        Assert.Equal(200, imported.Row.Rows);
        Assert.Equal(197, await host.Cases());
        Assert.Equal(
            [(51, "标题"), (102, "发布时间"), (200, "整行")],
            imported.Findings.Select(finding => (finding.Line, finding.Column.Chinese()))
        );
        Assert.All(imported.Findings, finding => Assert.NotEmpty(finding.Reason.Chinese()));
        Assert.Empty((await host.Verify()).Differences);
    }

    [Fact]
    public async Task The_rows_in_error_come_back_as_a_file_which_corrected_makes_the_missing_cases()
    {
        var first = await host.Import(ExampleFiles.ThreeBadOf200());
        var corrected = (await host.ErrorFile(first.Row))
            .Replace(",50,,", ",50,补上的标题,", StringComparison.Ordinal)
            .Replace("明天", "2020-01-06", StringComparison.Ordinal);

        var second = await host.Import(corrected);

        // The third has a cell too many: which of them is which nobody can tell, so that it is corrected in the file that it comes from.
        Assert.Equal((2, 2, 0, 0), second.Tally);
        Assert.Equal(199, await host.Cases());
    }

    [Fact]
    public async Task A_second_import_makes_no_case_and_names_the_case_that_is_there()
    {
        await host.Import(ExampleFiles.Rows(150));

        var second = await host.Import(ExampleFiles.Rows(150));

        Assert.Equal((150, 0, 150, 0), second.Tally);
        Assert.Equal(150, await host.Cases());
        Assert.Equal("YQ-20260921-0150", second.Findings[^1].CaseNumber);
        Assert.All(second.Findings, finding =>
            Assert.Equal(
                (ImportFindingKind.Duplicate, "编号", "留言编号相同：已有这个案件"),
                (finding.Kind, finding.Column.Chinese(), finding.Reason.Chinese())
            )
        );
    }

    [Fact]
    public async Task A_row_repeated_in_the_file_is_told_with_the_row_it_repeats_in_its_chunk_or_later()
    {
        var csv = ExampleFiles.Rows(150) + "1,又一次,内容,2020-01-06\n150,又一次,内容,2020-01-06\n";

        var imported = await host.Import(csv);

        Assert.Equal((152, 150, 2, 0), imported.Tally);
        Assert.Equal(
            [
                (152, "本文件内重复：与第 2 行留言编号相同", "YQ-20260921-0001"),
                (153, "本文件内重复：与第 151 行留言编号相同", "YQ-20260921-0150"),
            ],
            imported.Findings.Select(finding => (finding.Line, finding.Reason.Chinese(), finding.CaseNumber!))
        );
    }

    [Fact]
    public async Task An_address_is_known_again_in_the_file_and_from_before()
    {
        await host.Import("标题,正文,网址\n甲,内容,https://bbs.example/1\n");

        var imported = await host.Import(
            "标题,正文,网址\n甲,内容,http://bbs.example/1/\n乙,内容,https://bbs.example/2\n乙,内容,https://BBS.example/2\n"
        );

        Assert.Equal((3, 1, 2, 0), imported.Tally);
        Assert.Equal(
            ["链接相同：已有这个案件", "本文件内重复：与第 3 行链接相同"],
            imported.Findings.Select(finding => finding.Reason.Chinese())
        );
        Assert.All(imported.Findings, finding => Assert.Equal("网址", finding.Column?.Chinese()));
    }

    [Fact]
    public async Task GB18030_gives_the_same_titles()
    {
        await host.Import(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("标题,正文\n㐂街噪声扰民,内容\n"));

        Assert.Equal("㐂街噪声扰民", await host.InDb(db => db.Cases.Select(row => row.Title).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_workbook_is_imported_with_line_and_column_of_its_errors()
    {
        using var workbook = new Workbook()
            .Sheet(Workbook.Texts("编号", "标题", "正文"), Workbook.Texts("1", "甲", "内容"), Workbook.Texts("2", "", "内容"))
            .Saved();

        var imported = await host.Import(workbook.ToArray());

        Assert.Equal((2, 1, 0, 1), imported.Tally);
        Assert.Equal((3, "标题"), (imported.Findings[0].Line, imported.Findings[0].Column?.Chinese()));
    }

    [Fact]
    public async Task A_named_source_fills_empty_sources_and_makes_the_import_the_moment_of_discovery()
    {
        await host.Import("标题,正文,来源,发现时间\n甲,内容,,\n乙,内容,信箱,2026-09-01\n", source: " 问政平台 ");

        var cases = await host.InDb(db =>
            db.Cases.OrderBy(row => row.Id).Select(row => new { row.Source, row.DiscoveredAt }).ToListAsync(Ct)
        );
        Assert.Equal(("问政平台", ApiHost.Morning), (cases[0].Source, cases[0].DiscoveredAt));
        Assert.Equal(("信箱", new DateTimeOffset(2026, 8, 31, 16, 0, 0, TimeSpan.Zero)), (cases[1].Source, cases[1].DiscoveredAt));
    }

    [Fact]
    public async Task Posts_and_accusation_are_kept_with_the_case()
    {
        await host.Import("标题,正文,涉及职务,是否含举报内容\n甲,内容,局长、科长,是\n");

        var fields = await host.InDb(db => db.Cases.Select(row => row.Fields).SingleAsync(Ct));
        Assert.Equal("""{"containsAccusation":true,"subjectPosts":["局长","科长"]}""", fields);
        Assert.Empty((await host.Verify()).Differences);
    }

    [Fact]
    public async Task Only_one_import_runs_at_a_time()
    {
        long id;
        // Waited for: the program asks for the turn by itself when it starts.
        await using (await host.Services.GetRequiredService<OfficeTurns>().Take(OfficeTurns.Importing, Ct))
        {
            id = await host.Ask(Encoding.UTF8.GetBytes(ExampleFiles.Rows(1)));
            Assert.False(await host.Run(id));
            Assert.Equal(0, await host.Cases());
        }

        while (!await host.Run(id))
            await Task.Yield();
        Assert.Equal(1, await host.Cases());
    }

    [Fact]
    public async Task An_import_that_is_finished_is_not_run_again()
    {
        var imported = await host.Import(ExampleFiles.Rows(3));

        Assert.True(await host.Run(imported.Row.Id));

        Assert.Equal((3, 3, 0, 0), (await host.Look(imported.Row.Id)).Tally);
    }
}
