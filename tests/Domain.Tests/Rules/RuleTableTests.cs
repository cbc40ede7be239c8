using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Rules;
using static CaseFlow.Domain.Tests.Rules.RuleTables;

namespace CaseFlow.Domain.Tests.Rules;

public sealed class RuleTableTests
{
    private static readonly RuleTable Table = Of(
        Row("many", "1", Cell(Spread, CellComparison.AtLeast, "10000")),
        Row("site", "2", Source("民声网", "微博")),
        Row("rest", "3")
    );

    [Theory]
    [InlineData("民声网", 10_000, 1)]
    [InlineData("民声网", 9_999, 2)]
    [InlineData("来信", 5, 3)]
    public void The_first_row_whose_conditions_all_hold_takes_a_case(string source, int spread, int place) =>
        Assert.Equal(
            place,
            Table.Match(Facts.None.With(CaseFields.Source, FieldValue.Of(source)).With(Spread, FieldValue.Of((decimal)spread)))?.Place
        );

    [Fact]
    public void A_row_with_a_cell_that_nobody_can_read_takes_no_case()
    {
        var unread = Row("unread", "1") with { Unread = [new UnreadCell(CaseFields.Source, "民声王")] };
        Assert.Null(Of(unread).Match(Facts.None));
    }

    [Fact]
    public void A_field_that_is_empty_meets_only_what_is_not_asked_for()
    {
        foreach (var comparison in Enum.GetValues<CellComparison>())
        {
            var holds = Cell(CaseFields.Source, comparison, "民声网").Holds(Facts.None);
            Assert.Equal(comparison is CellComparison.Empty or CellComparison.NoneOf or CellComparison.Lacks, holds);
        }
    }

    [Fact]
    public void A_table_that_was_stored_is_read_as_it_was()
    {
        var table = Of(
            Row(
                "one",
                "1",
                Source("民声网"),
                new RuleCell(Spread, [new(CellComparison.AtLeast, ["1"]), new(CellComparison.Less, ["9"])])
            ) with
            {
                Route = "assign",
                Unit = "housing",
                Limit = new TimeLimit(5, Clock.WorkingDays),
                Note = "依据：\"办法\"第三条",
                Unread = [new UnreadCell(RuleColumns.Unit, "住建厅")],
            }
        ) with
        {
            Tests = [new RuleTest("t", "民声网来件", "one", [new RuleTestValue(CaseFields.Source, ["民声网"])], "YQ-20261101-0001")],
        };
        var written = RuleTableJson.Write(table);
        Assert.Equal(written, RuleTableJson.Write(RuleTableJson.Read(written)));
        Assert.Contains("第三条", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_client_leaves_out_is_an_empty_list() => Assert.Empty(RuleTableJson.Read("""{"rows":[{"id":"1"}]}""").Rows[0].Cells);

    [Fact]
    public void A_book_suggests_by_the_first_row_and_says_which_it_was()
    {
        var book = new RuleBook(4, [new PublishedTable("levels", 3, "研判规则", Table)]);
        var suggested = book.Suggest("levels", Facts.None.With(CaseFields.Source, FieldValue.Of("微博")))!;
        Assert.Equal(("levels", 3, "site", 2, "2"), (suggested.Table, suggested.Version, suggested.Row, suggested.Place, suggested.Level));
    }

    [Fact]
    public void A_case_that_no_row_takes_gets_a_suggestion_of_nothing()
    {
        var suggested = new RuleBook(1, [new PublishedTable("t", 1, "表", Of(Row("a", "1", Source("微博"))))]).Suggest("t", Facts.None)!;
        Assert.Equal((null, 0, null), (suggested.Row, suggested.Place, suggested.Level));
    }

    [Fact]
    public void An_office_without_the_table_is_suggested_nothing() => Assert.Null(RuleBook.None.Suggest("levels", Facts.None));
}
