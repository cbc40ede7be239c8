using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Cases;

public enum VisitState
{
    Open,
    Done,

    /// <summary>Left without an outcome: the case went back, ended, or another branch was enough.</summary>
    Cancelled,
}

/// <summary>经办. One stay of a case at a step.</summary>
/// <param name="Step">Id of the activity in the definition.</param>
/// <param name="Outcome">What the outcome it was left by is called; null while it is open or when it was cancelled.</param>
/// <param name="Who">Names of those who did its tasks, or of who has the open ones; empty for a step that nobody does.</param>
public sealed record StepVisit(
    int Visit,
    string Step,
    string Name,
    VisitState State,
    DateTimeOffset EnteredAt,
    DateTimeOffset? LeftAt,
    Saying? Outcome,
    IReadOnlyList<Saying> Who
)
{
    /// <summary>The post that <see cref="Who"/> names, when it names a post and nobody else.</summary>
    public HoldingPost? Post { get; init; }
}

/// <summary>The visits of a case, from what a replay of its events entered and left.</summary>
public sealed class CaseVisits(CaseFlowDb db, StaffDirectory directory)
{
    public async Task<IReadOnlyList<StepVisit>> Of(
        long caseId,
        Func<int, Procedure> versionOf,
        IEnumerable<Replay.Move> moves,
        CancellationToken ct
    )
    {
        var staff = await directory.Read(db, ct);
        var tasks = (await db.Tasks.AsNoTracking().Where(task => task.CaseId == caseId).OrderBy(task => task.Seq).ToListAsync(ct)).ToLookup(
            task => task.Visit
        );
        var visits = new SortedDictionary<int, StepVisit>();
        Run? last = null;
        foreach (var (happened, moved) in moves)
        {
            // Steps that a move leaves are told as they were called before it.
            var procedure = versionOf((last ?? moved.Next).Version);
            last = moved.Next;
            foreach (var effect in moved.Effects)
                Enter(visits, effect, effect is StepEntered ? versionOf(last.Version) : procedure, happened.At);
        }
        if (last is not null)
            KeepWaiting(visits, last.WaitingJoins(versionOf(last.Version)));
        return [.. visits.Values.Select(visit => Held(visit, [.. tasks[visit.Visit]], staff))];
    }

    private static void Enter(SortedDictionary<int, StepVisit> visits, Effect effect, Procedure procedure, DateTimeOffset at)
    {
        switch (effect)
        {
            case StepEntered entered:
                visits[entered.Visit] = new StepVisit(
                    entered.Visit,
                    entered.Step,
                    procedure.NameOf(entered.Step),
                    VisitState.Open,
                    at,
                    null,
                    null,
                    []
                );
                break;
            case StepLeft left when visits.TryGetValue(left.Visit, out var visit):
                visits[left.Visit] = Left(visit, left, procedure, at);
                break;
            case StepWithdrawn withdrawn:
                visits.Remove(withdrawn.Visit);
                break;
            case StepReopened reopened when visits.TryGetValue(reopened.Visit, out var visit):
                visits[reopened.Visit] = visit with { State = VisitState.Open, LeftAt = null, Outcome = null };
                break;
        }
    }

    // A branch leaves its join as soon as it has arrived; for people the join is done when the others have arrived as well.
    private static void KeepWaiting(SortedDictionary<int, StepVisit> visits, IEnumerable<(string Join, int Arrived)> waiting)
    {
        foreach (var (join, arrived) in waiting)
        {
            foreach (var visit in visits.Values.Where(visit => visit.Step == join).TakeLast(arrived).ToArray())
                visits[visit.Visit] = visit with { State = VisitState.Open, LeftAt = null, Outcome = null };
        }
    }

    private static StepVisit Left(StepVisit visit, StepLeft left, Procedure procedure, DateTimeOffset at) =>
        visit with
        {
            State = left.Outcome is null ? VisitState.Cancelled : VisitState.Done,
            LeftAt = at,
            Outcome = left.Outcome is { } outcome ? procedure.StepOf(left.Step).PortLabel(outcome) : null,
        };

    private static StepVisit Held(StepVisit visit, ImmutableArray<TaskRow> tasks, Staff staff)
    {
        var who = Who(visit, tasks, staff);
        var open = who.Length == 1 && visit.State == VisitState.Open ? tasks.First(task => task.Status == InboxTaskStatus.Open) : null;
        return visit with { Who = who, Post = open is null ? null : Holders.Post(open, staff) };
    }

    private static Saying[] Who(StepVisit visit, IEnumerable<TaskRow> tasks, Staff staff) =>
        [
            .. (
                visit.State == VisitState.Open
                    ? tasks.Where(task => task.Status == InboxTaskStatus.Open).Select(task => Holders.Words(task, staff))
                    : tasks
                        .Where(task => task.Status == InboxTaskStatus.Completed && task.ClosedBy is not null)
                        .Select(task => Holders.Doer(task.ClosedBy!, task.ClosedFor, staff))
            ).Distinct(),
        ];
}
