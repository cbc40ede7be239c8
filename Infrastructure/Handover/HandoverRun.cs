using CaseFlow.Domain;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reader = CaseFlow.Domain.People.Reader;

namespace CaseFlow.Infrastructure.Handover;

/// <summary>
/// Hands over, or takes back, what was asked for, one thing after the other, each in a transaction of its own. One that was done before the
/// program was killed is not done again; one that fails stays and says so, and the others go on.
/// </summary>
public sealed class HandoverRun(
    CaseFlowDb db,
    IEnumerable<INamesPeople> areas,
    StaffDirectory directory,
    TimeProvider clock,
    ILogger<HandoverRun> log
)
{
    private const int BatchSize = 100;

    private static readonly Refusal Failed = new("handover-failed", RefusalKind.Conflict);

    public async Task Run(long id, CancellationToken ct)
    {
        var handover = await db.Handovers.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var undoing = handover.State == HandoverState.Undoing;
        if (!undoing && handover.State != HandoverState.Running)
            return;
        while (await Waiting(id, undoing, ct) is { Count: > 0 } batch)
        {
            foreach (var item in batch)
                await Answer(item, undoing, await Tried(handover, item, undoing, ct), ct);
        }
        var (from, to) = undoing ? (HandoverState.Undoing, HandoverState.Undone) : (HandoverState.Running, HandoverState.Done);
        var now = clock.Now();
        await db
            .Handovers.Where(row => row.Id == id && row.State == from)
            .ExecuteUpdateAsync(
                change => change.SetProperty(row => row.State, to).SetProperty(row => row.DoneAt, row => row.DoneAt ?? now),
                ct
            );
    }

    private Task<List<HandoverItemRow>> Waiting(long id, bool undoing, CancellationToken ct)
    {
        var wanted = undoing ? HandoverAnswer.UndoAsked : HandoverAnswer.Waiting;
        return db
            .HandoverItems.AsNoTracking()
            .Where(row => row.HandoverId == id && row.Answer == wanted)
            .OrderBy(row => row.Number)
            .Take(BatchSize)
            .ToListAsync(ct);
    }

    private async Task<Refusal?> Tried(HandoverRow handover, HandoverItemRow item, bool undoing, CancellationToken ct)
    {
        try
        {
            var staff = await directory.Read(db, ct); // it takes its time: whom a case bars is asked at each
            var by = staff.ReaderOf(staff.People.ActorOf(undoing ? handover.UndoneBy! : handover.By));
            if (item.CaseId is { } about && !await IsKnown(about, by, ct))
                return CaseRunner.MovedOn;
            var area = areas.Single(one => one.Area == item.Area);
            var step = new HandingStep(handover, item, by, clock.Now());
            return undoing ? await area.Undo(step, ct) : await area.HandOver(step, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "{Item} of {Area} of handover {Handover} could not be passed.", item.Item, item.Area, handover.Id);
            return Failed;
        }
    }

    // It may have become known meanwhile that the item is about whoever hands over.
    private Task<bool> IsKnown(long caseId, Reader by, CancellationToken ct) =>
        db.NotAbout(db.Cases, by).AnyAsync(row => row.Id == caseId, ct);

    private Task<int> Answer(HandoverItemRow item, bool undoing, Refusal? refused, CancellationToken ct)
    {
        var answer = (undoing, refused) switch
        {
            (false, null) => HandoverAnswer.HandedOver,
            (false, _) => HandoverAnswer.Stays,
            (true, null) => HandoverAnswer.Undone,
            (true, _) => HandoverAnswer.Kept,
        };
        var (told, before) = (refused?.Text, item.Before);
        return db
            .HandoverItems.Where(row => row.HandoverId == item.HandoverId && row.Number == item.Number)
            .ExecuteUpdateAsync(
                change =>
                    change.SetProperty(row => row.Answer, answer).SetProperty(row => row.Told, told).SetProperty(row => row.Before, before),
                ct
            );
    }
}
