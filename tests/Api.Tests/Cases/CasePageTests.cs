using System.Net;
using System.Text.Json;
using CaseFlow.Api.Tests.Walks;
using CaseFlow.Api.Tests.Web;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseFlow.Api.Tests.Cases;

/// <summary>What the pages of a case and of the cases read.</summary>
public sealed class CasePageTests
{
    [Fact]
    public async Task The_procedure_of_a_case_shows_each_visit_with_its_outcome_and_who_did_it()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        office.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.Assessor.Does(item, "排查", "Incomplete", new { missingPoints = "缺时间" });

        var procedure = await office.Assessor.Get($"{item.Path}/procedure");

        var visits = procedure.GetProperty("visits").EnumerateArray().ToArray();
        var done = Assert.Single(visits, visit => visit.Text("name") == "排查" && visit.Text("state") == "Done");
        Assert.Equal(ApiHost.Morning, done.GetProperty("enteredAt").GetDateTimeOffset());
        Assert.Equal(ApiHost.Morning.AddMinutes(5), done.GetProperty("leftAt").GetDateTimeOffset());
        Assert.Equal(["姓名assessor"], done.GetProperty("who").EnumerateArray().Select(who => who.GetString()!));
        Assert.NotEmpty(done.Text("outcome"));
        Assert.Contains(visits, visit => visit.Text("state") == "Open" && visit.GetProperty("leftAt").ValueKind == JsonValueKind.Null);
        Assert.True(procedure.GetProperty("definition").TryGetProperty("root", out _));
        Assert.All(visits, visit =>
            Assert.Contains($"\"{visit.Text("step")}\"", procedure.GetProperty("definition").GetRawText(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Whoever_sees_a_case_reads_what_earlier_steps_entered_by_its_labels_in_the_order_of_the_form_and_nobody_else()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        await office.Assessor.Does(
            item,
            "排查",
            "InScope",
            new
            {
                screeningOpinion = "属实。\n传播平稳。",
                level = "3",
                realName = false,
                category = "城乡建设",
                jurisdiction = "own",
                originalNumber = "",
                subjects = new[] { Office.Housing },
            }
        );

        var timeline = (await office.Collector.Get($"{item.Path}/timeline")).EnumerateArray().ToArray();

        var done = Assert.Single(timeline, entry => entry.Text("kind") == "Done").GetProperty("done");
        Assert.Equal("screening", done.Text("step"));
        Assert.Equal("属本机关范围", done.Text("outcome"));
        var entered = done.GetProperty("entered").EnumerateArray().ToArray();
        Assert.Equal(
            ["问题类别", "被反映的单位或人员", "响应级别", "是否实名", "管辖层级", "排查意见"],
            entered.Select(field => field.Text("label"))
        );
        Assert.Equal(["Text", "Units", "Choice", "YesNo", "Choice", "LongText"], entered.Select(field => field.Text("type")));
        Assert.Equal("属实。\n传播平稳。", entered[^1].Text("value"));
        Assert.Contains(entered[2].GetProperty("choices").EnumerateArray(), choice =>
            choice.Text("value") == "3" && choice.Text("label") == "三级（一般）"
        );
        Assert.All(timeline.Where(entry => entry.Text("kind") != "Done"), entry =>
            Assert.Equal(JsonValueKind.Null, entry.GetProperty("done").ValueKind)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await office.HandlerOf(Office.Housing).CannotGet($"{item.Path}/timeline")).Status);
    }

    [Fact]
    public async Task The_way_of_a_case_tells_what_is_done_and_what_comes_by_when_if_all_goes_as_usual()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        office.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.Assessor.Does(item, "排查", "Incomplete", new { missingPoints = "缺时间" });

        var way = await office.Assessor.Get($"{item.Path}/way");

        var done = Assert.Single(way.GetProperty("done").EnumerateArray());
        Assert.Equal(("排查", 1), (done.Text("name"), done.GetProperty("times").GetInt32()));
        Assert.Equal(ApiHost.Morning.AddMinutes(5), done.GetProperty("at").GetDateTimeOffset());
        var next = way.GetProperty("ahead").EnumerateArray().ToArray();
        Assert.Equal("排查", next[0].Text("name"));
        Assert.True(next[0].GetProperty("due").GetDateTimeOffset() > ApiHost.Morning);
        Assert.Equal(HttpStatusCode.NotFound, (await office.HandlerOf(Office.Housing).CannotGet($"{item.Path}/way")).Status);
    }

