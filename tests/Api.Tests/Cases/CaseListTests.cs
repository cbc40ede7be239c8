using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Tests.Cases;

/// <summary>What the list of cases says of each, how long it is, and the sheet that is made of it.</summary>
public sealed class CaseListTests
{
    [Fact]
    public async Task An_open_case_says_how_long_at_which_step_and_who_has_it_as_the_inbox_does()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        foreach (var hours in new[] { 0, 20, 48 })
        {
            office.Host.Clock.Advance(TimeSpan.FromHours(hours));

            var current = Assert
                .Single((await office.Assessor.Get("/api/cases")).GetProperty("items").EnumerateArray())
                .GetProperty("current");

            var inInbox = await office.Assessor.Finds(item, "排查");
            Assert.Equal(
                (inInbox.Text("light"), inInbox.Text("timeLeft"), inInbox.Text("dueAt")),
                (current.Text("light"), current.Text("timeLeft"), current.Text("dueAt"))
            );
            Assert.Equal(["排查"], Words(current, "steps"));
            Assert.Equal([inInbox.Text("holder")], Words(current, "holders"));
        }
    }

    [Fact]
    public async Task The_page_of_a_case_says_the_same_as_the_list()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");

        var listed = (await office.Assessor.Get("/api/cases")).GetProperty("items")[0];

        Assert.Equal(listed.GetRawText(), (await office.Assessor.Get(item.Path)).GetProperty("summary").GetRawText());
    }

    [Fact]
    public async Task A_count_is_that_of_the_cases_that_the_person_may_know_of()
    {
        await using var office = await Office.Open();
        await Registered(office, "东街积水");
        await Registered(office, "路灯不亮");

        var all = await office.Assessor.Get("/api/cases/count?status=Open");
        var some = await office.Assessor.Get($"/api/cases/count?text={Uri.EscapeDataString("积水")}");
        var none = await office.HandlerOf(Office.Water).Get("/api/cases/count");

        Assert.Equal([2, 1, 0], new[] { all, some, none }.Select(one => one.Number("count")));
        Assert.False(all.GetProperty("more").GetBoolean());
    }

    [Fact]
    public async Task A_sheet_has_the_words_and_the_order_of_the_screen_bold_headers_that_stay_and_widths()
    {
        await using var office = await Office.Open();
        await Registered(office, "东街积水");

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/api/cases/export?columns=receivedAt&columns=number&columns=timeLeft&columns=steps&columns=holders"
        );
        using var answer = await office.Assessor.Send(request);
        var copy = new MemoryStream();
        await answer.Content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        using var document = SpreadsheetDocument.Open(copy, false);

        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var rows = sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToArray()).ToArray();
        var fonts = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Font>().ToArray();
        Assert.Equal(["编号", "剩余时间", "当前环节", "由谁办理", "收到时间"], rows[1].Select(cell => cell.InnerText));
        Assert.StartsWith("剩 ", rows[2][1].InnerText, StringComparison.Ordinal);
        Assert.Equal("排查", rows[2][2].InnerText);
        Assert.All(rows[1], cell => Assert.NotNull(fonts[cell.StyleIndex!.Value].Bold));
        Assert.All(rows[2], cell => Assert.Null(fonts[cell.StyleIndex!.Value].Bold));
        Assert.Equal("A3", Assert.Single(sheet.Descendants<Pane>()).TopLeftCell!.Value);
        Assert.Equal(5, sheet.Descendants<Column>().Count());
    }

    private static IEnumerable<string> Words(JsonElement current, string name) =>
        current.GetProperty(name).EnumerateArray().Select(word => word.GetString()!);

    private static Task<OpenCase> Registered(Office office, string title) =>
        office.Collector.Registers(
            new
            {
                title,
                body = "无。",
                source = "市民留言板",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
}
