using System.Text;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class CsvTests
{
    [Fact]
    public void A_quoted_cell_keeps_its_line_breaks_separators_and_doubled_quotes()
    {
        var item = Assert.Single(Reading.Items("标题,正文\n\"“一,二”\",\"第一行\r\n第二行说\"\"好\"\"\"\n"));

        Assert.Equal(("“一,二”", "第一行\n第二行说\"好\""), (item.Title, item.Body));
    }

    [Fact]
    public void A_line_is_the_physical_line_where_the_record_starts()
    {
        var rows = Reading.Rows("标题,正文\n甲,\"一\n二\n三\"\n\n乙,内容\r\n丙,内容\n");

        Assert.Equal([2, 6, 7], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("标题;正文\n甲;一,二,三\n")]
    [InlineData("标题\t正文\n甲\t一,二,三\n")]
    [InlineData("标题,正文\n甲,\"一,二,三\"\n")]
    [InlineData("sep=;\n标题;正文\n甲;一,二,三\n")]
    [InlineData("标题,正文\r甲,\"一,二,三\"\r")]
    [InlineData("\uFEFF标题,正文\n甲,\"一,二,三\"")]
    public void Comma_semicolon_and_tab_are_told_by_the_header_and_any_line_end_will_do(string csv)
    {
        var item = Assert.Single(Reading.Items(csv));

        Assert.Equal(("甲", "一,二,三"), (item.Title, item.Body));
    }

    [Fact]
    public void Blank_lines_and_rows_of_separators_alone_are_skipped()
    {
        var items = Reading.Items("标题,正文\n\n甲,内容\n,\n ,　\n乙,内容\n\n,\n");

        Assert.Equal(["甲", "乙"], items.Select(item => item.Title));
    }

    [Fact]
    public void A_row_with_too_many_cells_is_an_error_that_tells_both_counts_and_gives_back_none_of_them()
    {
        var rows = Reading.Rows("标题,正文\n甲,内容,多余\n乙,内容\n");

        var refused = Assert.IsType<RowRefused>(rows[0]);
        var error = Assert.Single(refused.Errors);
        Assert.Equal((2, RowError.WholeRow), (error.Line, error.Column));
        Assert.Contains("有 3 格，表头有 2 格", error.Reason.Chinese(), StringComparison.Ordinal);
        Assert.Empty(refused.Cells);
        Assert.IsType<ItemRead>(rows[1]);
    }

    [Theory]
    [InlineData("标题,正文,来源\n甲,内容\n乙,内容,\n丙,内容,,,,\n丁,内容,网站,,\n")]
    [InlineData("台账,,\n标题,正文,来源\n甲,内容\n乙,内容\n丙,内容\n丁,内容,网站\n")]
    public void Short_rows_and_blank_cells_too_many_are_as_good_as_full_ones(string csv)
    {
        Assert.Equal(["甲", "乙", "丙", "丁"], Reading.Items(csv).Select(item => item.Title));
    }

    [Theory]
    [InlineData("标题,正文,\n甲,内容,办结\n乙,内容,\n", 1)]
    [InlineData("标题,正文\n甲,内容,办结\n乙,内容,办结\n丙,内容,办结\n", 3)]
    public void A_column_without_header_refuses_no_row_and_is_named(string csv, int rows)
    {
        using var file = Reading.Opened(csv);

        Assert.All(file.Rows(), row => Assert.IsType<ItemRead>(row));
        Assert.Equal($"第 3 列（C 列）没有表头，有 {rows} 行写了内容，没有导入", Assert.Single(file.LeftOut).Chinese());
    }

    [Fact]
    public void An_unclosed_quote_is_an_error_of_the_line_where_it_opened_and_keeps_the_rows_before()
    {
        var rows = Reading.Rows("标题,正文\n甲,内容\n乙,\"内容\n丙,内容\n丁,内容\n");

        Assert.IsType<ItemRead>(rows[0]);
        var error = Assert.Single(Assert.IsType<RowRefused>(rows[1]).Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains("第 3 行有一个引号没有闭合", error.Reason.Chinese(), StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void An_unclosed_quote_before_megabytes_of_text_stops_the_reading_and_keeps_the_rows_before()
    {
        var rows = Reading.Rows("标题,正文\n甲,内容\n乙,\"" + new string('x', 3_000_000) + "\n丙,内容\n");

        Assert.IsType<ItemRead>(rows[0]);
        var refused = Assert.IsType<RowRefused>(rows[1]);
        Assert.Equal(3, refused.Line);
        Assert.Empty(refused.Cells);
        Assert.Contains("引号没有闭合", Assert.Single(refused.Errors).Reason.Chinese(), StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Text_after_a_closing_quote_is_an_error_that_names_the_lines_and_reading_goes_on()
    {
        var rows = Reading.Rows("标题,正文\n甲,\"一\n他说\"好\"\n乙,内容\n");

        var error = Assert.Single(Assert.IsType<RowRefused>(rows[0]).Errors);
        Assert.Contains("第 2 至 3 行的引号闭合之后", error.Reason.Chinese(), StringComparison.Ordinal);
        Assert.Equal("乙", Assert.IsType<ItemRead>(rows[^1]).Item.Title);
    }

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_text()
    {
        Assert.Equal("6\"水管破裂", Assert.Single(Reading.Items("标题,正文\n6\"水管破裂,内容\n")).Title);
    }

    [Fact]
    public void A_header_without_rows_gives_no_rows_and_progress_ends_at_one()
    {
        using var file = Reading.Opened("标题,正文");

        Assert.Empty(file.Rows());
        Assert.Equal((1.0, null), (file.FractionRead, file.TotalRows));
    }

    [Fact]
    public void Rows_can_be_asked_for_once()
    {
        using var file = Reading.Opened("标题,正文\n甲,内容\n");
        Assert.Single(file.Rows());

        Assert.Throws<InvalidOperationException>(() => file.Rows());
    }

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData("\n\n\n", "没有表头")]
    [InlineData(",,\n\n", "没有表头")]
    [InlineData("标题,\"正文\n甲,内容\n", "表头的引号没有闭合")]
    public void A_file_without_a_header_is_refused(string csv, string reason)
    {
        Assert.Contains(reason, Reading.Refusal(csv), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7 标题,正文", "PDF")]
    [InlineData("<!doctype html><table>", "网页")]
    [InlineData("GIF89a", "图片")]
    public void A_file_of_another_kind_is_told_by_name_whatever_it_is_called(string head, string kind)
    {
        Assert.Contains(kind, Reading.Refusal(head), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_binary_file_and_an_old_workbook_are_refused()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        bytes[0] = 0x11;
        Assert.Contains("二进制文件", Reading.Refusal(new MemoryStream(bytes)), StringComparison.Ordinal);

        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.ASCII.GetBytes("Workbook")];
        Assert.Contains("另存为", Reading.Refusal(new MemoryStream(old)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_a_mistake_of_the_caller()
    {
        using var stream = new System.IO.Compression.GZipStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);

        Assert.Throws<ArgumentException>(() => Reading.Open(stream));
    }
}
