using System.Text;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>
/// docs/semantics.md: what each act means in each combination. Written by the engine, to be read before it is committed
/// (<c>CASEFLOW_WRITE_SEMANTICS=1</c>).
/// </summary>
internal static class SemanticsFile
{
    private const string Heading = "# 每个办理动作的含义 · What each act means";
    private const string StatesHeading = "# 各种状态之下 · In each state";
    private static readonly string Place = Repository.PathOf("docs", "semantics.md");

    public static readonly Lazy<Dictionary<Cell, string>> Cells = new(() => ReadCells(Parts().Acts));
    public static readonly Lazy<Dictionary<(string Called, string State), string>> States = new(() => ReadStates(Parts().States));

    /// <summary>As it stands, or as it was just written where that is asked for: before anything is compared.</summary>
    public static readonly Lazy<string> Text = new(() =>
    {
        if (Environment.GetEnvironmentVariable("CASEFLOW_WRITE_SEMANTICS") == "1")
            File.WriteAllText(Place, Written());
        return File.ReadAllText(Place);
    });

    public static string Written()
    {
        var text = new StringBuilder();
        text.Append(Heading).Append("\n\n").Append(Introduction).Append('\n');
        foreach (var act in Cell.Acts)
            WriteAct(text, act);
        WriteStates(text);
        return text.ToString();
    }

    private static void WriteAct(StringBuilder text, string act)
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

    private static void WriteStates(StringBuilder text)
    {
        text.Append('\n').Append(StatesHeading).Append("\n\n").Append(StatesIntroduction).Append("\n\n| 动作 |");
        foreach (var state in StateCell.States)
            text.Append(' ').Append(state).Append(" |");
        text.Append("\n|---|").Append(string.Concat(Enumerable.Repeat("---|", StateCell.States.Length))).Append('\n');
        foreach (var row in StateCell.All.GroupBy(cell => cell.Act))
        {
            text.Append("| ").Append(row.First().Called).Append(" |");
            foreach (var cell in row)
                text.Append(' ').Append(StateScenario.Told(cell)).Append(" |");
            text.Append('\n');
        }
    }

    private static (string[] Acts, string[] States) Parts()
    {
        var lines = Text.Value.Split('\n');
        var at = Array.IndexOf(lines, StatesHeading);
        return at < 0 ? (lines, []) : (lines[..at], lines[at..]);
    }

    private static Dictionary<Cell, string> ReadCells(string[] lines)
    {
        var cells = new Dictionary<Cell, string>();
        var act = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                act = line[3..];
            else if (RowOf(line, "决定方式") is { } parts)
            {
                for (var at = 1; at < parts.Length; at++)
                {
                    var (place, state) = Math.DivRem(at - 1, Cell.States.Length);
                    cells[new Cell(act, parts[0], Cell.Places[place], Cell.States[state])] = parts[at];
                }
            }
        }
        return cells;
    }

    private static Dictionary<(string Called, string State), string> ReadStates(string[] lines)
    {
        var cells = new Dictionary<(string, string), string>();
        foreach (var parts in lines.Select(line => RowOf(line, "动作")).OfType<string[]>())
        {
            for (var at = 1; at < parts.Length; at++)
                cells[(parts[0], StateCell.States[at - 1])] = parts[at];
        }
        return cells;
    }

    private static string[]? RowOf(string line, string head) =>
        line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith($"| {head}", StringComparison.Ordinal)
            ? [.. line.Trim('|').Split('|').Select(part => part.Trim())]
            : null;

    private const string Introduction = """
        流程：起草 → 初核 → **审签** → 办理；“并行之内”是同样的环节在两条并行分支之一里，另一支照常进行。动作由甲在“审签”做出；会签等由甲、乙、丙签署，
        票签两票通过，牵头由甲牵头、乙丙配合。时限三个工作日。表由引擎算出，每一格是 `tests/Workflows.Tests/Semantics` 里的一个测试。

        The acts are done by 甲 at 审签, which follows 起草 and 初核; inside parallel work the other branch goes on. The engine computed the table, and every
        cell is a test. 开 opens a task, 取消 calls one off, 办结 is a completed task, 时限不变 leaves the time limit as it was, 可撤回 can be taken back,
        不可 is refused with the sentence that follows.
        """;

    private const string StatesIntroduction = """
        “审签”派给住建局和水务局，时限三个工作日；动作由住建局的甲做出（催办、减签和督办操作由督办员做出，减的是水务局；“撤回”撤的是甲刚办结的）。
        委托：戊代甲；停表：督办员停表；已催办两次：当天；有职责异议、已申请延期：甲提出，还没有答复；主案：有一件并入本件；已并入：本件并入别的案件。
        程序里的每个动作和每项督办操作（写“督办：”）各占一行，与没有这些状态时相同的写“同平常”。

        审签 is asked of two units, and 甲 of 住建局 acts (urging, removing a signer and the orders are a supervisor's; what is taken back is what 甲 has just
        done). Every act and every order (督办：) of the program has a row; 同平常 is what happens without any of these states. 停表 stops the clock, 恢复计时 lets it go
        on, 仍停表 leaves it stopped, 告知 tells whoever has a task.
        """;
}
