using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using TaskStatus = CaseFlow.Infrastructure.Persistence.Rows.TaskStatus;

namespace CaseFlow.Api.Features.Cases;

/// <summary>The counts of the overview. The database adds up along indexes that hold all it needs; no case is read (docs/benchmarks.md).</summary>
internal sealed class OverviewCounts(CaseFlowDb db, Actor by, OverviewMoments moments)
{
    public async Task<IReadOnlyList<(ResponseLevel? Level, HandlingRoute? Route, OpenCases Open)>> ByLevelAndRoute(CancellationToken ct)
    {
        var (after, tomorrow, monday, late, veryLate) = (moments.AfterNow, moments.Tomorrow, moments.NextMonday, moments.Late, moments.VeryLate);
        var groups = await db.OfVisible(db.OpenCards, by).Where(row => row.Status == CaseStatus.Open).GroupBy(row => new { row.Level, row.Route })
            .Select(same => new
            {
                same.Key.Level,
                same.Key.Route,
                Open = new OpenCases(
                    same.Count(), same.Count(row => row.NextDue >= after && row.NextDue < tomorrow), same.Count(row => row.NextDue >= after && row.NextDue < monday),
                    same.Count(row => row.NextDue < after), same.Count(row => row.NextDue >= late && row.NextDue < after),
                    same.Count(row => row.NextDue >= veryLate && row.NextDue < late), same.Count(row => row.NextDue < veryLate)),
            }).ToListAsync(ct);
        return [.. groups.Select(group => (group.Level, group.Route, group.Open))];
    }

    // An open case counts once at each unit that holds an open task of it, with the earliest due moment there. A closed case holds none.
    public async Task<IReadOnlyList<(string Unit, OpenCases Open)>> ByUnit(CancellationToken ct)
    {
        var (after, tomorrow, monday, late, veryLate) = (moments.AfterNow, moments.Tomorrow, moments.NextMonday, moments.Late, moments.VeryLate);
        var held = db.OfVisible(db.Tasks.Where(task => task.Status == TaskStatus.Open && task.Unit != null), by);
        var groups = await held.GroupBy(task => new { task.Unit, task.CaseId }).Select(one => new { one.Key.Unit, Due = one.Min(task => task.DueAt) })
            .GroupBy(one => one.Unit).Select(same => new
            {
                Unit = same.Key!,
                Open = new OpenCases(
                    same.Count(), same.Count(one => one.Due >= after && one.Due < tomorrow), same.Count(one => one.Due >= after && one.Due < monday),
                    same.Count(one => one.Due < after), same.Count(one => one.Due >= late && one.Due < after),
                    same.Count(one => one.Due >= veryLate && one.Due < late), same.Count(one => one.Due < veryLate)),
            }).ToListAsync(ct);
        return [.. groups.Select(group => (group.Unit, group.Open))];
    }

    // Those of a week are few: each is looked at by its own tasks.
    public Task<int> OpenedThisWeek(CancellationToken ct) => db.VisibleTo(by).CountAsync(row => row.ReceivedAt >= moments.Monday, ct);

    public Task<int> ClosedThisWeek(CancellationToken ct) => db.VisibleTo(by).CountAsync(row => row.ClosedAt >= moments.Monday, ct);
}
