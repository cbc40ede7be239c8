using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Recounting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Recounting;

/// <summary>
/// 期限随日历改动. Moves the limits that were planned with an edition of the calendar, each in a transaction of its own. One that has gone
/// or changed since is left and says so; one that was moved before the program was killed is not moved again.
/// </summary>
public sealed class RecountRun(
    CaseFlowDb db,
    CaseRunner runner,
    LimitCounts counts,
    CalendarShelf calendars,
    StaffDirectory directory,
    TimeProvider clock,
    ILogger<RecountRun> log
)
{
    // Answers are noted so often: the whole note is written each time.
    private const int LeastAtOnce = 100;
    private const int Notings = 20;

    private static readonly Saying Failed = Saying.Of("recounting.failed");

    /// <param name="number">Of an edition whose limits wait.</param>
    public async Task Run(int number, CancellationToken ct)
    {
        calendars.Forget(); // another program may have saved the edition
        var row = await db.Calendars.AsNoTracking().SingleAsync(one => one.Number == number, ct);
        if (EditionNote.Of(row) is not { IsUnderWay: true } note)
            return;
        note = await Answer(row, note, ct);
        if (await Late(number, note, ct) is { IsEmpty: false } late)
            note = await Answer(row, note with { Limits = note.Limits!.Value.AddRange(late) }, ct);
        await Keep(number, (note with { DoneAt = clock.Now() }).Within(row), ct);
    }

    private async Task<EditionNote> Answer(CalendarRow row, EditionNote note, CancellationToken ct)
    {
        var limits = note.Limits!.Value.ToArray();
        var atOnce = Math.Max(LeastAtOnce, limits.Length / Notings);
        for (int at = 0, answered = 0; at < limits.Length; at++)
        {
            if (limits[at].Answer != LimitAnswer.Waiting)
                continue;
            var staff = await directory.Read(db, ct); // it takes its time: whom a case bars is asked at each
            limits[at] = await Move(row.Number, note.Change, limits[at], staff.ReaderOf(staff.People.ActorOf(note.By)), ct);
            if (++answered % atOnce == 0)
                await Keep(row.Number, (note with { Limits = [.. limits] }).Within(row), ct);
        }
        return note with { Limits = [.. limits] };
    }

    private async Task<PlannedLimit> Move(int edition, Saying change, PlannedLimit one, Reader by, CancellationToken ct)
    {
        try
        {
            // Whom a case is about does nothing in it: there the program counts, as it does for every case.
            var isAbout = !await db.NotAbout(db.Cases, by).AnyAsync(row => row.Id == one.CaseId, ct);
            var recounted = new LimitRecounted(
                clock.Now(),
                isAbout ? Actor.System : by,
                one.Visit,
                one.Task,
                one.Given,
                one.From,
                one.To,
                edition,
                change
            );
            var refused = (await runner.Handle(one.CaseId, recounted, ct)).Refusal;
            return refused is null || refused.Code == RecountRefusals.Done.Code
                ? one with
                {
                    Answer = LimitAnswer.Moved,
                }
                : one with
                {
                    Answer = LimitAnswer.Left,
                    Told = refused.Text,
                };
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "A limit of case {Case} could not be counted anew.", one.CaseId);
            return one with { Answer = LimitAnswer.Left, Told = Failed };
        }
    }

    // Tasks that were opened while the edition was being saved were given their time by the one before.
    private async Task<ImmutableArray<PlannedLimit>> Late(int number, EditionNote note, CancellationToken ct)
    {
        var planned = note.Limits!.Value.Select(one => one.Key).ToHashSet();
        var counted = await counts.Of(await calendars.Numbered(db, number, ct), db.Cases, ct);
        return [.. counted.Moved.Select(one => one.Planned(late: true)).Where(one => !planned.Contains(one.Key))];
    }

    private Task<int> Keep(int number, string text, CancellationToken ct) =>
        db.Calendars.Where(row => row.Number == number).ExecuteUpdateAsync(change => change.SetProperty(row => row.Edition, text), ct);
}
