using CaseFlow.Domain.Cases;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Intake;

public sealed class CellMarksTests
{
    [Theory]
    [InlineData("\"=\"\"360102199901011234\"\"\"", "360102199901011234")]
    [InlineData("'36010219990101123X", "36010219990101123X")]
    [InlineData("`360102", "360102")]
    [InlineData("360102\t", "360102")]
    [InlineData("'甲-1", "'甲-1")]
    [InlineData("3E12", "3E12")]
    public void A_mark_that_a_tool_puts_around_a_number_is_no_part_of_it(string cell, string number)
    {
        Assert.Equal(number, Assert.Single(Reading.Items($"编号,标题,正文\n{cell},甲,内容\n")).MessageId);
    }

    [Theory]
    [InlineData("3.60102E+17,甲,内容", "编号")]
    [InlineData("1,4.4e+17,内容", "标题")]
    [InlineData("1,甲,1.38E+10", "正文")]
    public void A_number_that_became_an_exponent_is_told_in_any_column_and_not_kept(string row, string column)
    {
        var error = Reading.OnlyError($"编号,标题,正文\n{row}\n");

        Assert.Equal(column, error.Column.Chinese());
        Assert.Contains("末尾几位已经丢失", error.Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_a_result_is_said_to_be_one_and_an_empty_result_is_none()
    {
        using var stream = new Workbook()
            .Sheet(
                Workbook.Texts("标题", "正文", "来源"),
                [Workbook.FormulaWithoutResult("A1&amp;B1"), Workbook.Text("内容")],
                [Workbook.Text("乙"), Workbook.Text("内容"), Workbook.Formula("IF(1,&quot;&quot;)", "")]
            )
            .Saved();
        var rows = Reading.Rows(stream);

        Assert.StartsWith(
            "公式没有结果",
            Assert.Single(Assert.IsType<RowRefused>(rows[0]).Errors).Reason.Chinese(),
            StringComparison.Ordinal
        );
        Assert.IsType<ItemRead>(rows[1]);
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    public void What_a_failed_formula_shows_is_an_error_also_in_a_text_file(string shown)
    {
        Assert.Contains(shown, Reading.OnlyError($"标题,正文\n甲,{shown}\n").Reason.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_has_the_dates_that_it_shows()
    {
        using var stream = new Workbook { From1904 = true }
            .Sheet(
                Workbook.Texts("标题", "正文", "发布时间"),
                [Workbook.Text("甲"), Workbook.Text("内容"), Workbook.Date(43836 - 1462 + 0.5)],
                [Workbook.Text("乙"), Workbook.Text("内容"), Workbook.Number(43836 - 1462 + 0.5)]
            )
            .Saved();

        var expected = new DateTimeOffset(2020, 1, 6, 12, 0, 0, TimeSpan.FromHours(8));
        Assert.All(Reading.Items(stream), item => Assert.Equal(expected, item.Fields.Moment(CaseFields.PostedAt)));
    }

    [Fact]
    public void Signs_that_are_no_characters_are_taken_out_of_texts_headers_and_dates()
    {
        var item = Assert.Single(Reading.Items("标\uFFFE题,正文,发布时间\n停\uFFFE水,内\U0001FFFF容,2026-\uFDD02-1\n"));

        Assert.Equal(("停水", "内容"), (item.Title, item.Body));
        Assert.NotNull(item.Fields.Moment(CaseFields.PostedAt));
    }
}
