using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>
/// Rows that take the same cases and suggest different things. Nothing is wrong with that, for the upper one counts; whoever moves rows should
/// know. A last row for all the rest is what such a row is for, and is not told.
/// </summary>
internal static class Overlaps
{
    public static IEnumerable<RuleFinding> Find(RuleTable table, TableSpace space, IReadOnlySet<int> never, RuleKnowledge known)
    {
        for (var row = 1; row < space.Boxes.Length; row++)
        {
            if (never.Contains(row) || IsTheRest(table.Rows[space.Rows[row]]))
                continue;
            var above = Enumerable.Range(0, row).Where(other => !never.Contains(other) && Differ(table, space, row, other)).ToArray();
            if (above.Length > 0)
                yield return Of(table, space, row, above, known);
        }
    }

    private static bool IsTheRest(RuleRow row) => row.Cells.IsEmpty;

    private static bool Differ(RuleTable table, TableSpace space, int row, int other)
    {
        var (one, two) = (table.Rows[space.Rows[row]], table.Rows[space.Rows[other]]);
        return !one.SuggestsAs(two) && space.Meet(space.Boxes[row], space.Boxes[other]);
    }

    private static RuleFinding Of(RuleTable table, TableSpace space, int row, int[] above, RuleKnowledge known)
    {
        var first = space.Boxes[above[0]];
        var cells = space.CellsOf([.. space.Boxes[row].Select((pieces, axis) => pieces.And(first[axis]))], table.Columns);
        return new RuleFinding(
            RuleFindingKind.Overlap,
            RuleFindingWeight.Info,
            table.Rows[space.Rows[row]].Id,
            null,
            Saying.Of(
                "rules.overlap",
                ("row", space.Rows[row] + 1),
                ("rows", new SayingValue.Many([.. above.Select(other => (SayingValue)(space.Rows[other] + 1))])),
                ("cases", CellWords.Of(cells, known.Fields))
            )
        )
        {
            Others = [.. above.Select(other => table.Rows[space.Rows[other]].Id)],
        };
    }
}
