using System.Data.Common;
using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>
/// The control run: closed cases go by their own events through the version that they ran on. One that does not come out as it is stored is
/// not to be compared with anything.
/// </summary>
public sealed class ControlRuns(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices)
{
    /// <summary>A case with its control run, or why it has none.</summary>
    internal sealed record Control(CaseRow Row, OrRefusal<CaseHistory> History);

    /// <summary>Some cases in the order of their ids, in a few statements whatever their number.</summary>
    internal async Task<IReadOnlyList<Control>> Of(IReadOnlyList<long> ids, MailedTo mailedTo, CancellationToken ct)
    {
        await using var snapshot = await db.BeginRead(ct); // rows of one moment, whoever works meanwhile
        var rows = await db
            .Cases.AsNoTracking()
            .Include(row => row.Run)
            .Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        var stored = await Stored(ids, ct);
        var controls = new List<Control>(rows.Count);
        foreach (var row in rows)
            controls.Add(new Control(row, await Of(row, stored, mailedTo, ct)));
        return controls;
    }

    private sealed record Rows(ILookup<long, EventRow> Events, ILookup<long, TaskRow> Tasks, ILookup<long, EscalationRow> Ledger);

    private async Task<Rows> Stored(IReadOnlyList<long> ids, CancellationToken ct) =>
        new(
            (
                await db
                    .Events.AsNoTracking()
                    .Where(row => ids.Contains(row.CaseId))
                    .OrderBy(row => row.CaseId)
                    .ThenBy(row => row.Turn)
                    .ToListAsync(ct)
            ).ToLookup(row => row.CaseId),
            (await db.Tasks.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToListAsync(ct)).ToLookup(row => row.CaseId),
            (await db.Escalations.AsNoTracking().Where(row => ids.Contains(row.CaseId)).ToListAsync(ct)).ToLookup(row => row.CaseId)
        );

    private async Task<OrRefusal<CaseHistory>> Of(CaseRow row, Rows stored, MailedTo mailedTo, CancellationToken ct)
    {
        try
        {
            var events = stored.Events[row.Id].ToArray();
            if (!events.Select(one => one.Turn).SequenceEqual(Enumerable.Range(1, row.Run.Turn)))
                return ReplayPeriodRefusals.Unreadable;
            var entries = ImmutableArray.CreateBuilder<Replay.Entry>(events.Length);
            foreach (var one in events.Where(one => one.Answer == EventAnswer.Moved))
                entries.Add(new Replay.Entry(EngineJson.ReadEvent(one.Event), await offices.Of(db, one, ct)));
            if (CaseReplay.WhyNot(entries.Select(entry => entry.Event)) is { } bar)
                return bar;
            var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
            var office = entries[^1].Office;
            var history = CaseHistory.Of(procedure, entries.DrainToImmutable(), mailedTo);
            if (Differences(row, history, stored).FirstOrDefault() is { } what)
                return ReplayPeriodRefusals.Differs(what);
            return DoesAgain(procedure, history, office.Calendar, mailedTo) ? history : ReplayPeriodRefusals.NotDoneAgain;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or DbException))
        {
            return ReplayPeriodRefusals.Unreadable; // whatever stands in a tampered event: it must not hide the other cases
        }
    }

    // What is done with the draft is tried with its own version first: where that alone makes a difference, nothing is learnt of the draft.
    private static bool DoesAgain(Procedure procedure, CaseHistory history, WorkCalendar calendar, MailedTo mailedTo)
    {
        var again = CaseReplay.Of(procedure, [], history, ReplayAssumptions.Usual, mailedTo);
        return again.Refusal is null
            && CaseChanges.Of(history.Path, again.Value, calendar).IsEmpty
            && again.Value.Ended == history.Path.Ended;
    }

    private static IEnumerable<Saying> Differences(CaseRow row, CaseHistory history, Rows stored)
    {
        if (!history.Outcome.Unmoved.IsEmpty || !history.Outcome.IsStoredAs(row.Run.State))
            yield return Saying.Of("rehearsal.differs.end");
        if (!Same(history.Outcome.Facts, CaseFacts.Of(row)))
            yield return Saying.Of("rehearsal.differs.fields");
        if (!history.Path.Tasks.Select(Key).ToHashSet(StringComparer.Ordinal).SetEquals(stored.Tasks[row.Id].Select(Key)))
            yield return Saying.Of("rehearsal.differs.tasks");
        var rungs = history.Path.Rungs.Select(rung => (rung.Visit, rung.Key, rung.At.ToUnixTimeMilliseconds())).ToHashSet();
        if (!rungs.SetEquals(stored.Ledger[row.Id].Select(one => (one.Visit, one.Rung, one.At.ToUnixTimeMilliseconds()))))
            yield return Saying.Of("rehearsal.differs.ledger");
    }

    private static bool Same(Facts one, Facts other) =>
        one.All.Concat(other.All).Select(field => field.Key).Distinct(StringComparer.Ordinal).All(name => Equals(one[name], other[name]));

    private static string Key(PathTask task) =>
        Key(
            task.Visit,
            task.Seq,
            task.Step,
            task.Face,
            TaskRow.AddresseeOf(task.To),
            task.Opened,
            task.Due,
            task.Closed,
            task.By,
            task.Outcome
        );

    private static string Key(TaskRow task) =>
        Key(
            task.Visit,
            task.Seq,
            task.Step,
            task.Face,
            task.Addressee,
            task.OpenedAt,
            task.DueAt,
            task.ClosedAt,
            task.ClosedBy,
            task.Outcome
        );

    private static string Key(params ReadOnlySpan<object?> parts)
    {
        var key = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            key.Append(
                    part is DateTimeOffset moment ? moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)
                    : part is int number ? number.ToString(CultureInfo.InvariantCulture)
                    : part as string
                )
                .Append('|');
        }
        return key.ToString();
    }
}

/// <summary>Why a period cannot be replayed, or a case of it.</summary>
public static class ReplayPeriodRefusals
{
    public static readonly Refusal Unreadable = new("replay-unreadable", RefusalKind.Invalid);

    public static readonly Refusal NotDoneAgain = new("replay-not-again", RefusalKind.Invalid);

    public static readonly Refusal Period = new("replay-period", RefusalKind.Invalid);

    public static Refusal Differs(Saying what) => new("replay-differs", RefusalKind.Invalid, ("what", what));

    public static Refusal TooMany(int most) => new("replay-too-many", RefusalKind.Invalid, ("most", most));

    public static Refusal NoOutcome(string step) => new("replay-no-outcome", RefusalKind.Invalid, ("step", step));

    public static Refusal NoDuration(Saying problem) => new("replay-no-duration", RefusalKind.Invalid, ("problem", problem));
}
