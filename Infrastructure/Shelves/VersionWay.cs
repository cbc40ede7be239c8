using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>Which versions of its procedure a case has been on, from its events.</summary>
/// <param name="First">The version that it began with.</param>
/// <param name="Changes">Oldest first.</param>
public sealed record VersionWay(string DefinitionId, int First, ImmutableArray<VersionChange> Changes)
{
    // As events are written in either database, with a space or without.
    private const string Marker = "run-move";

    public IEnumerable<int> Versions => Changes.SelectMany(change => new[] { change.From, change.To }).Prepend(First).Distinct();

    /// <param name="events">The case's events, in order; others than changes of version may be left out.</param>
    public static VersionWay Of(RunRow run, IEnumerable<RunEvent> events)
    {
        ImmutableArray<VersionChange> changes = [.. events.OfType<VersionChange>()];
        return new VersionWay(run.DefinitionId, changes is [var first, ..] ? first.From : run.Version, changes);
    }

    /// <summary>Reads it of one case.</summary>
    public static async Task<VersionWay> Read(CaseFlowDb db, RunRow run, CancellationToken ct)
    {
        // Most cases are never moved, and then have no row there.
        if (!await db.CaseMoves.AnyAsync(row => row.CaseId == run.CaseId && row.Answer != MoveAnswer.Waiting, ct))
            return new VersionWay(run.DefinitionId, run.Version, []);
        var rows = await db
            .Events.AsNoTracking()
            .Where(row => row.CaseId == run.CaseId && row.Answer == EventAnswer.Moved && row.Event.Contains(Marker))
            .OrderBy(row => row.Turn)
            .Select(row => row.Event)
            .ToListAsync(ct);
        return Of(run, rows.Select(EngineJson.ReadEvent));
    }

    /// <summary>The version that the case was on just before a moment.</summary>
    public int Before(DateTimeOffset moment) => Changes.LastOrDefault(change => change.At < moment)?.To ?? First;
}
