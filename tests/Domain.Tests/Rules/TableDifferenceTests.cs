using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Rules;
using static CaseFlow.Domain.Tests.Rules.RuleTables;

namespace CaseFlow.Domain.Tests.Rules;

public sealed class TableDifferenceTests
{
    private static readonly RuleTable Before = Of(Row("a", "1", Source("微博")), Row("b", "2", Source("来信")), Row("c", "3"));

    [Fact]
    public void A_table_differs_from_itself_in_nothing() => Assert.Empty(Told(Before));

    [Fact]
    public void What_was_added_deleted_and_changed_is_told_row_by_row()
    {
        var after = Of(
            Row("a", "1", Source("微博", "民声网")),
            Row("c", "3"),
            Row("d", "2", Cell(CaseFields.RealName, CellComparison.OneOf, "true"))
        );
        Assert.Equal(
            [
                "增加“是否实名”一列",
                "删去原第 2 行：来源 是 来信，建议 二级",
                "新增第 3 行：是否实名 是 “是”，建议 二级",
                "第 1 行改为：来源 是 微博、民声网，建议 一级",
            ],
            Told(after)
        );
    }

    [Fact]
    public void A_row_that_was_moved_is_told_once_and_its_neighbours_are_not() =>
        Assert.Equal(["原第 3 行移到第 1 行"], Told(Before with { Rows = [Before.Rows[2], Before.Rows[0], Before.Rows[1]] }));

    [Fact]
    public void Tests_are_counted() => Assert.Equal(["增加 1 个用例"], Told(Before with { Tests = [new RuleTest("t", "用例", "a", [])] }));

    private static string[] Told(RuleTable after) =>
        [.. TableDifference.Of(Before, after, Known.Fields, code => Known.Units[code]).Select(change => change.Chinese())];
}
