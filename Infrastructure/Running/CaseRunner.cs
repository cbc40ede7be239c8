using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Merging;
using CaseFlow.Infrastructure.Notes;
using CaseFlow.Infrastructure.Passing;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>What a command left of a case.</summary>
/// <param name="Turn">Number of the last event.</param>
public sealed record Handled(long CaseId, int Turn, Run Run);

/// <summary>
/// The imperative shell round the engine: load → decide → save, in one transaction. A click and a timer take the same road.
/// When somebody else moved the case in between, everything is read again and decided again.
/// </summary>
public sealed class CaseRunner(
    CaseFlowDb db,
    ProcedureShelf procedures,
    OfficeShelf offices,
    StaffDirectory directory,
    StandingDelegations delegations,
    CaseSignals signals
)
{
    internal const int MostTries = 20;

    public static readonly Refusal MovedOn = new("case-moved-on", RefusalKind.Conflict);

    internal static readonly Refusal NoSuchCase = new("no-such-case", RefusalKind.NotFound, Saying.Of("cases.none"));

    /// <param name="events">What happened, in order; all of it is saved, or nothing.</param>
    /// <param name="turn">Number of the last event that whoever asks has seen; null when it does not matter.</param>
    /// <returns>The refusal of the first event that is refused; nothing is saved then.</returns>
    /// <exception cref="DbUpdateConcurrencyException">The case kept moving under this command.</exception>
    public Task<OrRefusal<Handled>> Handle(long caseId, IReadOnlyList<RunEvent> events, CancellationToken ct, int? turn = null) =>
        db.Retried(MostTries, () => Try(caseId, events, turn, ct));

    public Task<OrRefusal<Handled>> Handle(long caseId, RunEvent happened, CancellationToken ct) => Handle(caseId, [happened], ct);

    private async Task<OrRefusal<Handled>> Try(long caseId, IReadOnlyList<RunEvent> events, int? turn, CancellationToken ct)
    {
        var row = await CaseInHand.RowsOf(db).SingleOrDefaultAsync(one => one.Id == caseId, ct);
        if (row is null)
            return NoSuchCase;
        if (turn is { } seen && row.Run.Turn != seen)
            return MovedOn;
        var answer = await Decide(row, await StoredRuns.Of(db, procedures, offices, row, ct), CaseFacts.Of(row), events, ct);
        if (answer.Refusal is not null)
        {
            db.ChangeTracker.Clear(); // what the events before the refused one did is not to be saved by anybody
            return answer;
        }
        await db.SaveChangesAsync(ct);
        Signal();
        return answer;
    }

    /// <summary>
    /// Sends machine events of several cases through the engine in one transaction: one wait for the disk instead of many.
    /// All of it is saved, or nothing; there is no second try, the caller goes on case by case.
    /// </summary>
    /// <exception cref="DbUpdateException">One of the cases moved meanwhile, or cannot be saved.</exception>
    public async Task HandleTogether(IReadOnlyDictionary<long, IReadOnlyList<RunEvent>> events, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var ids = events.Keys.ToArray();
        foreach (var row in await CaseInHand.RowsOf(db).Where(row => ids.Contains(row.Id)).ToListAsync(ct))
        {
            var answer = await Decide(row, await StoredRuns.Of(db, procedures, offices, row, ct), CaseFacts.Of(row), events[row.Id], ct);
            if (answer.Refusal is { } refusal)
                throw new InvalidOperationException($"Case {row.Number} refused a machine's event: {refusal.Code}.");
        }
        await db.SaveChangesAsync(ct);
        Signal();
    }

    // Those that are handled with a case may have moved with it.
    private void Signal()
    {
        foreach (var moved in db.ChangeTracker.Entries<CaseRow>())
            signals.Changed(moved.Entity.Id);
    }

    /// <summary>Decides events on a row that is being tracked, new or loaded; the caller saves.</summary>
    internal async Task<OrRefusal<Handled>> Decide(CaseRow row, Run run, Facts facts, IReadOnlyList<RunEvent> events, CancellationToken ct)
    {
        var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
        var staff = await directory.Read(db, ct);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // looking up tracked rows must not scan all of them
        try
        {
            return await Decide(new CaseInHand(row, procedure, staff), run, facts, events, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<OrRefusal<Handled>> Decide(
        CaseInHand one,
        Run run,
        Facts facts,
        IReadOnlyList<RunEvent> events,
        CancellationToken ct
    )
    {
        var row = one.Row;
        var waiting = new Queue<RunEvent>(events);
        while (waiting.TryDequeue(out var next))
        {
            var given = await InPlace.Settled(db, (offices, delegations), one, (run, facts), next, ct);
            if (given is TaskActed acted && TaskActs.Of(acted).IsDone(run, acted))
                continue; // the record of the case says it once
            if (given is RunMoveUndone or ActWithdrawn or RepairUndone or CaseSplit)
                await LoadClosed(row.Id, ct);
            if (given is VersionChange change)
                one = one with { Other = await procedures.Take(db, one.Procedure.DefinitionId, change.To, ct) };
            var (happened, office, decision) = await Ruling.On(db, offices, one, (run, facts), given, ct);
            if (decision is Refused refused)
                return refused.Why;
            if (decision is Moved moved)
            {
                one = one.Arrived();
                row.Run.Version = moved.Next.Version;
                one = await WithDelegations(one, moved, happened.At, ct);
                new EffectsOnStore(db, one, office.Calendar, happened).Apply(run, facts, moved);
                await new FollowingMain(db, this, procedures, offices).Of(one, run, happened, moved, ct);
                (run, facts) = (moved.Next, moved.Facts);
            }
            Record(row, happened, decision is Moved ? EventAnswer.Moved : EventAnswer.Ignored, office);
            if (waiting.Count == 0 && SubjectCodes.Resolved(facts, one.Staff, happened.At) is { } resolved)
                waiting.Enqueue(resolved);
        }
        row.Run.State = EngineJson.Write(run);
        return new Handled(row.Id, row.Run.Turn, run);
    }

    // What is undone opens tasks again: they must be at hand beside those that are open.
    private Task LoadClosed(long caseId, CancellationToken ct) =>
        db.Tasks.Where(task => task.CaseId == caseId && task.Status != InboxTaskStatus.Open).LoadAsync(ct);

    private async ValueTask<CaseInHand> WithDelegations(CaseInHand one, Moved moved, DateTimeOffset at, CancellationToken ct)
    {
        if (!moved.Effects.Any(ToldInPlace.Concerns))
            return one;
        var held = await delegations.At(db, at, ct);
        return one with { Handed = [.. held.Where(given => given.Covers(moved.Next.DefinitionId))] };
    }

    private void Record(CaseRow row, RunEvent happened, EventAnswer answer, OfficeAt office)
    {
        row.Run.Turn++;
        db.Events.Add(
            new EventRow
            {
                CaseId = row.Id,
                Turn = row.Run.Turn,
                At = happened.At,
                By = happened.By.Person,
                Event = EngineJson.Write(happened),
                Answer = answer,
                Calendar = office.Calendar.Edition.Number,
                Organisation = office.People.Number,
                Rules = office.Rules.Number,
            }
        );
    }
}

/// <summary>
/// What the engine says to one event, and what is checked beside it. Changes nothing: a command carries it out, a preview tells it.
/// </summary>
/// <param name="Happened">The event as it is recorded.</param>
/// <param name="Office">What it was decided by: the calendar in force at the event, the organisation as it stands.</param>
internal sealed record Ruling(RunEvent Happened, OfficeAt Office, Decision Decision)
{
    /// <param name="run">The run before the event.</param>
    /// <param name="facts">The case's fields before the event.</param>
    public static async ValueTask<Ruling> On(
        CaseFlowDb db,
        OfficeShelf offices,
        CaseInHand one,
        (Run Run, Facts Facts) before,
        RunEvent given,
        CancellationToken ct
    )
    {
        var happened = AsDecided(SubjectCodes.In(given, one.Staff), before.Run, offices.UrgesADay);
        if (happened is ActWithdrawn withdrawn && offices.WithdrawUntil == WithdrawUntil.Opened)
            happened = await Openings.With(db, one.Row.Id, before.Run, withdrawn, ct);
        var office = await offices.At(db, happened.At, one.Staff.People, ct);
        if (happened is Noted note)
        {
            var settled = await new NoteChecks(db, one, before.Facts).Settled(note, ct);
            if (settled.Refusal is { } why)
                return new Ruling(happened, office, new Refused(why));
            happened = settled.Value;
        }
        var decision = ProcedureEngine.Decide(one.Procedure, before.Run, before.Facts, office, happened, one.Other);
        // Asked last: whoever may not do the task learns nothing of what it wants.
        if (decision is not Refused && await EntryChecks.Check(db, one, before, office, happened, ct) is { IsEmpty: false } problems)
            decision = new Refused(TaskRefusals.FormProblems(problems));
        if (decision is not Refused && given is TaskActed or FieldsChanged && Question(given, one.Staff) is { } question)
            decision = new Refused(TaskRefusals.FormProblems([new FieldProblem(CaseFields.Subjects, question)]));
        return new Ruling(happened, office, decision);
    }

    private static Saying? Question(RunEvent given, Staff staff) =>
        given.Entered().TryGetValue(CaseFields.Subjects, out var named) ? SubjectCodes.Question(Facts.ListOf(named), staff) : null;

    // What whoever decided had before them, and what the office had set, is part of the record of the decision.
    private static RunEvent AsDecided(RunEvent given, Run run, int urgesADay) =>
        given switch
        {
            TaskCompleted done when run.VisitOf(done.Visit)?.Suggested is { } suggested => done with { Suggested = suggested },
            TaskUrged urged => urged with { MostADay = urgesADay },
            SignerRemoved removed => RemoveSigner.Named(run, removed),
            _ => given,
        };
}
