using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>Cases that no row takes, each with the row that would.</summary>
internal static class Gaps
{
    public static IEnumerable<RuleFinding> Find(RuleTable table, TableSpace space, Budget budget, RuleKnowledge known)
    {
        var told = new List<Members[]>();
        new Uncovered(space, space.Whole, Members.All(space.Boxes.Length), budget).Look(gap =>
        {
            if (!told.Exists(before => Holds(before, gap)))
                told.Add(space.Grown(gap));
            return told.Count < RuleChecks.MostGaps;
        });
        return told.Select(gap => Of(table, space, gap, known));
    }

    private static RuleFinding Of(RuleTable table, TableSpace space, Members[] gap, RuleKnowledge known)
    {
        var cells = space.CellsOf(gap, table.Columns);
        return new RuleFinding(
            RuleFindingKind.Gap,
            RuleFindingWeight.Warning,
            null,
            null,
            Saying.Of("rules.gap", ("cases", CellWords.Of(cells, known.Fields)))
        )
        {
            Fix = cells,
        };
    }

    private static bool Holds(Members[] one, Members[] other)
    {
        for (var axis = 0; axis < one.Length; axis++)
        {
            if (!one[axis].Holds(other[axis]))
                return false;
        }
        return true;
    }
}
