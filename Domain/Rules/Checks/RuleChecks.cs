using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>
/// What is wrong with a table and what to look at: cells that cannot be read, cases that no row takes, rows that never take one, rows that
/// differ where they meet. Exact, by cutting every column into the pieces that its cells tell apart (<see cref="ColumnSpace"/>); where that
/// would take too long, what was not looked at is said.
/// </summary>
public static class RuleChecks
{
    /// <summary>Gaps that are told at once: whoever closes them sees the next.</summary>
    public const int MostGaps = 12;

    // Some 50 ns each.
    private const int Steps = 1_200_000;

    /// <param name="known">What the office knows: fields, units.</param>
    public static ImmutableArray<RuleFinding> Check(RuleTable table, RuleKnowledge known)
    {
        var cells = CellChecks.Check(table, known).ToImmutableArray();
        var unusable = cells
            .Where(finding => finding.Weight == RuleFindingWeight.Error)
            .Select(finding => finding.Row)
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<int> rows = [.. Enumerable.Range(0, table.Rows.Length).Where(place => !unusable.Contains(table.Rows[place].Id))];
        return [.. cells, .. Coverage(table, known, new TableSpace(table, known.Fields, rows))];
    }

    private static ImmutableArray<RuleFinding> Coverage(RuleTable table, RuleKnowledge known, TableSpace space)
    {
        if (table.Rows.IsEmpty)
            return [];
        var (forRows, forGaps) = (new Budget(Steps / 2), new Budget(Steps / 2));
        var hidden = new HiddenRows(table, space, forRows);
        ImmutableArray<RuleFinding> found =
        [
            .. hidden.Find(),
            .. Overlaps.Find(table, space, hidden.Never, known),
            .. Gaps.Find(table, space, forGaps, known),
        ];
        return forRows.Allows && forGaps.Allows
            ? found
            : [.. found, new RuleFinding(RuleFindingKind.Unfinished, RuleFindingWeight.Warning, null, null, Saying.Of("rules.unfinished"))];
    }
}

/// <summary>What a check needs to know of the office.</summary>
/// <param name="Fields">What conditions can read, by name.</param>
/// <param name="Units">Units that can be suggested, by code.</param>
public sealed record RuleKnowledge(IReadOnlyDictionary<string, RuleField> Fields, IReadOnlyDictionary<string, string> Units);
