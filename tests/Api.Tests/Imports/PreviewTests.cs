using System.Net;
using System.Text;
using System.Text.Json;
using CaseFlow.Api.Tests.Intake;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Imports;

/// <summary>What is shown of a file before anything of it is imported, and how much is done for it.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
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
    public async Task Previews_wait_for_a_turn_and_whoever_leaves_waits_no_longer()
    {
        var turns = host.Services.GetRequiredService<PreviewTurns>();
        var taken = new List<IDisposable>();
        for (var turn = 0; turn < PreviewTurns.AtOnce; turn++)
            taken.Add(await turns.Take(Ct));
        using var leaves = new CancellationTokenSource();

        var waiting = Preview("标题,正文\n甲,内容\n");
        var leaving = turns.Take(leaves.Token);
        Assert.False(leaving.IsCompleted);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.False(waiting.IsCompleted);
        taken.ForEach(turn => turn.Dispose());

        Assert.Equal(1, (await waiting).Number("checked"));
    }

    [Fact]
    public async Task A_turn_is_given_back_once_however_often_it_is_ended()
    {
        using var turns = new PreviewTurns();
        var turn = await turns.Take(Ct);
        turn.Dispose();
        turn.Dispose();

        for (var at = 0; at < PreviewTurns.AtOnce; at++)
            await turns.Take(Ct);
        Assert.False(turns.Take(Ct).IsCompleted);
    }

    [Fact]
    public async Task Rows_that_say_again_what_one_above_says_are_told_and_not_promised()
    {
        const string Link = "https://example.org/messages/42";
        var csv = $"编号,标题,正文,链接\n7,甲,内容,\n7,乙,内容,\n,丙,内容,{Link}\n,丁,内容,{Link}\n8,戊,内容,\n";

        var preview = await Preview(csv);
        var imported = await host.Import(csv);

        Assert.Equal((5, 0, 2), (preview.Number("checked"), preview.Number("inError"), preview.Number("repeated")));
        Assert.Equal(
            [null, "本文件内重复：与第 2 行留言编号相同", null, "本文件内重复：与第 4 行链接相同", null],
            preview.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("repeats").GetString())
        );
        Assert.Equal((3, 2), (imported.Row.Created, imported.Row.Duplicates));
    }

    [Fact]
    public async Task A_Big5_table_with_the_headers_that_it_really_has_is_recognised()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        var bytes = big5.GetBytes(
            "編號,標題,內容,來源,發佈時間,網址,類別,聯絡電話\r\n7,路燈不亮,東街的路燈壞了三天，請處理。,市長信箱,2026年1月6日 上午9點30分,https://example.org/1,城鄉建設,0912345678\r\n"
        );

        var preview = await (await collector.SendFile("/api/imports/preview", "來件.csv", bytes)).Json();

        Assert.Equal("Big5", preview.GetProperty("reading").Text("encoding"));
        Assert.Equal(
            ["MessageId", "Title", "Body", "Source", "PostedAt", "Url", "Category", null],
            preview.GetProperty("headers").EnumerateArray().Select(header => header.GetProperty("column").GetString())
        );
        Assert.Equal("不采集作者标识", preview.GetProperty("headers")[7].Text("leftOutBecause"));
        var item = preview.GetProperty("rows")[0].GetProperty("item");
        Assert.Equal(("路燈不亮", "2026-01-06T01:30:00.000Z"), (item.Text("title"), item.Text("postedAt")));
    }

    [Fact]
    public async Task Where_no_header_is_understood_the_first_content_of_each_column_is_shown_but_never_the_authors()
    {
        var preview = await Preview("甲栏,乙栏,姓名\n路灯不亮,东街的路灯坏了,王某\n");

        Assert.Equal(
            ["路灯不亮", "东街的路灯坏了", null],
            preview.GetProperty("headers").EnumerateArray().Select(header => header.GetProperty("sample").GetString())
        );
    }

    [Fact]
    public async Task Where_a_header_is_understood_nothing_is_shown_of_what_nobody_chose()
    {
        var preview = await Preview("标题,乙栏\n路灯不亮,东街的路灯坏了\n");

        Assert.Equal(
            ["路灯不亮", null],
            preview.GetProperty("headers").EnumerateArray().Select(header => header.GetProperty("sample").GetString())
        );
    }

    [Fact]
    public async Task Small_files_that_repeat_without_end_are_refused_by_preview_and_import()
    {
        const string Cell = """<table:table-cell office:value-type="string"><text:p>标题</text:p></table:table-cell>""";
        var file = OdsFile
            .Saved(
                $"""<d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="a"><table:table-row>{Cell}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16383" office:value-type="string"><text:p>{new string('乙', 2_000)}</text:p></table:table-cell></table:table-row></table:table></d>"""
            )
            .ToArray();

        foreach (var path in new[] { "/api/imports/preview", "/api/imports" })
        {
            var answer = await collector.SendFile(path, "r.ods", file, ("procedure", ImportHost.Procedure));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.StartsWith("工作簿里的内容太多", await answer.Title(), StringComparison.Ordinal);
        }
    }

    private async Task<JsonElement> Preview(string csv) =>
        await (await collector.SendFile("/api/imports/preview", "来件.csv", Encoding.UTF8.GetBytes(csv))).Json();
}
