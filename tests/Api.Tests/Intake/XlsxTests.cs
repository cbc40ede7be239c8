using System.IO.Compression;
using System.Text;
using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class XlsxTests
{
    private static readonly string[] Header = Workbook.Texts("编号", "标题", "正文", "发布时间");

    [Fact]
    public void A_row_of_a_workbook_becomes_an_item()
    {
        using var file = new Workbook().Sheet(Header, Workbook.Texts("A-1", "噪声扰民", "每晚施工\n到两点", "2020-01-06 12:09")).Saved();

        var item = Assert.Single(Reading.Items(file));

        Assert.Equal(("A-1", "噪声扰民", "每晚施工\n到两点"), (item.MessageId, item.Title, item.Body));
        Assert.Equal(new DateTimeOffset(2020, 1, 6, 4, 9, 0, TimeSpan.Zero), item.Fields.Moment(CaseFields.PostedAt));
    }

    [Fact]
    public void A_number_cell_is_an_id_without_decimals_and_with_its_shown_zeros()
    {
        using var file = new Workbook()
            .Sheet(
                Header,
                [Workbook.Number(360114), Workbook.Text("甲"), Workbook.Text("内容")],
                [Workbook.FiveDigits(42), Workbook.Text("乙"), Workbook.Text("内容")]
            )
            .Saved();

        Assert.Equal(["360114", "00042"], Reading.Items(file).Select(item => item.MessageId));
    }

    [Fact]
    public void A_date_cell_is_read_to_the_second_and_so_is_its_bare_serial_number()
    {
        const double serial = 43836.50664351852;
        using var file = new Workbook()
            .Sheet(
                Header,
                [Workbook.Text("1"), Workbook.Text("甲"), Workbook.Text("内容"), Workbook.Date(serial)],
                [Workbook.Text("2"), Workbook.Text("乙"), Workbook.Text("内容"), Workbook.Number(serial)]
            )
            .Saved();

        var expected = new DateTimeOffset(2020, 1, 6, 12, 9, 34, TimeSpan.FromHours(8));
        Assert.All(Reading.Items(file), item => Assert.Equal(expected, item.Fields.Moment(CaseFields.PostedAt)));
    }

    [Fact]
    public void A_formula_counts_with_its_value_and_a_failed_one_is_named()
    {
        using var file = new Workbook()
            .Sheet(
                Header,
                [Workbook.Text("1"), Workbook.Formula("B9&amp;C9", "算出的标题"), Workbook.Text("内容")],
                [Workbook.Text("2"), Workbook.Error("#DIV/0!"), Workbook.Text("内容")]
            )
            .Saved();

        var rows = Reading.Rows(file);

        Assert.Equal("算出的标题", Assert.IsType<ItemRead>(rows[0]).Item.Title);
        var error = Assert.Single(Assert.IsType<RowRefused>(rows[1]).Errors);
        Assert.Equal((3, "标题"), (error.Line, error.Column.Chinese()));
        Assert.StartsWith("公式出错（#DIV/0!）", error.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_more_than_15_digits_is_an_error_because_the_sheet_has_lost_its_end()
    {
        using var file = new Workbook()
            .Sheet(Header, [Workbook.Number(440200198001011234), Workbook.Text("甲"), Workbook.Text("内容")])
            .Saved();

        var error = Reading.OnlyError(file);

        Assert.Equal("编号", error.Column.Chinese());
        Assert.Contains("设为文本", error.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_left_out_or_left_empty_are_skipped_and_the_row_numbers_stay_those_of_the_sheet()
    {
        using var file = new Workbook()
            .Sheet(
                Header,
                null,
                null,
                Workbook.Texts("1", "甲", "内容"),
                [Workbook.Blank, Workbook.Text(" ")],
                Workbook.Texts("2", "", "内容"),
                [Workbook.Blank],
                [Workbook.Blank]
            )
            .Saved();

        var rows = Reading.Rows(file);

        Assert.Equal([4, 6], rows.Select(row => row.Line));
        Assert.Equal(6, Assert.Single(Assert.IsType<RowRefused>(rows[1]).Errors).Line);
    }

    [Fact]
    public void The_first_sheet_with_a_usable_header_is_read_even_below_a_title()
    {
        using var file = new Workbook()
            .Sheet(Workbook.Texts("填表说明"), Workbook.Texts("请逐行填写"))
            .Sheet(Workbook.Texts("三月舆情台账"), null, Header, Workbook.Texts("1", "甲", "内容"))
            .Saved();

        Assert.Equal(4, Assert.Single(Reading.Rows(file)).Line);
    }

    [Fact]
    public void Without_a_usable_header_the_headers_of_the_first_sheet_are_named()
    {
        using var file = new Workbook().Sheet(Workbook.Texts("名称", "问题描述")).Sheet(Workbook.Texts("别的")).Saved();

        var reason = Reading.Refusal(file);

        Assert.Contains("标题、正文", reason, StringComparison.Ordinal);
        Assert.Contains("名称、问题描述", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_without_header_refuses_no_row_and_is_named_with_how_many_rows_it_is_filled_in()
    {
        using var stream = new Workbook()
            .Sheet(Header, [.. Workbook.Texts("1", "甲", "内容", ""), Workbook.Text("多出来的")], Workbook.Texts("2", "乙", "内容"))
            .Saved();
        using var file = Reading.Opened(stream);

        Assert.All(file.Rows(), row => Assert.IsType<ItemRead>(row));
        Assert.Equal("第 5 列（E 列）没有表头，有 1 行写了内容，没有导入", Assert.Single(file.LeftOut).Chinese());
    }

    [Fact]
    public void The_number_of_rows_is_known_before_reading_and_progress_ends_at_one()
    {
        using var stream = new Workbook()
            .Sheet([Header, .. Enumerable.Range(1, 40).Select(n => Workbook.Texts($"{n}", "甲", "内容"))])
            .Saved();
        using var file = Reading.Opened(stream);

        Assert.Equal((IntakeFormat.Xlsx, 40), (file.Format, file.TotalRows));
        Assert.InRange(file.FractionRead, 0, 0.1);
        Assert.Equal(40, file.Rows().Count());
        Assert.Equal(1, file.FractionRead);
    }

    [Fact]
    public void A_workbook_cut_short_and_one_with_a_damaged_sheet_are_refused()
    {
        using var whole = new Workbook().Sheet(Header, Workbook.Texts("1", "甲", "内容")).Saved();
        using var half = new MemoryStream(whole.ToArray()[..(int)(whole.Length / 2)]);
        Assert.Contains("已损坏", Reading.Refusal(half), StringComparison.Ordinal);

        using var broken = WithSheet(whole, xml =>
            xml.Replace("</sheetData>", "<row r=\"3\"><c r=\"A3\"><v>1</row>", StringComparison.Ordinal)
        );
        Assert.Contains("已损坏", Reading.Refusal(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_and_a_plain_archive_are_told_by_name()
    {
        Assert.Contains("Word", Reading.Refusal(Archive("word/document.xml")), StringComparison.Ordinal);
        Assert.Contains("压缩包", Reading.Refusal(Archive("photo.jpg")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_bomb_in_a_sheet_is_refused()
    {
        using var whole = new Workbook().Sheet(Header, Workbook.Texts("1", "甲", "内容")).Saved();
        using var bomb = WithSheet(whole, xml =>
            "<!DOCTYPE x [<!ENTITY a \"哈哈\">]>" + xml.Replace("甲", "&a;", StringComparison.Ordinal)
        );

        Assert.Contains("已损坏", Reading.Refusal(bomb), StringComparison.Ordinal);
    }

    private static MemoryStream Archive(string entry)
    {
        var stream = new MemoryStream();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        zip.CreateEntry(entry);
        return stream;
    }

    private static MemoryStream WithSheet(MemoryStream workbook, Func<string, string> change)
    {
        var changed = new MemoryStream();
        workbook.WriteTo(changed);
        using var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open()))
            xml = reader.ReadToEnd();
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(change(xml)));
        }

        return changed;
    }
}
