using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>
/// 撤销转版. Puts cases of a batch back as they were, each in a transaction of its own, as long as nobody has acted on them. It is asked for
/// at once and carried out as the move was: one that was put back before the program was killed is not put back again.
/// </summary>
public sealed class MoveUndoing(CaseFlowDb db, CaseRunner runner, StaffDirectory directory, TimeProvider clock, ILogger<MoveUndoing> log)
{
    private const int BatchSize = 100;
    private const string Asked = "moving.undo-asked";
    private const string Asker = "by";

    /// <param name="numbers">Of the cases; null for all of the batch that were moved.</param>
    /// <returns>How many are to be put back.</returns>
    public async Task<int> Ask(MoveRow move, IReadOnlyList<string>? numbers, Reader by, CancellationToken ct)
    {
        var cases = db.NotAbout(db.Cases, by);
        if (numbers is not null)
            // As one parameter: SQLite takes 32,766 and no more.
            cases = cases.Where(row => EF.Parameter(numbers).Contains(row.Number));
        var told = Saying.Of(Asked, (Asker, by.Person), ("person", (await directory.Read(db, ct)).NameOf(by.Person)));
        await using var write = await db.BeginWrite(ct);
        var count = await db
            .CaseMoves.Where(row => row.MoveId == move.Id && row.Answer == MoveAnswer.Moved && cases.Any(one => one.Id == row.CaseId))
            .ExecuteUpdateAsync(
                change => change.SetProperty(row => row.Answer, MoveAnswer.UndoAsked).SetProperty(row => row.Told, told),
                ct
            );
        if (count > 0)
            await db
                .Moves.Where(row => row.Id == move.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.State, MoveState.Undoing), ct);
        await write.Commit(ct);
        return count;
    }

    /// <summary>Puts back whatever was asked for.</summary>
    public async Task Run(string moveId, CancellationToken ct)
    {
        var move = await db.Moves.AsNoTracking().SingleAsync(row => row.Id == moveId, ct);
        while (await Waiting(moveId, ct) is { Count: > 0 } batch)
        {
            foreach (var one in batch)
            {
                var staff = await directory.Read(db, ct); // a batch takes its time: whom a case bars is asked at each
                var refused = await Tried(one, () => PutBack(move, one, staff.ReaderOf(staff.People.ActorOf(AskerOf(one))), ct), ct);
                await Answer(one, refused, ct);
            }
        }
        // Somebody may ask for more between the last look and this.
        await db
            .Moves.Where(row =>
                row.Id == moveId
                && row.State == MoveState.Undoing
                && !db.CaseMoves.Any(one => one.MoveId == moveId && one.Answer == MoveAnswer.UndoAsked)
            )
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.State, MoveState.Done), ct);
    }

    private async Task<Refusal?> Tried(CaseMoveRow one, Func<Task<Refusal?>> putBack, CancellationToken ct)
    {
        try
        {
            return await putBack();
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Case {Case} could not be put back.", one.CaseId);
            return MoveRun.Failed;
        }
    }

    private Task<List<CaseMoveRow>> Waiting(string moveId, CancellationToken ct) =>
        db
            .CaseMoves.AsNoTracking()
            .Where(row => row.MoveId == moveId && row.Answer == MoveAnswer.UndoAsked)
            .OrderBy(row => row.CaseId)
            .Take(BatchSize)
            .ToListAsync(ct);

    private static string AskerOf(CaseMoveRow one) => one.Told?.Find(Asker) is SayingValue.Text { Value: var code } ? code : "";

    private async Task<Refusal?> PutBack(MoveRow move, CaseMoveRow one, Reader by, CancellationToken ct)
    {
        // It may have become known meanwhile that the item is about whoever asked.
        if (!await db.NotAbout(db.Cases, by).AnyAsync(row => row.Id == one.CaseId, ct))
            return CaseRunner.MovedOn;
        var back = new RunMoveUndone(clock.Now(), by, move.To, one.From);
        var answer = await runner.Handle(one.CaseId, back, ct);
        return answer.Refusal is { } refused && !await IsBack(one, ct) ? refused : null;
    }

    // The program ended before it could be noted here, or another node was faster. Nobody has acted between a move and its undo.
    private async Task<bool> IsBack(CaseMoveRow one, CancellationToken ct) =>
        await db
            .Events.AsNoTracking()
            .Where(row => row.CaseId == one.CaseId && row.Turn == one.Turn + 2 && row.Answer == EventAnswer.Moved)
            .Select(row => row.Event)
            .SingleOrDefaultAsync(ct)
            is { } stored
        && EngineJson.ReadEvent(stored) is RunMoveUndone;

    private Task<int> Answer(CaseMoveRow one, Refusal? refused, CancellationToken ct)
    {
        var (answer, told) = refused is null ? (MoveAnswer.Undone, null) : (MoveAnswer.Moved, refused.Text);
        return db
            .CaseMoves.Where(row => row.MoveId == one.MoveId && row.CaseId == one.CaseId && row.Answer == MoveAnswer.UndoAsked)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Answer, answer).SetProperty(row => row.Told, told), ct);
    }
}
