using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>
/// Carries out a batch as it was previewed, each case in a transaction of its own. A case that has changed since is left and says so; one
/// that was moved before the program was killed is not moved again.
/// </summary>
public sealed class MoveRun(CaseFlowDb db, CaseRunner runner, StaffDirectory directory, TimeProvider clock, ILogger<MoveRun> log)
{
    /// <summary>The program failed at the case; it is left and says so.</summary>
    internal static readonly Refusal Failed = new("move-failed", RefusalKind.Conflict, Saying.Of("moving.failed"));

    private const int BatchSize = 100;

    public async Task Run(string moveId, CancellationToken ct)
    {
        var move = await db.Moves.AsNoTracking().SingleAsync(row => row.Id == moveId, ct);
        var steps = JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(move.Steps, EngineJson.Options)!;
        for (var after = 0L; await Waiting(moveId, after, ct) is { Count: > 0 } batch; after = batch[^1].CaseId)
        {
            foreach (var one in batch)
            {
                var staff = await directory.Read(db, ct); // a batch takes its time: whom a case bars is asked at each
                var refused = await Tried(one, () => Move(move, one, staff.ReaderOf(staff.People.ActorOf(move.By)), steps, ct), ct);
                await Answer(one, refused, ct);
            }
        }
        var now = clock.Now();
        await db
            .Moves.Where(row => row.Id == moveId && row.State == MoveState.Running)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.State, MoveState.Done).SetProperty(row => row.DoneAt, now), ct);
    }

    private async Task<Refusal?> Tried(CaseMoveRow one, Func<Task<Refusal?>> move, CancellationToken ct)
    {
        try
        {
            return await move();
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Case {Case} could not be moved.", one.CaseId);
            return Failed;
        }
    }

    private Task<List<CaseMoveRow>> Waiting(string moveId, long after, CancellationToken ct) =>
        db
            .CaseMoves.AsNoTracking()
            .Where(row =>
                row.MoveId == moveId && row.CaseId > after && row.Verdict == MoveVerdict.Moves && row.Answer == MoveAnswer.Waiting
            )
            .OrderBy(row => row.CaseId)
            .Take(BatchSize)
            .ToListAsync(ct);

    private async Task<Refusal?> Move(
        MoveRow move,
        CaseMoveRow one,
        Reader by,
        ImmutableSortedDictionary<string, string> steps,
        CancellationToken ct
    )
    {
        // It may have become known meanwhile that the item is about whoever moves it.
        if (!await db.NotAbout(db.Cases, by).AnyAsync(row => row.Id == one.CaseId, ct))
            return CaseRunner.MovedOn;
        var moved = new RunMoved(clock.Now(), by, one.From, move.To, steps, move.NewLimits, move.Id);
        var answer = await runner.Handle(one.CaseId, [moved], ct, one.Turn);
        return answer.Refusal is { } refused && !await IsMoved(one, ct) ? refused : null;
    }

    // The event stands where it would stand now: the program ended before it could be noted here.
    private async Task<bool> IsMoved(CaseMoveRow one, CancellationToken ct) =>
        await db
            .Events.AsNoTracking()
            .Where(row => row.CaseId == one.CaseId && row.Turn == one.Turn + 1 && row.Answer == EventAnswer.Moved)
            .Select(row => row.Event)
            .SingleOrDefaultAsync(ct)
            is { } stored
        && EngineJson.ReadEvent(stored) is RunMoved { Batch: { } batch }
        && batch == one.MoveId;

    private Task<int> Answer(CaseMoveRow one, Refusal? refused, CancellationToken ct)
    {
        var (answer, told) = refused is null ? (MoveAnswer.Moved, null) : (MoveAnswer.Left, refused.Text);
        return db
            .CaseMoves.Where(row => row.MoveId == one.MoveId && row.CaseId == one.CaseId)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Answer, answer).SetProperty(row => row.Told, told), ct);
    }
}
