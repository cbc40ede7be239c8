using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Proof;

/// <summary>Reads cases and proves them; changes nothing.</summary>
public sealed class ProofReading(
    CaseFlowDb db,
    ProcedureShelf procedures,
    OfficeShelf offices,
    StaffDirectory directory,
    TimeProvider clock
)
{
    /// <summary>What is found of each of some cases, by their ids; nothing of those that are sound.</summary>
    public async Task<IReadOnlyDictionary<long, ImmutableArray<Unsound>>> Of(IReadOnlyList<CaseRow> cases, CancellationToken ct)
    {
        if (cases.Count == 0)
            return new Dictionary<long, ImmutableArray<Unsound>>();
        var ids = cases.Select(row => row.Id).ToArray();
        var tasks = (
            await db.Tasks.AsNoTracking().Where(row => ids.Contains(row.CaseId) && row.Status == InboxTaskStatus.Open).ToListAsync(ct)
        ).ToLookup(row => row.CaseId);
        var deadlines = (await db.Deadlines.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToListAsync(ct)).ToLookup(row =>
            row.CaseId
        );
        var (now, people) = (clock.Now(), (await directory.Read(db, ct)).People);
        var office = await offices.At(db, now, people, ct);
        var found = new Dictionary<long, ImmutableArray<Unsound>>();
        foreach (var row in cases)
        {
            var stored = new StoredCase(row, [.. tasks[row.Id]], [.. deadlines[row.Id]]);
            if (CaseProof.Of(stored, await ProcedureOf(row.Run, ct), office, now) is { IsEmpty: false } unsound)
                found[row.Id] = unsound;
        }
        return found;
    }

    private async Task<Procedure?> ProcedureOf(RunRow run, CancellationToken ct)
    {
        try
        {
            return await procedures.Take(db, run.DefinitionId, run.Version, ct);
        }
        catch (InvalidOperationException)
        {
            return null; // a version that was never published: the case says so
        }
    }
}
