using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Overview;

/// <summary>
/// The counts of the overview. The database adds up along indexes that hold all it needs; no case is read (docs/benchmarks.md).
/// </summary>
internal sealed class OverviewCounts(CaseFlowDb db, Reader by, OverviewMoments moments)
{
    /// <summary>A part of the counts of a level and a route; one pair may have several.</summary>
    public sealed record OfKind(ResponseLevel? Level, HandlingRoute? Route, CaseCounts Counts);

    /// <summary>A part of the counts of a unit, or of none; one unit may have several.</summary>
    public sealed record OfUnit(string? Unit, CaseCounts Counts);

    public async Task<IReadOnlyList<OfKind>> ByLevelAndRoute(CancellationToken ct) =>
        [.. await OpenByKind(ct), .. await ByKind(Received, CaseCounts.OpenedOnly, ct), .. await ByKind(Closed, CaseCounts.ClosedOnly, ct)];

    public async Task<IReadOnlyList<OfUnit>> ByUnit(CancellationToken ct) =>
        [
            .. await OpenByUnit(ct),
            new OfUnit(null, CaseCounts.OpenOnly(await Waiting(ct))),
            .. await ByUnitOf(Received, CaseCounts.OpenedOnly, ct),
            .. await ByUnitOf(Closed, CaseCounts.ClosedOnly, ct),
        ];

    // Those of a week are few: each is looked at by its own tasks.
    private IQueryable<long> Received => db.VisibleTo(by).Where(row => row.ReceivedAt >= moments.Monday).Select(row => row.Id);

    private IQueryable<long> Closed => db.VisibleTo(by).Where(row => row.ClosedAt >= moments.Monday).Select(row => row.Id);

    private Task<List<OfKind>> OpenByKind(CancellationToken ct)
    {
        var (after, tomorrow, monday, late, veryLate) = (
            moments.AfterNow,
            moments.Tomorrow,
            moments.NextMonday,
            moments.Late,
            moments.VeryLate
        );
        return db.OfVisible(db.OpenCards, by)
            .Where(row => row.Status == CaseStatus.Open)
            .GroupBy(row => new { row.Level, row.Route })
            .Select(same => new OfKind(
                same.Key.Level,
                same.Key.Route,
                new CaseCounts(
                    same.Count(),
                    same.Count(row => row.NextDue >= after && row.NextDue < tomorrow),
                    same.Count(row => row.NextDue >= after && row.NextDue < monday),
                    same.Count(row => row.NextDue < after),
                    same.Count(row => row.NextDue >= late && row.NextDue < after),
                    same.Count(row => row.NextDue >= veryLate && row.NextDue < late),
                    same.Count(row => row.NextDue < veryLate),
                    0,
                    0
                )
            ))
            .ToListAsync(ct);
    }

    // An open case counts once at each unit that holds an open task of it, with the earliest due moment there, and once for all
    // its tasks that no unit holds. A closed case holds none.
    private Task<List<OfUnit>> OpenByUnit(CancellationToken ct)
    {
        var (after, tomorrow, monday, late, veryLate) = (
            moments.AfterNow,
            moments.Tomorrow,
            moments.NextMonday,
            moments.Late,
            moments.VeryLate
        );
        return db.OfVisible(db.Tasks.Where(task => task.Status == InboxTaskStatus.Open), by)
            .GroupBy(task => new { task.Unit, task.CaseId })
            .Select(one => new { one.Key.Unit, Due = one.Min(task => task.DueAt) })
            .GroupBy(one => one.Unit)
            .Select(same => new OfUnit(
                same.Key,
                new CaseCounts(
                    same.Count(),
                    same.Count(one => one.Due >= after && one.Due < tomorrow),
                    same.Count(one => one.Due >= after && one.Due < monday),
                    same.Count(one => one.Due < after),
                    same.Count(one => one.Due >= late && one.Due < after),
                    same.Count(one => one.Due >= veryLate && one.Due < late),
                    same.Count(one => one.Due < veryLate),
                    0,
                    0
                )
            ))
            .ToListAsync(ct);
    }

    // Nobody has a task of these: they wait for a moment. Only those without a due moment need be looked at.
    private Task<int> Waiting(CancellationToken ct) =>
        db.OfVisible(db.OpenCards, by)
            .CountAsync(
                row =>
                    row.Status == CaseStatus.Open
                    && row.NextDue == null
                    && !db.Tasks.Any(task => task.CaseId == row.Id && task.Status == InboxTaskStatus.Open),
                ct
            );

    private async Task<IEnumerable<OfKind>> ByKind(IQueryable<long> ofWeek, Func<int, CaseCounts> counts, CancellationToken ct)
    {
        var kinds = await db.CaseCards(null)
            .Where(row => ofWeek.Contains(row.Id))
            .GroupBy(row => new { row.Level, row.Route })
            .Select(same => new
            {
                same.Key.Level,
                same.Key.Route,
                Count = same.Count(),
            })
            .ToListAsync(ct);
        return kinds.Select(kind => new OfKind(kind.Level, kind.Route, counts(kind.Count)));
    }

    private async Task<IEnumerable<OfUnit>> ByUnitOf(IQueryable<long> ofWeek, Func<int, CaseCounts> counts, CancellationToken ct)
    {
        var units = await db
            .Tasks.Where(task => task.Unit != null && ofWeek.Contains(task.CaseId))
            .Select(task => new { task.Unit, task.CaseId })
            .Distinct()
            .GroupBy(one => one.Unit)
            .Select(same => new { Unit = same.Key, Count = same.Count() })
            .ToListAsync(ct);
        var without = await ofWeek.CountAsync(id => !db.Tasks.Any(task => task.CaseId == id && task.Unit != null), ct);
        return units.Select(one => new OfUnit(one.Unit, counts(one.Count))).Append(new OfUnit(null, counts(without)));
    }
}
