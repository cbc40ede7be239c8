using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>A task that an act would open.</summary>
/// <param name="To">Who could do it then; never anybody whom the item is about (回避).</param>
public sealed record TaskAhead(string Step, Assignee Addressee, ImmutableArray<StaffMember> To, DateTimeOffset? Due);

/// <summary>A time limit that would be set otherwise.</summary>
/// <param name="From">When it is due now; null while it stands still.</param>
/// <param name="To">When it would be due; null where it would stand still.</param>
public sealed record LimitAhead(string Step, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>What an act would do.</summary>
/// <param name="Result">How the case would end; null while it goes on.</param>
/// <param name="Told">Who would get a notice or a mail at once.</param>
/// <param name="Cancelled">Names of the steps whose open tasks would be withdrawn.</param>
/// <param name="Waits">Why something would stand still until the case is corrected.</param>
public sealed record Outlook(
    string? Result,
    ImmutableArray<TaskAhead> Next,
    ImmutableArray<StaffMember> Told,
    ImmutableArray<string> Cancelled,
    ImmutableArray<Saying> Waits
)
{
    /// <summary>Open tasks that would go to somebody else, and closed ones that would be open again.</summary>
    public ImmutableArray<TaskAhead> Passed { get; init; } = [];

    /// <summary>原路返回. What the work would not go straight back for to who returned it: names of fields that later steps went by.</summary>
    public ImmutableArray<Saying> Changed { get; init; } = [];

    /// <summary>The time limits that would be due otherwise.</summary>
    public ImmutableArray<LimitAhead> Limits { get; init; } = [];

    public bool CaseOpen => Result is null;
}

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
        var ruling = await Ruling.On(db, offices, one, (before, known), settled, ct);
        return ruling.Decision switch
        {
            Moved moved => Told(one, (before, known), moved, ruling.Office),
            Refused refused => refused.Why,
            var other => throw new InvalidOperationException($"A person's act was answered by {other.GetType().Name}."),
        };
    }

    private static Outlook Told(CaseInHand one, (Run Run, Facts Facts) before, Moved moved, OfficeAt office)
    {
        var (_, procedure, staff) = one;
        return new Outlook(
            moved.Effects.OfType<RunEnded>().Select(ended => ended.Result).FirstOrDefault(),
            [
                .. moved
                    .Effects.OfType<TaskOpened>()
                    .Where(opened => IsOpen(moved.Next, opened))
                    .Select(opened => new TaskAhead(
                        procedure.NameOf(opened.Step),
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
                    .DistinctBy(member => member.Code, StringComparer.Ordinal),
            ],
            [
                .. moved
                    .Effects.Select(CalledOff)
                    .Select(visit => visit is { } number ? before.Run.VisitOf(number) : null)
                    .OfType<Visit>() // one opened and closed at once was in nobody's inbox
                    .Select(visit => procedure.NameOf(visit.Step))
                    .Distinct(StringComparer.Ordinal),
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
            one.Procedure.NameOf(visit.Step),
            task.To,
            [.. WhoCould(one, moved, office, (key.Visit, key.Seq, task.To))],
            task.Due
        );

    private static (int Visit, int Seq)? HandedTo(Effect effect) =>
        effect switch
        {
            TaskPassed passed => (passed.Visit, passed.Seq),
            TaskReopened reopened => (reopened.Visit, reopened.Seq),
            _ => null,
        };

    private static int? CalledOff(Effect effect) =>
        effect switch
        {
            TaskClosed { End: TaskEnd.Cancelled } closed => closed.Visit,
            TaskWithdrawn withdrawn => withdrawn.Visit,
            _ => null,
        };

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
                    .WhyNot(one.Procedure, moved.Next, moved.Facts, office, Organisation.ActorOf(member), task.Visit, task.Seq)
                    is null
            );
}