    [Fact]
    public async Task A_deadline_has_the_light_that_the_inbox_shows()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        var lights = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hours in new[] { 0, 20, 24, 24, 24, 24 })
        {
            office.Host.Clock.Advance(TimeSpan.FromHours(hours));

            var inInbox = (await office.Assessor.Finds(item, "排查")).Text("light");

            Assert.Equal(inInbox, Assert.Single((await office.Assessor.Get($"{item.Path}/deadlines")).EnumerateArray()).Text("light"));
            lights.Add(inInbox);
        }
        Assert.True(lights.Count > 1, "The light never changed.");
    }

    [Fact]
    public async Task A_deadline_says_of_each_rung_to_come_what_it_is_and_whom_it_tells()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");

        var rungs = Assert
            .Single((await office.Assessor.Get($"{item.Path}/deadlines")).EnumerateArray())
            .GetProperty("rungs")
            .EnumerateArray()
            .ToArray();

        var due = Assert.Single(rungs, rung => rung.GetProperty("rung").GetString() == "due");
        Assert.Equal("到期", due.GetProperty("label").GetString());
        Assert.Contains("办理人", due.GetProperty("to").EnumerateArray().Select(one => one.GetString()));
        Assert.All(rungs, rung => Assert.NotEqual(0, rung.GetProperty("to").GetArrayLength()));
    }

    [Fact]
    public async Task Whoever_sees_a_case_sees_its_ledger_and_nobody_else()
    {
        await using var office = await Office.Open();
        var item = await Registered(office, "东街积水");
        await office.Pass(TimeSpan.FromDays(10));

        var ledger = (await office.Assessor.Get($"{item.Path}/escalations")).GetProperty("items").EnumerateArray().ToArray();

        Assert.NotEmpty(ledger);
        Assert.Contains(ledger, entry => entry.GetProperty("told").GetArrayLength() > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await office.HandlerOf(Office.Water).CannotGet($"{item.Path}/escalations")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.HandlerOf(Office.Water).CannotGet($"{item.Path}/procedure")).Status);
    }

    [Fact]
    public async Task An_item_is_recognised_by_its_address_and_by_a_title_like_it()
    {
        await using var office = await Office.Open();
        var known = await office.Collector.Registers(
            new
            {
                title = "东街小学门口雨后积水无人管",
                body = "三天了。",
                source = "市民留言板",
                url = "https://board.example/1",
                discoveredAt = office.Host.Clock.GetUtcNow(),
            }
        );
        await Registered(office, "路灯不亮");

        var byTitle = await office.Assessor.Get($"/api/cases/similar?title={Uri.EscapeDataString("东街小学门口积水无人管")}");
        var byUrl = await office.Assessor.Get(
            $"/api/cases/similar?title={Uri.EscapeDataString("另一个题目")}&url={Uri.EscapeDataString("https://BOARD.example/1/")}"
        );

        Assert.Equal(known.Id, Assert.Single(byTitle.EnumerateArray()).GetProperty("id").GetInt64());
        Assert.InRange(byTitle[0].GetProperty("score").GetDouble(), 0.6, 0.99);
        Assert.True(Assert.Single(byUrl.EnumerateArray()).GetProperty("same").GetBoolean());
        Assert.Empty(
            (
                await office.HandlerOf(Office.Water).Get($"/api/cases/similar?title={Uri.EscapeDataString("东街小学门口积水无人管")}")
            ).EnumerateArray()
        );
    }

    [Fact]
    public async Task An_export_holds_the_rows_and_columns_asked_for_and_says_who_exported_when()
    {
        await using var office = await Office.Open();
        await Registered(office, "=HYPERLINK(\"http://bad.example\")");
        await Registered(office, "路灯不亮");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/cases/export?columns=number&columns=title&text=YQ-");
        using var answer = await office.Assessor.Send(request);
        var rows = Rows(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("导出人：姓名assessor　导出时间：2026-09-21 10:00", rows[0][0], StringComparison.Ordinal);
        Assert.Equal(["编号", "标题"], rows[1]);
        Assert.Equal("路灯不亮", rows[2][1]);
        Assert.Equal("'=HYPERLINK(\"http://bad.example\")", rows[3][1]);
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public async Task A_column_that_there_is_not_is_refused()
    {
        await using var office = await Office.Open();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Assessor.CannotGet("/api/cases/export?columns=reporter")).Status);
    }

    private static List<string[]> Rows(Stream content)
    {
        var copy = new MemoryStream();
        content.CopyTo(copy);
        using var document = SpreadsheetDocument.Open(copy, false);
        return
        [
            .. document
                .WorkbookPart!.WorksheetParts.Single()
                .Worksheet!.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()),
        ];
    }

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
