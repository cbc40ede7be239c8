using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;
using CaseFlow.Infrastructure.Intake.Sheets;

namespace CaseFlow.Api.Tests.Intake;

/// <summary>
/// What a file declares to be repeated is counted before it is made. Work is measured by what is made for it, never by a clock: bytes that
/// the reading asks for, rows that it goes through.
/// </summary>
[Collection(nameof(MeasuredAlone))]
public sealed class WorkTests
{
    private const long Megabyte = 1024 * 1024;

    // What a table of a few rows takes, with room.
    private const long Little = 48 * Megabyte;

    [Theory]
    [InlineData(1_048_570, 16_383, 2_000)]
    [InlineData(1_048_570, 1, 1)]
    [InlineData(1, 16_383, 20_000)]
    [InlineData(10_000, 16_383, 2)]
    [InlineData(19_000, 999, 30)]
    public void What_a_small_ods_repeats_to_no_end_is_refused_before_it_is_made(int rows, int columns, int letters)
    {
        using var stream = OdsFile.Saved(Repeating(rows, columns, new string('乙', letters)));

        var (refusal, bytes) = Measured(stream);

        Assert.StartsWith("工作簿里的内容太多", refusal, StringComparison.Ordinal);
        Assert.InRange(bytes, 0, Little);
    }

    [Fact]
    public void Blanks_that_a_cell_declares_are_no_more_than_a_cell_holds()
    {
        var blanks = string.Concat(Enumerable.Repeat("<text:s text:c=\"2000000000\"/>", 20_000));
        using var stream = OdsFile.Saved(Repeating(1, 1, $"乙{blanks}丙"));

        var item = Assert.Single(Reading.Items(stream));

        Assert.Equal("乙", item.Body);
    }

    [Fact]
    public void A_table_that_people_fill_down_is_read_and_its_cells_share_their_text()
    {
        using var stream = OdsFile.Saved(Repeating(400, 12, "每晚施工到两点"));
        using var file = Reading.Opened(stream);

        var items = file.Rows().Cast<ItemRead>().Select(row => row.Item.Body).ToArray();

        Assert.Equal(400, items.Length);
        Assert.All(items, body => Assert.Equal("每晚施工到两点", body));
    }

    [Fact]
    public void One_shared_text_in_very_many_cells_is_counted_before_it_is_read()
    {
        var shared = new string('乙', 39_000);
        var row = string.Concat(Enumerable.Range(0, 20).Select(_ => "<c t=\"s\"><v>2</v></c>"));
        using var stream = Shared(shared, string.Concat(Enumerable.Repeat($"<row>{row}</row>", 400)));

        var (refusal, bytes) = Measured(stream);

        Assert.StartsWith("工作簿里的内容太多", refusal, StringComparison.Ordinal);
        Assert.InRange(bytes, 0, Little);
    }

    [Fact]
    public void Cells_that_share_a_text_hold_one_string()
    {
        using var stream = Shared(
            new string('乙', 9_000),
            string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>2</v></c></row>", 40))
        );
        using var book = SheetBook.Open(stream, TestContext.Current.CancellationToken).Value;
        using var grid = book.Open(0);

        var texts = grid.Rows().Skip(1).SelectMany(row => row.Cells).Select(cell => cell.Text).ToArray();

        Assert.Equal(80, texts.Length);
        Assert.All(texts, text => Assert.Same(texts[0], text));
    }

    [Fact]
    public void What_is_merged_down_to_no_end_ends_the_reading_and_keeps_the_rows_before()
    {
        var top = string.Concat(Enumerable.Range(0, 26).Select(_ => Workbook.Text(new string('乙', 3_000))));
        var merges = Workbook.Merged([.. Enumerable.Range(2, 20).Select(at => $"{(char)('A' + at)}2:{(char)('A' + at)}1048576")]);
        var rows = string.Concat(
            Enumerable.Range(3, 6_000).Select(line => $"<row r=\"{line}\">{Workbook.Text("甲")}{Workbook.Text("内容")}</row>")
        );
        using var stream = new Workbook()
            .Raw(
                "表",
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">{Workbook.Text("标题")}{Workbook.Text("正文")}</row><row r="2">{top}</row>{rows}</sheetData>{merges}</worksheet>"""
            )
            .Saved();

        var read = Reading.Rows(stream);

        Assert.InRange(read.Count, 1_000, 3_000);
        Assert.Equal(
            "从这一行起，向下填充的内容太多，没有再读。前面的行不受影响",
            Assert.Single(Assert.IsType<RowRefused>(read[^1]).Errors).Reason.Chinese()
        );
        Assert.IsType<ItemRead>(read[^2]);
    }

