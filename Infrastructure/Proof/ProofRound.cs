using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Proof;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Proof;

/// <summary>
/// 每夜核对. Looks at every open case, page by page, and keeps what is found for as long as it is so. Cases that have ended are looked at where
/// something of them is still open.
/// </summary>
public sealed class ProofRound(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int PageSize = 200;
    private const int RoundsKept = 60;

    /// <returns>How many cases something was found of.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var round = new ProofRoundRow { StartedAt = clock.Now() };
        for (var after = 0L; ; )
        {
            // A context of its own for each page: memory does not grow with the cases.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            var page = await Page(scope.ServiceProvider, Open(db), after, round, ct);
            if (page < 0)
                break;
            after = page;
        }
        await using var last = scopes.CreateAsyncScope();
        await LookAtEnded(last.ServiceProvider, round, ct);
        await Keep(last.ServiceProvider.GetRequiredService<CaseFlowDb>(), round, ct);
        return round.Unsound;
    }

    /// <summary>Looks at one case again: after a repair.</summary>
    public static async Task Again(IServiceProvider services, long caseId, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        db.ChangeTracker.Clear();
        var cases = await db.Cases.AsNoTracking().Include(row => row.Run).Where(row => row.Id == caseId).ToListAsync(ct);
        await Note(db, cases, await services.GetRequiredService<ProofReading>().Of(cases, ct), now, ct);
    }

    private static IQueryable<CaseRow> Open(CaseFlowDb db) => db.Cases.Where(row => row.Status == CaseStatus.Open);

    /// <returns>The last case of the page; -1 when there was none.</returns>
    private async Task<long> Page(
        IServiceProvider services,
        IQueryable<CaseRow> open,
        long after,
        ProofRoundRow round,
        CancellationToken ct
    )
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        List<CaseRow> cases;
        IReadOnlyDictionary<long, ImmutableArray<Unsound>> found;
        await using (await db.BeginRead(ct)) // rows of one moment, whoever works meanwhile
        {
            cases = await open.AsNoTracking()
                .Include(row => row.Run)
                .Where(row => row.Id > after)
                .OrderBy(row => row.Id)
                .Take(PageSize)
                .ToListAsync(ct);
            found = await services.GetRequiredService<ProofReading>().Of(cases, ct);
        }
        if (cases.Count == 0)
            return -1;
        await Note(db, cases, found, clock.Now(), ct);
        round.Cases += cases.Count;
        round.Unsound += found.Count;
        return cases[^1].Id;
    }

    private async Task LookAtEnded(IServiceProvider services, ProofRoundRow round, CancellationToken ct)
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        // Few or none: all that is open of cases that are not.
        var ids = await db
            .Tasks.Where(task => task.Status == InboxTaskStatus.Open && task.Case.Status != CaseStatus.Open)
            .Select(task => task.CaseId)
            .Union(
                db.Deadlines.Where(row => db.Cases.Any(one => one.Id == row.CaseId && one.Status != CaseStatus.Open))
                    .Select(row => row.CaseId)
            )
            .Union(
                db.ProofFindings.Where(row => db.Cases.Any(one => one.Id == row.CaseId && one.Status != CaseStatus.Open))
                    .Select(row => row.CaseId)
            )
            .ToListAsync(ct);
        foreach (var some in ids.Chunk(PageSize))
        {
            var cases = await db.Cases.AsNoTracking().Include(row => row.Run).Where(row => some.Contains(row.Id)).ToListAsync(ct);
            var found = await services.GetRequiredService<ProofReading>().Of(cases, ct);
            await Note(db, cases, found, clock.Now(), ct);
            round.Unsound += found.Count;
        }
    }

    private static async Task Note(
        CaseFlowDb db,
        List<CaseRow> cases,
        IReadOnlyDictionary<long, ImmutableArray<Unsound>> found,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var ids = cases.ConvertAll(row => row.Id);
        if (found.Count == 0 && !await db.ProofFindings.AnyAsync(row => ids.Contains(row.CaseId), ct))
            return;
        await using var write = await db.BeginWrite(ct);
        var known = await db.ProofFindings.Where(row => ids.Contains(row.CaseId)).ToListAsync(ct);
        foreach (var row in known)
        {
            if (found.GetValueOrDefault(row.CaseId, []).Any(one => IsOf(row, one)))
                row.SeenAt = now;
            else
                db.ProofFindings.Remove(row);
        }
        foreach (var (caseId, unsound) in found)
        {
            foreach (var one in unsound.Where(one => !known.Any(row => row.CaseId == caseId && IsOf(row, one))))
                db.ProofFindings.Add(RowOf(caseId, one, now));
        }
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        db.ChangeTracker.Clear();
    }

    private static bool IsOf(ProofFindingRow row, Unsound one) => row.Code == one.Code && row.Place == one.Place;

    private static ProofFindingRow RowOf(long caseId, Unsound one, DateTimeOffset now) =>
        new()
        {
            CaseId = caseId,
            Code = one.Code,
            Place = one.Place,
            What = one.What,
            Since = now,
            SeenAt = now,
        };

    private async Task Keep(CaseFlowDb db, ProofRoundRow round, CancellationToken ct)
    {
        round.DoneAt = clock.Now();
        db.ProofRounds.Add(round);
        await db.SaveChangesAsync(ct);
        await db.ProofRounds.Where(row => row.Id <= round.Id - RoundsKept).ExecuteDeleteAsync(ct);
    }
}
