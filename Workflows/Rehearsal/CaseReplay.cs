using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Separating;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>
/// 重演. A case of the past goes through another version: people do at the same steps what they did, after the same working time; timers go
/// off on the virtual clock; what the past says nothing of is assumed. Through its own version it does again exactly what it did.
/// </summary>
public sealed partial class CaseReplay
{
    private const int MostEvents = 2_000;

    private readonly Procedure draft;
    private readonly ImmutableArray<Finding> flaws;
    private readonly CaseHistory history;
    private readonly ReplayAssumptions assumptions;
    private readonly PathRecorder recorder;
    private readonly Dictionary<int, (string Step, int Round)> rounds = [];
    private readonly Dictionary<string, int> entered = new(StringComparer.Ordinal);
    private readonly List<Planned> plan = [];
    private readonly Dictionary<string, PathStuck> stuck = new(StringComparer.Ordinal);
    private readonly HashSet<AssumedTask> assumed = [];
    private DateTimeOffset now;
    private Run run;
    private Facts facts = Facts.None;

    /// <param name="Acted">What the past did with the task; null where completing it is assumed.</param>
    private sealed record Planned(int Visit, int Seq, DateTimeOffset At, double Place, TaskActed? Acted, OfficeAt? Office);

    private CaseReplay(
        Procedure draft,
        ImmutableArray<Finding> flaws,
        CaseHistory history,
        ReplayAssumptions assumptions,
        MailedTo mailedTo
    )
    {
        (this.draft, this.flaws, this.history, this.assumptions) = (draft, flaws, history, assumptions);
        recorder = new PathRecorder(draft, mailedTo);
        run = Run.Of(draft.DefinitionId, draft.Version);
    }

    /// <summary>What becomes of the case, or why that cannot be compared with what happened to it.</summary>
    /// <param name="flaws">Errors that the checks found in the draft.</param>
    public static OrRefusal<CasePath> Of(
        Procedure draft,
        ImmutableArray<Finding> flaws,
        CaseHistory history,
        ReplayAssumptions assumptions,
        MailedTo mailedTo
    )
    {
        if (WhyNot(history.Events) is { } bar)
            return bar;
        foreach (var task in history.Tasks)
            task.IsTaken = false;
        var replay = new CaseReplay(draft, flaws, history, assumptions, mailedTo);
        return replay.Go() is { } refusal ? refusal : replay.Ended();
    }

    /// <summary>What happened to a case that no other version can be asked of; null when it can be replayed.</summary>
    public static Refusal? WhyNot(IEnumerable<RunEvent> events)
    {
        var started = false;
        foreach (var happened in events)
        {
            switch (happened)
            {
                case FieldsChanged:
                    return ReplayRefusals.Corrected;
                case RunStopped:
                    return ReplayRefusals.Stopped;
                case OfficeChanged or WorkHandedOver or HandoverUndone:
                    return ReplayRefusals.Passed;
                case LimitRecounted:
                    return ReplayRefusals.Recounted;
                case CaseOrdered or MergeEvent:
                    return ReplayRefusals.Ordered;
                case RunStarted when !started:
                    started = true;
                    break;
                case not (TaskActed or DeadlinePassed or Noted or SeparateCaseOpened):
                    return ReplayRefusals.Moved;
            }
        }
        return started ? null : ReplayRefusals.Moved;
    }

    private CasePath Ended() =>
        recorder.Path with
        {
            Stuck = run.IsOpen ? [.. Waiting().Concat(stuck.Values).DistinctBy(one => one.Step, StringComparer.Ordinal)] : [],
            Assumed = [.. assumed],
        };

    private IEnumerable<PathStuck> Waiting() =>
        from visit in run.Visits
        let reason = visit.Wait
        where reason is not null
        select new PathStuck(visit.Step, draft.NameOf(visit.Step), reason);

    private Refusal? Go()
    {
        now = history.Start.Event.At;
        if (Take(history.Start.Event, history.Start.Office) is { } refused)
            return refused;
        for (var events = 1; run.IsOpen; events++)
        {
            if (events > MostEvents)
                return ReplayRefusals.TooLong;
            plan.RemoveAll(one => TaskOf(one) is null);
            var timer = NextTimer();
            var act = plan.OrderBy(one => one.At).ThenBy(one => one.Place).FirstOrDefault();
            if (timer is null && act is null)
                break;
            var refusal =
                act is null || (timer is { } first && (first.At, first.Place).CompareTo((act.At, act.Place)) < 0)
                    ? Fire(timer!.Value)
                    : Do(act);
            if (refusal is not null)
                return refusal;
        }
        return null;
    }

    private OpenTask? TaskOf(Planned one) => run.VisitOf(one.Visit)?.TaskOf(one.Seq);

    private (DateTimeOffset At, double Place, int Visit, string Key)? NextTimer() =>
        run
            .Visits.SelectMany(visit => visit.Timers.Select(timer => Moment(visit, timer)))
            .OrderBy(timer => timer.At)
            .ThenBy(timer => timer.Place)
            .ThenBy(timer => timer.Visit)
            .ThenBy(timer => timer.Key, StringComparer.Ordinal)
            .Select(timer => ((DateTimeOffset, double, int, string)?)timer)
            .FirstOrDefault();

    // A timer that the past knows is as late as it was then: the program may have stood still.
    private (DateTimeOffset At, double Place, int Visit, string Key) Moment(Visit visit, VisitTimer timer)
    {
        var (step, round) = rounds[visit.Number];
        return history.Timers.TryGetValue((step, round, timer.Key), out var past)
            ? (timer.At + past.Late, past.Place, visit.Number, timer.Key)
            : (timer.At, double.MaxValue, visit.Number, timer.Key);
    }

    private Refusal? Fire((DateTimeOffset At, double Place, int Visit, string Key) timer)
    {
        now = timer.At > now ? timer.At : now;
        var office = timer.Place == Math.Floor(timer.Place) && timer.Place < int.MaxValue ? history.OfficeOf((int)timer.Place) : OfficeNow;
        return Take(new DeadlinePassed(now, timer.Visit, timer.Key), office);
    }

    private OfficeAt OfficeNow => history.OfficeAt(now);

    private Refusal? Do(Planned one)
    {
        plan.Remove(one);
        now = one.At > now ? one.At : now;
        var (visit, task) = (run.VisitOf(one.Visit)!, TaskOf(one)!);
        if (one.Acted is not { } acted)
            return Assume(visit, task);
        var again = acted with { At = now, Visit = one.Visit, Seq = one.Seq };
        var office = now == acted.At ? one.Office! : OfficeNow;
        if (again is TaskCompleted done)
            return Complete(visit, task, done, office);
        // Signing for a task that is another's now, or giving back what was never taken, is left out.
        return Decide(again, office) is { Value: Moved moved } ? Note(again, office, moved) : null;
    }
}
