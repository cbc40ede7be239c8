using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Merging;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>
/// 预告. Puts an act to the engine as <see cref="CaseRunner"/> does, with the same checks, and tells whom it would reach. Nothing is
/// saved, recorded or sent.
/// </summary>
public sealed class Preview(
    CaseFlowDb db,
    ProcedureShelf procedures,
    OfficeShelf offices,
    StaffDirectory directory,
    StandingDelegations delegations
)
{
    /// <returns>What the act would do, or the refusal that the act itself would meet.</returns>
    public async Task<OrRefusal<Outlook>> Of(long caseId, RunEvent act, CancellationToken ct)
    {
        var row = await CaseInHand.RowsOf(db).AsNoTracking().SingleOrDefaultAsync(one => one.Id == caseId, ct);
        if (row is null)
            return CaseRunner.NoSuchCase;
        var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
        var one = new CaseInHand(row, procedure, await directory.Read(db, ct));
        var before = await StoredRuns.Of(db, procedures, offices, row, ct);
        var known = CaseFacts.Of(row);
        var settled = await InPlace.Settled(db, (offices, delegations), one, (before, known), act, ct);
        return await Of(one, (before, known), settled, ct);
    }

    /// <summary>The same of a case that does not exist yet.</summary>
    /// <param name="row">As it would be registered; it is not kept.</param>
    public async Task<OrRefusal<Outlook>> OfStart(CaseRow row, RunStarted started, CancellationToken ct)
    {
        var procedure = await procedures.Take(db, row.Run.DefinitionId, row.Run.Version, ct);
        var one = new CaseInHand(row, procedure, await directory.Read(db, ct));
        return await Of(one, (Run.Of(row.Run.DefinitionId, row.Run.Version), Facts.None), started, ct);
    }

    private async Task<OrRefusal<Outlook>> Of(CaseInHand one, (Run Run, Facts Facts) before, RunEvent act, CancellationToken ct)
    {
        var ruling = await Ruling.On(db, offices, one, before, act, ct);
        if (ruling.Decision is Refused refused)
            return refused.Why;
        if (ruling.Decision is not Moved moved)
            throw new InvalidOperationException($"A person's act was answered by {ruling.Decision.GetType().Name}.");
        var told = Told(one, before, moved, ruling.Office, act);
        if (act is CaseOrdered ordered)
            told = told with { Said = OrdersAhead.Said(one, moved, ruling.Office, ordered) };
        if (act is TaskActed acted)
            told = told with { Awaited = Awaited(moved.Next, acted), CanBeTakenBack = CanBeTakenBack(moved.Next, acted) };
        if (act is SignerAdded { Place: SigningPlace.After } added && one.Staff.Find(added.Signer) is { } signer)
            told = told with { Next = told.Next.Add(InTurn(one, moved.Next, added, signer)) };
        return told with { Next = told.Next.AddRange(await OfMerged(one, before.Run, ruling.Happened, moved, ct)) };
    }

    // 并案. When the main case ends, what is left to do in each that is handled with it; told together where it is the same.
    private async Task<IEnumerable<TaskAhead>> OfMerged(CaseInHand main, Run before, RunEvent act, Moved moved, CancellationToken ct)
    {
        if (before.MergedIn.IsEmpty || moved.Effects.OfType<RunEnded>().LastOrDefault() is not { } ended)
            return [];
        var numbers = before.MergedIn.ToArray();
        var next = new List<TaskAhead>();
        foreach (var id in await db.Cases.Where(row => numbers.Contains(row.Number)).Select(row => row.Id).ToListAsync(ct))
        {
            // One that goes its own way again since is left alone.
            if (await Of(id, FollowingMain.AfterMain(main, act, moved, ended), ct) is { Refusal: null, Value: var outlook })
                next.AddRange(outlook.Next.Concat(outlook.Passed));
        }
        return next.GroupBy(task => (task.Step, task.Addressee, task.Due))
            .Select(same => same.First() with { Step = Saying.Of("merging.of-merged", ("count", same.Count()), ("step", same.Key.Step)) });
    }

    // 后加签: they have a task when whoever adds them has answered.
    private static TaskAhead InTurn(CaseInHand one, Run run, SignerAdded added, StaffMember signer) =>
        new(
            Saying.Of("previews.in-turn", ("step", one.Procedure.NameOf(run.VisitOf(added.Visit)!.Step))),
            Assignee.OfPerson(signer.Code),
            [signer],
            null
        );

    private static Outlook Told(CaseInHand one, (Run Run, Facts Facts) before, Moved moved, OfficeAt office, RunEvent act)
    {
        var (_, procedure, staff) = one;
        return new Outlook(
            moved.Effects.OfType<RunEnded>().Select(ended => ended.Result).FirstOrDefault(),
            [
                .. moved
                    .Effects.OfType<TaskOpened>()
                    .Where(opened => IsOpen(moved.Next, opened))
                    .Select(opened => new TaskAhead(
                        Called(procedure, opened.Step, opened.Face),
                        opened.To,
                        [.. WhoCould(one, moved, office, (opened.Visit, opened.Seq, opened.To))],
                        opened.Due
                    )),
            ],
            [
                .. moved
                    .Effects.SelectMany(effect => Recipients.Told(effect, staff, moved.Facts))
                    .Concat(
                        Recipients
                            .LeftToNobody(before.Run, before.Facts, moved, staff)
                            .SelectMany(_ => Recipients.WhoCanHelp(staff, moved.Facts))
                    )
                    .Where(member => !Recipients.Knows(member, act))
                    .DistinctBy(member => member.Code, StringComparer.Ordinal),
            ],
            [
                .. moved
                    .Effects.Select(effect => CalledOff(effect) ?? TakenFrom(effect, act))
                    .Select(task => task is { } key && before.Run.VisitOf(key.Visit) is { } visit ? WithHolder(one, visit, key.Seq) : null)
                    .OfType<Saying>()
                    .Distinct(),
            ],
            [.. moved.Effects.OfType<Stuck>().Select(stuck => stuck.Reason)]
        )
        {
            Passed = [.. Passed(one, moved, office)],
            Limits = [.. Limits(procedure, moved)],
            Changed =
            [
                .. moved
                    .Effects.OfType<WorkSentBack>()
                    .SelectMany(sent => sent.Changed)
                    .Select(field => CaseForm.LabelOf(field, procedure.Variables)),
            ],
        };
    }

    private static IEnumerable<TaskAhead> Passed(CaseInHand one, Moved moved, OfficeAt office) =>
        from key in moved.Effects.Select(HandedTo).OfType<(int Visit, int Seq)>()
        let visit = moved.Next.VisitOf(key.Visit)
        let task = visit?.TaskOf(key.Seq)
        where task is not null
        select new TaskAhead(
            Called(one.Procedure, visit.Step, task.Face),
            task.To,
            [.. WhoCould(one, moved, office, (key.Visit, key.Seq, task.To))],
            visit.Paused is null ? task.Due : null // 停表: it has none until the clock goes on
        );

    private static (int Visit, int Seq)? HandedTo(Effect effect) =>
        effect switch
        {
            TaskPassed passed => (passed.Visit, passed.Seq),
            TaskReopened reopened => (reopened.Visit, reopened.Seq),
            _ => null,
        };

    private static (int Visit, int Seq)? CalledOff(Effect effect) =>
        effect switch
        {
            TaskClosed { End: TaskEnd.Cancelled } closed => (closed.Visit, closed.Seq),
            TaskWithdrawn withdrawn => (withdrawn.Visit, withdrawn.Seq),
            _ => null,
        };

    private static (int Visit, int Seq)? TakenFrom(Effect effect, RunEvent act) =>
        act is ActWithdrawn or CaseOrdered && effect is TaskPassed passed ? (passed.Visit, passed.Seq) : null;

    private static ImmutableArray<Assignee> Awaited(Run run, TaskActed acted) =>
        acted is TaskCompleted && run.VisitOf(acted.Visit) is { } visit
            ? [.. visit.Tasks.Select(task => task.ClaimedBy is { } holder ? Assignee.OfPerson(holder) : task.To).Distinct()]
            : [];

    private static bool CanBeTakenBack(Run run, TaskActed acted) =>
        run.Sendings.Any(sending => (sending.Visit, sending.Seq) == (acted.Visit, acted.Seq));

    // One opened and closed at once was in nobody's inbox.
    private static Saying? WithHolder(CaseInHand one, Visit visit, int seq) =>
        visit.TaskOf(seq) is { } task
            ? Saying.Of(
                "previews.task-of",
                ("step", Called(one.Procedure, visit.Step, task.Face)),
                ("who", Holders.Words(task.ClaimedBy is { } holder ? Assignee.OfPerson(holder) : task.To, one.Staff))
            )
            : null;

    private static Saying Called(Procedure procedure, string step, string face) =>
        QuestionKinds.Find(face) is not null && procedure.Find(step)?.Face(face) is { } asked
            ? asked.Title
            : Saying.Verbatim(procedure.NameOf(step));

    private static IEnumerable<LimitAhead> Limits(Procedure procedure, Moved moved) =>
        from set in moved.Effects.OfType<LimitSet>()
        where moved.Next.VisitOf(set.Visit) is not null
        select new LimitAhead(procedure.NameOf(set.Step), set.From, set.To);

    private static bool IsOpen(Run run, TaskOpened opened) => run.VisitOf(opened.Visit)?.TaskOf(opened.Seq) is not null;

    // The engine says who may do it: recusal and “not by those who did it” are its own to know.
    private static IEnumerable<StaffMember> WhoCould(
        CaseInHand one,
        Moved moved,
        OfficeAt office,
        (int Visit, int Seq, Assignee To) task
    ) =>
        one
            .Staff.Addressed(task.To)
            .Where(member =>
                TaskActs
                    .Of<TaskCompleted>()
                    .IsFor(one.Procedure, moved.Next, moved.Facts, office, Organisation.ActorOf(member), task.Visit, task.Seq)
            );
}
