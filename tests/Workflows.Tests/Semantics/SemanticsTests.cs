using System.Text;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>
/// docs/semantics.md says what each act means in each combination; every cell of it is a test here. <c>CASEFLOW_WRITE_SEMANTICS=1</c> writes
/// the table anew, to be read before it is committed.
/// </summary>
public sealed class SemanticsTests
{
    private const string Heading = "# 每个办理动作的含义 · What each act means";
    private static readonly string File = Repository.PathOf("docs", "semantics.md");
    private static readonly Lazy<Dictionary<Cell, string>> Published = new(Read);

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Cells =>
        Cell.All.Select(cell => new TheoryDataRow<string, string, string, string>(cell.Act, cell.Deciding, cell.Where, cell.State));

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_act_does_what_its_cell_says(string act, string deciding, string where, string state)
    {
        var cell = new Cell(act, deciding, where, state);
        Assert.Equal(Published.Value.GetValueOrDefault(cell), Scenario.Told(cell));
    }

    [Fact]
    public void Every_cell_of_the_table_has_a_test_and_every_test_a_cell()
    {
        if (Environment.GetEnvironmentVariable("CASEFLOW_WRITE_SEMANTICS") == "1")
            System.IO.File.WriteAllText(File, Written());
        Assert.Equal(
            Cell.All.Select(cell => $"{cell}").Order(StringComparer.Ordinal),
            Read().Keys.Select(cell => $"{cell}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(Written(), System.IO.File.ReadAllText(File));
    }

    private static string Written()
    {
        var text = new StringBuilder();
        text.Append(Heading).Append("\n\n").Append(Introduction).Append('\n');
        foreach (var act in Cell.Acts)
        {
            text.Append("\n## ").Append(act).Append("\n\n| 决定方式 |");
            foreach (var place in Cell.Places)
            {
                foreach (var state in Cell.States)
                    text.Append(' ').Append(place).Append('·').Append(state).Append(" |");
            }
            text.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", Cell.Places.Length * Cell.States.Length))).Append('\n');
            foreach (var way in Cell.Ways)
            {
                text.Append("| ").Append(way).Append(" |");
                foreach (var place in Cell.Places)
                {
                    foreach (var state in Cell.States)
                        text.Append(' ').Append(Scenario.Told(new Cell(act, way, place, state))).Append(" |");
                }
                text.Append('\n');
            }
        }
        return text.ToString();
    }

    private const string Introduction = """
        流程：起草 → 初核 → **审签** → 办理；“并行之内”是同样的环节在两条并行分支之一里，另一支照常进行。动作由甲在“审签”做出；会签等由甲、乙、丙签署，
        票签两票通过，牵头由甲牵头、乙丙配合。时限三个工作日。表由引擎算出，每一格是 `tests/Workflows.Tests/Semantics` 里的一个测试。

        The acts are done by 甲 at 审签, which follows 起草 and 初核; inside parallel work the other branch goes on. The engine computed the table, and every
        cell is a test. 开 opens a task, 取消 calls one off, 办结 is a completed task, 时限不变 leaves the time limit as it was, 可撤回 can be taken back,
        不可 is refused with the sentence that follows.
        """;

    private static Dictionary<Cell, string> Read()
    {
        var cells = new Dictionary<Cell, string>();
        var act = "";
        foreach (var line in System.IO.File.ReadLines(File))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                act = line[3..];
            else if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| 决定方式", StringComparison.Ordinal))
                Read(cells, act, [.. line.Trim('|').Split('|').Select(part => part.Trim())]);
        }
        return cells;
    }

    private static void Read(Dictionary<Cell, string> cells, string act, string[] parts)
    {
        for (var at = 1; at < parts.Length; at++)
        {
            var (place, state) = Math.DivRem(at - 1, Cell.States.Length);
            cells[new Cell(act, parts[0], Cell.Places[place], Cell.States[state])] = parts[at];
        }
    }
}
