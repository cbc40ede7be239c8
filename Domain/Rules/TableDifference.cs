using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Rules.Checks;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Rules;

/// <summary>In what two versions of a table differ, as sentences; rows are the same when their ids are.</summary>
public static class TableDifference
{
    /// <param name="unitName">What people call a unit.</param>
    public static ImmutableArray<Saying> Of(
        RuleTable before,
        RuleTable after,
        IReadOnlyDictionary<string, RuleField> fields,
        Func<string, string> unitName
    )
    {
        Saying Told(string code, RuleRow row, int place) =>
            Saying.Of(code, ("row", place + 1), ("when", CellWords.Of(InOrder(row), fields)), ("then", SuggestionWords.Of(row, unitName)));
        // As the columns stand; those of a column that is gone come last.
        ImmutableArray<string> columns = [.. after.Columns.Union(before.Columns)];
        IEnumerable<RuleCell> InOrder(RuleRow row) => row.Cells.OrderBy(cell => columns.IndexOf(cell.Field));
        var (old, now) = (PlacesOf(before), PlacesOf(after));
        return
        [
            .. after.Columns.Except(before.Columns).Select(name => Column("rules.change.column-added", name, fields)),
            .. before.Columns.Except(after.Columns).Select(name => Column("rules.change.column-removed", name, fields)),
            .. before.Rows.Where(row => !now.ContainsKey(row.Id)).Select(row => Told("rules.change.row-removed", row, old[row.Id])),
            .. after.Rows.Where(row => !old.ContainsKey(row.Id)).Select(row => Told("rules.change.row-added", row, now[row.Id])),
            .. after
                .Rows.Where(row => old.TryGetValue(row.Id, out var place) && !AreSame(row, before.Rows[place]))
                .Select(row => Told("rules.change.row-changed", row, now[row.Id])),
            .. Moved(before, old, now).Select(id => Saying.Of("rules.change.row-moved", ("from", old[id] + 1), ("to", now[id] + 1))),
            .. Tests(before, after),
        ];
    }

    private static Dictionary<string, int> PlacesOf(RuleTable table)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < table.Rows.Length; place++)
            places.TryAdd(table.Rows[place].Id, place);
        return places;
    }

    private static Saying Column(string code, string name, IReadOnlyDictionary<string, RuleField> fields) =>
        Saying.Of(code, ("field", fields.GetValueOrDefault(name)?.Called ?? CaseFields.Called(name)));

    private static bool AreSame(RuleRow one, RuleRow other) =>
        one.SuggestsAs(other)
        && one.Note == other.Note
        && one.Cells.OrderBy(cell => cell.Field, StringComparer.Ordinal)
            .SequenceEqual(other.Cells.OrderBy(cell => cell.Field, StringComparer.Ordinal))
        && one.Unread.SequenceEqual(other.Unread);

    // Those that are left when the longest stretch of rows that kept their order is taken out.
    private static IEnumerable<string> Moved(RuleTable before, Dictionary<string, int> old, Dictionary<string, int> now)
    {
        string[] kept = [.. before.Rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Where(now.ContainsKey)];
        var (length, previous) = (new int[kept.Length], new int[kept.Length]);
        for (var i = 0; i < kept.Length; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (now[kept[j]] < now[kept[i]] && length[j] >= length[i])
                    (length[i], previous[i]) = (length[j] + 1, j);
            }
        }
        var stayed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = kept.Length == 0 ? -1 : Array.IndexOf(length, length.Max()); i >= 0; i = previous[i])
            stayed.Add(kept[i]);
        return kept.Where(id => !stayed.Contains(id)).OrderBy(id => old[id]);
    }

    private static IEnumerable<Saying> Tests(RuleTable before, RuleTable after)
    {
        var (old, now) = (before.Tests.Select(test => test.Id).ToHashSet(), after.Tests.Select(test => test.Id).ToHashSet());
        var (added, removed) = (now.Except(old).Count(), old.Except(now).Count());
        if (added > 0)
            yield return Saying.Of("rules.change.tests-added", ("count", added));
        if (removed > 0)
            yield return Saying.Of("rules.change.tests-removed", ("count", removed));
    }
}
