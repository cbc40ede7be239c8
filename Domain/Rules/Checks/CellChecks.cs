using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>What is wrong cell by cell: a check of the table as a whole leaves such rows out.</summary>
internal static class CellChecks
{
    public static IEnumerable<RuleFinding> Check(RuleTable table, RuleKnowledge known)
    {
        foreach (var finding in OfTable(table, known))
            yield return finding;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < table.Rows.Length; place++)
        {
            var row = table.Rows[place];
            if (!seen.Add(row.Id))
                yield return Error(row, null, Saying.Of("rules.same-row", ("row", place + 1)));
            foreach (var finding in OfRow(table, row, place + 1, known))
                yield return finding;
        }
    }

    private static IEnumerable<RuleFinding> OfTable(RuleTable table, RuleKnowledge known)
    {
        if (table.Rows.IsEmpty)
            yield return Table(null, Saying.Of("rules.no-rows"));
        foreach (var column in table.Columns.Where(column => !known.Fields.ContainsKey(column)))
            yield return Table(column, Saying.Of("rules.no-field", ("field", CaseFields.Called(column))));
        foreach (var twice in table.Columns.GroupBy(column => column, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return Table(twice.Key, Saying.Of("rules.same-field", ("field", CaseFields.Called(twice.Key))));
    }

    private static IEnumerable<RuleFinding> OfRow(RuleTable table, RuleRow row, int place, RuleKnowledge known)
    {
        foreach (var unread in row.Unread)
            yield return Error(row, unread.Column, Saying.Of("rules.unread", ("row", place), ("text", unread.Text)));
        foreach (var cell in row.Cells)
        {
            if (Problem(table, cell, known) is { } says)
                yield return Error(row, cell.Field, Saying.Of("rules.cell", ("row", place), ("problem", says)));
        }
        foreach (var (column, says) in ResultProblems(row, known))
            yield return Error(row, column, Saying.Of("rules.cell", ("row", place), ("problem", says)));
        if (row.SuggestsNothing() && row.Unread.IsEmpty)
            yield return new RuleFinding(
                RuleFindingKind.Nothing,
                RuleFindingWeight.Warning,
                row.Id,
                null,
                Saying.Of("rules.suggests-nothing", ("row", place))
            );
    }

    private static Saying? Problem(RuleTable table, RuleCell cell, RuleKnowledge known)
    {
        if (!table.Columns.Contains(cell.Field))
            return Saying.Of("rules.no-column", ("field", CaseFields.Called(cell.Field)));
        if (!known.Fields.TryGetValue(cell.Field, out var field))
            return null; // told of the column
        foreach (var test in cell.Tests)
        {
            if (!field.Comparisons.Contains(test.Is))
                return Saying.Of("rules.no-comparison", ("field", field.Called));
            var wanted = test.Is switch
            {
                CellComparison.Filled or CellComparison.Empty => test.Values.IsEmpty,
                CellComparison.OneOf or CellComparison.NoneOf => !test.Values.IsEmpty,
                _ => test.Values.Length == 1,
            };
            if (!wanted)
                return Saying.Of("rules.no-value", ("field", field.Called));
            if (test.Values.FirstOrDefault(value => !Takes(field, test.Is, value)) is { } wrong)
                return Saying.Of("rules.wrong-value", ("field", field.Called), ("value", wrong));
        }
        return null;
    }

    // A part of a text need not be one of its values.
    private static bool Takes(RuleField field, CellComparison comparison, string value) =>
        comparison is CellComparison.Contains or CellComparison.Lacks && !field.IsClosed
            ? !string.IsNullOrEmpty(value)
            : field.Takes(value);

    private static IEnumerable<(string Column, Saying Says)> ResultProblems(RuleRow row, RuleKnowledge known)
    {
        if (row.Level is { } level && LevelAndRouteWords.ReadLevel(level) is null)
            yield return (RuleColumns.Level, Saying.Of("rules.wrong-level", ("value", level)));
        if (row.Route is { } route && LevelAndRouteWords.ReadRoute(route) is null)
            yield return (RuleColumns.Route, Saying.Of("rules.wrong-route", ("value", route)));
        if (row.Unit is { } unit && !known.Units.ContainsKey(unit))
            yield return (RuleColumns.Unit, Saying.Of("rules.wrong-unit", ("value", unit)));
        if (row.Limit?.Problem() is { } problem)
            yield return (RuleColumns.Limit, problem);
    }

    private static RuleFinding Error(RuleRow row, string? column, Saying text) =>
        new(RuleFindingKind.Cell, RuleFindingWeight.Error, row.Id, column, text);

    private static RuleFinding Table(string? column, Saying text) =>
        new(RuleFindingKind.Table, RuleFindingWeight.Error, null, column, text);
}
