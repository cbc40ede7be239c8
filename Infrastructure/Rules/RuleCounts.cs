using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rules;

/// <summary>What a row would have taken.</summary>
/// <param name="Row">Id of the row; null for the cases that no row takes.</param>
/// <param name="Hits">Closed cases that it takes.</param>
/// <param name="Otherwise">Of these, those in which the officers decided otherwise than it suggests.</param>
/// <param name="Cases">Numbers of the newest of those, so that the figure can be opened.</param>
public sealed record RowCount(string? Row, int Hits, int Otherwise, ImmutableArray<string> Cases);

/// <param name="Cases">How many closed cases were looked at.</param>
/// <param name="Most">How many are looked at at most, the last that were closed.</param>
public sealed record TableCount(int Cases, int Most, ImmutableArray<RowCount> Rows);

/// <summary>
/// Hits per row over closed cases, and how often officers decided otherwise. Asked of a table that may be a draft: each case is put to it as it
/// is known now, and what was decided is what stands in the case.
/// </summary>
public sealed class RuleCounts(CaseFlowDb db, ProcedureShelf procedures)
{
    private const int Most = 2_000;
    private const int MostNumbers = 50;

    /// <param name="by">Cases about the reader are not there (回避).</param>
    public async Task<TableCount> Of(RuleTable table, Reader by, CancellationToken ct)
    {
        var rows = await db.NotAbout(db.Cases, by)
            .AsNoTracking()
            .Where(row => row.Status == CaseStatus.Closed)
            .OrderByDescending(row => row.ClosedAt)
            .ThenByDescending(row => row.Id)
            .Take(Most)
            .ToListAsync(ct);
        var sights = await Sights(rows, by, ct);
        var taken = rows.Select(row => (row.Number, Facts: Open(CaseFacts.Of(row), sights[row.Id])))
            .Select(one => (one.Number, one.Facts, table.Match(one.Facts)?.Row))
            .ToLookup(one => one.Row?.Id ?? "", StringComparer.Ordinal);
        var counted = table.Rows.Select(row => Count(row.Id, taken[row.Id])).ToList();
        return new TableCount(rows.Count, Most, [.. counted, Count(null, taken[""])]);
    }

    private async Task<Dictionary<long, FieldSight>> Sights(List<CaseRow> rows, Reader by, CancellationToken ct)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var runs = await db
            .Cases.Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Run.DefinitionId,
                row.Run.Version,
            })
            .ToListAsync(ct);
        var sights = new Dictionary<long, FieldSight>(runs.Count);
        foreach (var version in runs.GroupBy(run => (run.DefinitionId, run.Version)))
        {
            var sight = new FieldSight(await procedures.Take(db, version.Key.DefinitionId, version.Key.Version, ct), by);
            foreach (var run in version)
                sights[run.Id] = sight;
        }
        return sights;
    }

    // Which row takes a case says what stands in it: what the reader may not read is not asked.
    private static Facts Open(Facts facts, FieldSight sight) =>
        sight.HidesAny ? Facts.None.With(facts.All.Where(field => sight.IsOpen(field.Key)).ToDictionary(StringComparer.Ordinal)) : facts;

    private static RowCount Count(string? row, IEnumerable<(string Number, Facts Facts, RuleRow? Row)> taken)
    {
        var all = taken.ToList();
        string[] otherwise = [.. all.Where(one => one.Row is { } by && Otherwise(by, one.Facts)).Select(one => one.Number)];
        return new RowCount(row, all.Count, otherwise.Length, [.. otherwise.Take(MostNumbers)]);
    }

    private static bool Otherwise(RuleRow row, Facts facts) =>
        Differs(row.Level, facts.Text(CaseFields.Level))
        || Differs(row.Route, facts.Text(CaseFields.Route))
        || Differs(row.Unit, facts.Text(CaseFields.ResponsibleUnit));

    // What nobody decided was not decided otherwise.
    private static bool Differs(string? suggested, string? decided) => suggested is not null && decided is not null && suggested != decided;
}
