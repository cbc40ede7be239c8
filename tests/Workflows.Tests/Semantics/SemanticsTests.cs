namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>docs/semantics.md says what each act means in each combination; every cell of it is a test here.</summary>
public sealed class SemanticsTests
{
    public static IEnumerable<TheoryDataRow<string, string, string, string>> Cells =>
        Cell.All.Select(cell => new TheoryDataRow<string, string, string, string>(cell.Act, cell.Deciding, cell.Where, cell.State));

    public static IEnumerable<TheoryDataRow<string, string>> StateCells =>
        StateCell.All.Select(cell => new TheoryDataRow<string, string>(cell.Act, cell.State));

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_act_does_what_its_cell_says(string act, string deciding, string where, string state)
    {
        var cell = new Cell(act, deciding, where, state);
        Assert.Equal(SemanticsFile.Cells.Value.GetValueOrDefault(cell), Scenario.Told(cell));
    }

    [Theory]
    [MemberData(nameof(StateCells))]
    public void In_each_state_an_act_does_what_its_cell_says(string act, string state)
    {
        var cell = new StateCell(act, state);
        Assert.Equal(SemanticsFile.States.Value.GetValueOrDefault((cell.Called, state)), StateScenario.Told(cell));
    }

    [Fact]
    public void Every_cell_of_the_tables_has_a_test_and_every_test_a_cell()
    {
        Assert.Equal(
            Cell.All.Select(cell => $"{cell}").Order(StringComparer.Ordinal),
            SemanticsFile.Cells.Value.Keys.Select(cell => $"{cell}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            StateCell.All.Select(cell => $"{cell.Called} {cell.State}").Order(StringComparer.Ordinal),
            SemanticsFile.States.Value.Keys.Select(cell => $"{cell.Called} {cell.State}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(SemanticsFile.Written(), SemanticsFile.Text.Value);
    }
}
