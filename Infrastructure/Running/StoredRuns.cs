using CaseFlow.Domain.Fields;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>Runs as they are stored, and as the events of their cases make them.</summary>
internal static class StoredRuns
{
    /// <summary>
    /// The run of a case. One that an earlier version of the program stored did not keep by which way it came: its events tell, once, and the
    /// next command saves it.
    /// </summary>
    public static async ValueTask<Run> Of(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices, CaseRow row, CancellationToken ct)
    {
        var run = EngineJson.ReadRun(row.Run.State);
        if (run.Trail is not null || !run.IsOpen || run.LastVisit == 0)
            return run;
        var events = await db.Events.AsNoTracking().Where(one => one.CaseId == row.Id).OrderBy(one => one.Turn).ToListAsync(ct);
        var replayed = await Replayed(
            db,
            procedures,
            offices,
            row.Run,
            [.. events.Select(one => (one, EngineJson.ReadEvent(one.Event)))],
            ct
        );
        // What differs is for the check of stored cases to tell; nothing is mended here unseen.
        return replayed.Unmoved.IsEmpty && replayed.IsStoredAs(row.Run.State) ? replayed.Run : run;
    }

    /// <summary>Feeds the events of a case to the engine once more.</summary>
    public static async Task<Replay.Outcome> Replayed(
        CaseFlowDb db,
        ProcedureShelf procedures,
        OfficeShelf offices,
        RunRow run,
        IReadOnlyList<(EventRow Row, RunEvent Event)> events,
        CancellationToken ct
    )
    {
        var entries = new List<Replay.Entry>(events.Count);
        foreach (var (row, happened) in events)
        {
            if (row.Answer == EventAnswer.Moved)
                entries.Add(new Replay.Entry(happened, await offices.Of(db, row, ct)));
        }
        var way = VersionWay.Of(run, entries.Select(entry => entry.Event));
        return Replay.Of(await procedures.Versions(db, way, ct), Workflows.Engine.Run.Of(way.DefinitionId, way.First), Facts.None, entries);
    }
}
