using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Merging;

/// <summary>
/// What one case leaves to do in those that are handled with it. It is decided on rows of the same context, so that all of it is saved at
/// once, whatever ended the main case: no case is left to wait for one that has ended.
/// </summary>
internal sealed class FollowingMain(CaseFlowDb db, CaseRunner runner, ProcedureShelf procedures, OfficeShelf offices)
{
    /// <param name="one">The case that was decided on.</param>
    /// <param name="before">Its run before the decision.</param>
    public async Task Of(CaseInHand one, Run before, RunEvent happened, Moved moved, CancellationToken ct)
    {
        if (!before.MergedIn.IsEmpty && moved.Effects.OfType<RunEnded>().LastOrDefault() is { } ended)
        {
            var numbers = before.MergedIn.ToArray();
            await Tell(row => numbers.Contains(row.Number), _ => AfterMain(one, happened, moved, ended), ct);
        }
        if (moved.Next is { StandsInMain: true, Merged: { } merged } && moved.Effects.OfType<FieldsSet>().Any(Subjects))
            await Tell(row => row.Number == merged.Main, main => OfSubjects(main, happened, moved.Facts), ct);
    }

    /// <summary>What happens to a case that is handled in one that has ended.</summary>
    public static RunEvent AfterMain(CaseInHand main, RunEvent happened, Moved moved, RunEnded ended) =>
        ended.Status == RunStatus.Finished
            ? new MainEnded(happened.At, happened.By, main.Row.Number, ended.Result, MainReply.Of(main.Procedure, moved.Facts))
            : new CaseSplit(happened.At, happened.By, main.Row.Number, ended.Result) { MainStopped = true };

    private static bool Subjects(FieldsSet set) => set.Changes.ContainsKey(CaseFields.Subjects);

    // 回避. Whoever a merged case is found to be about must not go on handling it in the main case.
    private static FieldsChanged? OfSubjects(CaseRow main, RunEvent happened, Facts facts)
    {
        var known = CaseFacts.Of(main).List(CaseFields.Subjects);
        var all = known.Union(facts.List(CaseFields.Subjects), StringComparer.Ordinal).ToImmutableArray();
        return all.Length == known.Length ? null : new FieldsChanged(happened.At, Domain.People.Actor.System, Fields(all)) { Reason = "" };
    }

    private static ImmutableSortedDictionary<string, FieldValue> Fields(ImmutableArray<string> subjects) =>
        Workflows.Definitions.FieldJson.NoFields.Add(CaseFields.Subjects, FieldValue.Of(subjects));

    private async Task Tell(
        System.Linq.Expressions.Expression<Func<CaseRow, bool>> which,
        Func<CaseRow, RunEvent?> what,
        CancellationToken ct
    )
    {
        foreach (var row in await CaseInHand.RowsOf(db).Where(which).ToListAsync(ct))
        {
            // One that was split off, or reopened for itself, since is left alone: the engine refuses.
            if (what(row) is { } happened)
                await runner.Decide(row, await StoredRuns.Of(db, procedures, offices, row, ct), CaseFacts.Of(row), [happened], ct);
        }
    }
}
