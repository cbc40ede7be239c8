using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Merging;

/// <summary>Cases that somebody wants to be merged into another one.</summary>
public sealed record MergeWish(long Main, ImmutableArray<long> Cases, string Reason, Reader By);

/// <summary>
/// 并案、拆案. What happens to the main case and to those merged into it, for whoever may know of all of them; a preview and the act itself
/// ask here.
/// </summary>
public sealed class Merges(CaseFlowDb db, CasesAtOnce cases, TimeProvider clock)
{
    /// <summary>More than these nobody looks through beforehand.</summary>
    public const int Most = 50;

    /// <returns>One event for each case, the main one first; or why they are not merged.</returns>
    public async Task<OrRefusal<IReadOnlyList<MergeStep>>> Of(MergeWish wish, CancellationToken ct)
    {
        long[] chosen = [.. wish.Cases.Distinct()];
        if (chosen.Length == 0)
            return MergeTrouble.NoneChosen;
        if (chosen.Length > Most)
            return MergeTrouble.TooMany(Most);
        if (chosen.Contains(wish.Main))
            return MergeRefusals.Itself;
        var rows = await Seen([wish.Main, .. chosen], wish.By, ct);
        if (rows.Count != chosen.Length + 1)
            return CaseScope.NotFound;
        var (main, others, now) = (rows[wish.Main], chosen.Select(id => rows[id]).ToArray(), clock.Now());
        foreach (var other in others)
        {
            if (MergeTrouble.Between(main, other) is { } trouble)
                return MergeTrouble.Of(other.Number, trouble);
        }
        return new[] { new MergeStep(main, new CasesTakenIn(now, wish.By, [.. others.Select(one => one.Number)], wish.Reason)) }
            .Concat(others.Select(one => new MergeStep(one, new CaseMerged(now, wish.By, main.Number, wish.Reason))))
            .ToArray();
    }

    /// <returns>One event for the case and one for its main case; or why it is not split off.</returns>
    public async Task<OrRefusal<IReadOnlyList<MergeStep>>> Of(long caseId, string reason, Reader by, CancellationToken ct)
    {
        if (!(await Seen([caseId], by, ct)).TryGetValue(caseId, out var row))
            return CaseScope.NotFound;
        if (EngineJson.ReadRun(row.Run.State) is not { IsOpen: true, Merged: { } merged })
            return MergeRefusals.NotMerged;
        if (merged.Aside is null)
            return MergeRefusals.MainEnded;
        var now = clock.Now();
        var main = await db.VisibleTo(by).AsNoTracking().Include(one => one.Run).SingleOrDefaultAsync(one => one.Number == merged.Main, ct);
        if (main is null)
            return CaseScope.NotFound;
        return new[]
        {
            new MergeStep(row, new CaseSplit(now, by, merged.Main, reason)),
            new MergeStep(main, new CaseSplitOff(now, by, row.Number, reason)),
        };
    }

    /// <param name="seen">Numbers of the last events that whoever asks has seen, by case.</param>
    public Task<OrRefusal<int>> Do(IReadOnlyList<MergeStep> steps, IReadOnlyDictionary<long, int> seen, CancellationToken ct) =>
        cases.Handle(
            [
                .. steps.Select(step => new CaseTurn(
                    step.Case.Id,
                    seen.TryGetValue(step.Case.Id, out var turn) ? turn : null,
                    step.Happened
                )),
            ],
            ct
        );

    private Task<Dictionary<long, CaseRow>> Seen(long[] ids, Reader by, CancellationToken ct) =>
        db.VisibleTo(by).AsNoTracking().Include(row => row.Run).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
}

/// <summary>What happens to one of the cases.</summary>
/// <param name="Case">As it was read.</param>
public sealed record MergeStep(CaseRow Case, MergeEvent Happened);
