using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

/// <summary>A case of a merge.</summary>
public sealed record CaseOfMerge(long Id, string Number, string Title);

public enum MergedState
{
    /// <summary>It is handled in the main case.</summary>
    InMain,

    /// <summary>The main case has ended; its reporter is to be answered.</summary>
    ToAnswer,

    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>Which case a case was merged into.</summary>
/// <param name="Main">Null where the reader may not know of it.</param>
/// <param name="By">Name of whoever merged it.</param>
/// <param name="MaySplit">Whether the reader may split it off now.</param>
public sealed record MergedInto(CaseOfMerge? Main, DateTimeOffset Since, Saying By, string Reason, MergedState State, bool MaySplit);

/// <summary>A case that was merged into the one at hand.</summary>
/// <param name="Due">When what was open in it when it was merged is due; null without a deadline, and when nothing of it waits any more.</param>
/// <param name="Result">How it ended; null while it is open.</param>
public sealed record MergedCase(CaseOfMerge Case, DateTimeOffset ReceivedAt, MergedState State, DateTimeOffset? Due, string? Result);

/// <summary>
/// Which cases belong together, asked at each reading: a case that the reader may not know of is not mentioned, nor that there is one.
/// </summary>
public sealed class MergeReading(CaseFlowDb db)
{
    public async Task<MergedInto?> Into(Run run, Reader by, Staff staff, CancellationToken ct)
    {
        if (run.Merged is not { } merged)
            return null;
        var main = await db.VisibleTo(by)
            .Where(row => row.Number == merged.Main)
            .Select(row => new CaseOfMerge(row.Id, row.Number, row.Title))
            .SingleOrDefaultAsync(ct);
        var state = StateOf(run);
        var maySplit = state == MergedState.InMain && main is not null && Rights.Named(Rights.Supervise).IsHeldBy(by);
        return new MergedInto(main, merged.Since, staff.NameOf(merged.By), merged.Reason, state, maySplit);
    }

    public async Task<IReadOnlyList<MergedCase>> Of(CaseRow main, Run run, Reader by, CancellationToken ct)
    {
        if (run.MergedIn.IsEmpty)
            return [];
        var numbers = run.MergedIn.ToArray();
        var rows = await db.VisibleTo(by)
            .AsNoTracking()
            .Include(row => row.Run)
            .Where(row => numbers.Contains(row.Number))
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        return
        [
            .. from row in rows
            let its = EngineJson.ReadRun(row.Run.State)
            where its.Merged?.Main == main.Number
            select new MergedCase(
                new CaseOfMerge(row.Id, row.Number, row.Title),
                row.ReceivedAt,
                StateOf(its),
                its.Merged?.Aside?.Due(),
                row.Result
            ),
        ];
    }

    private static MergedState StateOf(Run run) =>
        !run.IsOpen ? MergedState.Ended
        : run.StandsInMain ? MergedState.InMain
        : MergedState.ToAnswer;
}
