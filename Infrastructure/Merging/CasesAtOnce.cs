using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Merging;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Merging;

/// <summary>What happens to one case of several.</summary>
/// <param name="Turn">Number of the last event that whoever asks has seen; null when it does not matter.</param>
public sealed record CaseTurn(long CaseId, int? Turn, MergeEvent Happened);

/// <summary>
/// Something that people do to several cases at once: decided one after the other, saved in one transaction. Where somebody else moved one
/// of them in between, all are read and decided again.
/// </summary>
public sealed class CasesAtOnce(CaseFlowDb db, CaseRunner runner, ProcedureShelf procedures, OfficeShelf offices, CaseSignals signals)
{
    /// <returns>How many cases it was, or why the first that is refused is, with its number; nothing is saved then.</returns>
    public Task<OrRefusal<int>> Handle(IReadOnlyList<CaseTurn> cases, CancellationToken ct) =>
        db.Retried(CaseRunner.MostTries, () => Try(cases, ct));

    private async Task<OrRefusal<int>> Try(IReadOnlyList<CaseTurn> cases, CancellationToken ct)
    {
        foreach (var one in cases)
        {
            var row = await CaseInHand.RowsOf(db).SingleOrDefaultAsync(row => row.Id == one.CaseId, ct);
            var refusal =
                row is null ? CaseRunner.NoSuchCase
                : one.Turn is { } seen && row.Run.Turn != seen ? CaseRunner.MovedOn
                : (await Decide(row, one.Happened, ct)).Refusal;
            if (refusal is null)
                continue;
            db.ChangeTracker.Clear(); // what was decided of the cases before it is not to be saved by anybody
            return row is null ? refusal : MergeTrouble.Of(row.Number, refusal);
        }
        await db.SaveChangesAsync(ct);
        foreach (var one in cases)
            signals.Changed(one.CaseId);
        return cases.Count;
    }

    private async Task<OrRefusal<Handled>> Decide(CaseRow row, MergeEvent happened, CancellationToken ct) =>
        await runner.Decide(row, await StoredRuns.Of(db, procedures, offices, row, ct), CaseFacts.Of(row), [happened], ct);
}