    [Fact]
    public void A_row_with_more_than_any_item_needs_is_in_error_and_loses_no_other()
    {
        var wide = string.Concat(Enumerable.Repeat(Workbook.Text(new string('乙', 30_000)), 40));
        using var stream = new Workbook()
            .Raw(
                "表",
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>{Workbook.Text("标题")}{Workbook.Text("正文")}</row><row>{wide}</row><row>{Workbook.Text("甲")}{Workbook.Text("内容")}</row></sheetData></worksheet>"""
            )
            .Saved();

        var rows = Reading.Rows(stream);

        Assert.Contains("100 万字", Assert.Single(Assert.IsType<RowRefused>(rows[0]).Errors).Reason.Chinese(), StringComparison.Ordinal);
        Assert.Equal("甲", Assert.IsType<ItemRead>(rows[1]).Item.Title);
    }

    [Fact]
    public void Two_hundred_sheets_of_one_part_are_not_unpacked_anew_for_each_to_no_end()
    {
        var work = new BookWork(TestContext.Current.CancellationToken);

        for (var pass = 0L; pass < SheetLimits.BookBytes; pass += SheetLimits.FreeBytes)
            work.Unpack((int)SheetLimits.FreeBytes);

        Assert.Throws<TooMuchException>(() => work.Unpack(1));
    }

    [Fact]
    public void Blank_lines_are_gone_through_once_and_a_person_waits_for_a_part_of_them_only()
    {
        using var stream = Reading.Utf8("标题,正文\n甲,内容\n" + new string('\n', 3_000_000) + "乙,内容\n");

        using var file = Reading.Opened(stream);
        var first = file.FirstRows().ToArray();

        Assert.Equal("甲", Assert.IsType<ItemRead>(Assert.Single(first)).Item.Title);
        Assert.True(file.Stopped);
        Assert.InRange(stream.Position, 0, 2 * Megabyte);
        Assert.Equal(["甲", "乙"], Reading.Items(stream).Select(item => item.Title));
    }

    [Fact]
    public void A_header_is_sought_in_the_first_ten_thousand_lines()
    {
        using var stream = Reading.Utf8(new string('\n', 3_000_000) + "标题,正文\n甲,内容\n");

        Assert.StartsWith("文件里没有表头", Reading.Refusal(stream), StringComparison.Ordinal);
        Assert.InRange(stream.Position, 0, Megabyte);
    }

    [Fact]
    public void A_table_of_very_long_texts_is_looked_at_in_parts()
    {
        var body = new string('乙', 9_000);
        using var stream = Reading.Utf8("标题,正文\n" + string.Concat(Enumerable.Repeat($"甲,{body}\n", 5_000)));
        using var file = Reading.Opened(stream);

        var looked = file.FirstRows().Count();

        Assert.InRange(looked, 1_000, 4_000);
        Assert.True(file.Stopped);
        Assert.Equal(5_000, Reading.Rows(stream).Count);
    }

    [Fact]
    public void A_long_text_is_no_name_of_a_column_and_costs_no_more_than_its_beginning()
    {
        var note = new string('说', 200_000);
        var rows = string.Concat(Enumerable.Repeat($"{note},{note}\n", 10));

        var before = GC.GetAllocatedBytesForCurrentThread();
        using var file = Reading.Opened($"标题,正文\n甲,内容\n{rows}");
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(["标题", "正文"], file.Headers);
        Assert.InRange(bytes, 0, 200 * Megabyte);
    }

    private static (string? Refusal, long Bytes) Measured(Stream stream)
    {
        _ = Reading.Open(Reading.Utf8("标题,正文\n甲,内容\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = Reading.Open(stream, TableChoices.None);
        return (answer.Refusal?.Text.Chinese(), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static MemoryStream Shared(string text, string rows) =>
        new Workbook { SharedAsWritten = ["标题", "正文", text] }
            .Raw(
                "表",
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>{rows}</sheetData></worksheet>"""
            )
            .Saved();

    private static string Repeating(int rows, int columns, string text) =>
        $"""
            <d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="a"><table:table-row>{Cell("标题")}{Cell(
                "正文"
            )}</table:table-row>
            <table:table-row table:number-rows-repeated="{rows}">{Cell(
                "甲"
            )}<table:table-cell table:number-columns-repeated="{columns}" office:value-type="string"><text:p>{text}</text:p></table:table-cell>
            </table:table-row></table:table></d>
            """;

    private static string Cell(string text) =>
        $"""<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>""";
}
