using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Rules.Checks;
using static CaseFlow.Domain.Tests.Rules.RuleTables;

namespace CaseFlow.Domain.Tests.Rules;

public sealed class RuleChecksTests
{
    private static readonly RuleCell RealName = Cell(CaseFields.RealName, CellComparison.OneOf, "true");

    [Fact]
    public void A_gap_is_told_in_plain_words_with_the_row_that_closes_it()
    {
        var table = Of(
            RuleTables.Row("1", "1", Cell(CaseFields.Level, CellComparison.OneOf, "1", "2")),
            RuleTables.Row("2", "2", Cell(CaseFields.Level, CellComparison.OneOf, "3"), RealName)
        );
        var gap = table.Check().Of(RuleFindingKind.Gap)[0];
        Assert.Contains("响应级别", gap.Text.Chinese(), StringComparison.Ordinal);
        var closed = table with { Rows = [.. table.Rows, .. table.Check().Of(RuleFindingKind.Gap).Select(Closing)] };
        Assert.Empty(closed.Check().Of(RuleFindingKind.Gap));
    }

    private static RuleRow Closing(RuleFinding gap, int place) => RuleTables.Row($"added {place}", "3", gap.Fix);

    [Fact]
    public void A_last_row_for_all_the_rest_leaves_no_gap_and_is_no_overlap()
    {
        var table = Of(RuleTables.Row("1", "1", Source("微博")), RuleTables.Row("rest", "3"));
        Assert.Empty(table.Check());
    }

    [Fact]
    public void A_row_that_one_row_above_takes_everything_from_names_it()
    {
        var table = Of(RuleTables.Row("wide", "1", Source("微博", "民声网")), RuleTables.Row("narrow", "2", Source("微博"), RealName));
        var hidden = Assert.Single(table.Check().Of(RuleFindingKind.Hidden));
        Assert.Equal("narrow", hidden.Row);
        Assert.Equal(["wide"], hidden.Others);
    }

    [Fact]
    public void A_row_that_several_rows_above_take_everything_from_names_them_all()
    {
        var table = Of(
            RuleTables.Row("yes", "1", RealName),
            RuleTables.Row("no", "2", Cell(CaseFields.RealName, CellComparison.OneOf, "false")),
            RuleTables.Row("unknown", "2", Cell(CaseFields.RealName, CellComparison.Empty)),
            RuleTables.Row("never", "3", Source("微博"))
        );
        var hidden = Assert.Single(table.Check().Of(RuleFindingKind.Hidden));
        Assert.Equal("never", hidden.Row);
        Assert.Equal(["yes", "no", "unknown"], hidden.Others);
        Assert.Contains("第 1、2、3 行", hidden.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_contradicts_itself_is_marked()
    {
        RuleCell both = new(Spread, [new(CellComparison.Greater, ["9"]), new(CellComparison.Less, ["3"])]);
        Assert.Equal("odd", Assert.Single(Of(RuleTables.Row("odd", "1", both)).Check().Of(RuleFindingKind.Never)).Row);
    }

    [Fact]
    public void Between_two_days_that_follow_each_other_there_is_no_gap()
    {
        var table = Of(
            RuleTables.Row("to", "1", Cell("day", CellComparison.AtMost, "2026-10-01")),
            RuleTables.Row("from", "2", Cell("day", CellComparison.AtLeast, "2026-10-02")),
            RuleTables.Row("none", "3", Cell("day", CellComparison.Empty))
        );
        Assert.Empty(table.Check());
    }

    [Fact]
    public void Rows_that_differ_where_they_meet_are_told_with_an_example()
    {
        var table = Of(RuleTables.Row("1", "1", Source("微博")), RuleTables.Row("2", "2", RealName), RuleTables.Row("rest", "3"));
        var overlap = Assert.Single(table.Check().Of(RuleFindingKind.Overlap));
        Assert.Equal(RuleFindingWeight.Info, overlap.Weight);
        Assert.Equal(["1"], overlap.Others);
        Assert.Contains("来源 是 微博，且 是否实名 是 “是”", overlap.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_suggest_the_same_may_meet() =>
        Assert.Empty(Of(RuleTables.Row("1", "1", Source("微博")), RuleTables.Row("2", "1", RealName)).Check().Of(RuleFindingKind.Overlap));

    [Fact]
    public void A_word_within_a_word_is_never_without_it()
    {
        var table = Of(
            RuleTables.Row("1", "1", Cell(CaseFields.Title, CellComparison.Contains, "火灾")),
            RuleTables.Row("2", "2", Cell(CaseFields.Title, CellComparison.Contains, "森林火灾"))
        );
        Assert.Equal("2", Assert.Single(table.Check().Of(RuleFindingKind.Hidden)).Row);
    }

    [Theory]
    [InlineData(CaseFields.Level, "4", "没有写完", false)]
    [InlineData(CaseFields.Level, "4", "不能是“4”", true)]
    public void A_value_that_its_field_cannot_hold_is_an_error(string field, string value, string said, bool isNamed)
    {
        var table = Of(RuleTables.Row("1", "1", Cell(field, CellComparison.OneOf, isNamed ? [value] : [])));
        var wrong = Assert.Single(table.Check().Of(RuleFindingKind.Cell));
        Assert.Equal(RuleFindingWeight.Error, wrong.Weight);
        Assert.Contains(said, wrong.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_can_read_is_told_cell_by_cell()
    {
        var row = RuleTables.Row("1", "1", Source("微博")) with
        {
            Unread = [new UnreadCell(RuleColumns.Unit, "住建厅"), new UnreadCell(CaseFields.Level, "特急")],
        };
        var told = Of(row).Check().Of(RuleFindingKind.Cell);
        Assert.Equal([RuleColumns.Unit, CaseFields.Level], told.Select(finding => finding.Column));
        Assert.All(told, finding => Assert.Contains("原文已保留", finding.Text.Chinese(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_row_suggests_must_be_known_to_the_office()
    {
        var row = RuleTables.Row("1", "4", Source("微博")) with
        {
            Route = "around",
            Unit = "nobody",
            Limit = new(1.5m, CaseFlow.Domain.Deadlines.Clock.WorkingDays),
        };
        Assert.Equal(RuleColumns.Results, Of(row).Check().Of(RuleFindingKind.Cell).Select(finding => finding.Column));
    }

    [Fact]
    public void A_column_that_no_case_has_is_an_error() =>
        Assert.Equal(
            "colour",
            Of(RuleTables.Row("1", "1", Cell("colour", CellComparison.OneOf, "red"))).Check().Of(RuleFindingKind.Table)[0].Column
        );
}
