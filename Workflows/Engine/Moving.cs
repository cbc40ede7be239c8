using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// A decision in the making: the one mutable thing in the engine, alive only inside <see cref="ProcedureEngine.Decide"/>.
/// Steps change the run through it, so that every change leaves its effect.
/// </summary>
internal sealed partial class Moving(Procedure procedure, Run start, Facts known, OfficeAt office, DateTimeOffset at)
{
    // More hops than any checked procedure can need between two waits: reaching it means that the checks were not run.
    private const int MostHops = 10_000;

    private readonly ImmutableArray<Effect>.Builder effects = ImmutableArray.CreateBuilder<Effect>(32);
    private readonly Queue<Arrival> arrivals = new();

    // Whatever happens, the run can no longer go back to before it was moved to this version.
    private Run run = start.Before is null ? start : start with { Before = null };
    private Facts facts = known;

    public Procedure Procedure => procedure;

    public Run Run => run;

    public Facts Facts => facts;

    public WorkCalendar Calendar => office.Calendar;

    public Organisation People => office.People;

    public RuleBook Rules => office.Rules;

    /// <summary>The rule for whom the case is about as it stands now.</summary>
    public Recusal Recusal => CaseRecusal.Of(People, facts);

    /// <summary>The fields that open tasks were last addressed by.</summary>
    public Facts Addressed { get; set; } = known;

    public DateTimeOffset At => at;

    /// <summary>Who did what is being decided; null for the program itself.</summary>
    public Actor? By { get; init; }

    /// <param name="Doer">Code of the person who is to do it, if they still may; null for whoever the step asks.</param>
    /// <param name="Detour">Where the work comes back from.</param>
    private readonly record struct Arrival(Step Target, int Block, string Branch, string? Doer = null, Detour? Detour = null);

    /// <summary>The decision, when everything has come to rest.</summary>
    public Moved Result()
    {
        Recusing.CatchUp(this);
        ComeToRest();
        while (Recusing.CatchUp(this)) // a step on the way may have written whom the case is about
            ComeToRest();
        if (run.Suspended is { } suspended && run.IsOpen)
            Pausing.Hold(this, suspended);
        run = Sending.Kept(start, run);
        return new Moved(run, facts, effects.DrainToImmutable());
    }

    private void ComeToRest()
    {
        for (var hops = 0; run.IsOpen && arrivals.TryDequeue(out var arrival); hops++)
        {
            if (hops == MostHops)
                throw new InvalidOperationException(
                    $"Procedure {procedure.DefinitionId} v{procedure.Version} runs in a circle at {arrival.Target.Id}."
                );
            Arrive(arrival);
        }
    }

    public void Tell(Effect effect) => effects.Add(effect);

    public void SetFields(IReadOnlyDictionary<string, FieldValue> changes)
    {
        if (changes.Count == 0)
            return;
        var before = facts;
        facts = facts.With(changes);
        Remember(before);
        Tell(
            new FieldsSet(
                changes as ImmutableSortedDictionary<string, FieldValue> ?? changes.ToImmutableSortedDictionary(StringComparer.Ordinal)
            )
        );
    }

    public void RememberDoer(string step, Actor by) => run = run.After(step, by);

    /// <summary>Begins the run at a step, outside of any block.</summary>
    public void Begin(Step first)
    {
        Addressed = facts;
        arrivals.Enqueue(new Arrival(first, 0, ""));
    }

    /// <summary>Puts a visit back as it is now.</summary>
    public Visit Keep(Visit visit)
    {
        var visits = run.Visits;
        for (var i = 0; i < visits.Length; i++)
        {
            if (visits[i].Number != visit.Number)
                continue;
            run = run with { Visits = visits.SetItem(i, visit) };
            return visit;
        }
        run = run with { Visits = visits.Add(visit) };
        return visit;
    }

    /// <summary>A visit as it stands now, whatever has changed since it was looked at.</summary>
    public Visit Current(Visit visit) =>
        run.VisitOf(visit.Number) ?? throw new InvalidOperationException($"Visit {visit.Number} is not open.");

    /// <summary>Leaves a visit by a port: what is still open in it is cancelled, and the run arrives at the next step.</summary>
    public void Leave(Visit visit, string port)
    {
        var detour = Current(visit).Detour;
        Close(visit, port);
        Pass(visit, port);
        if (detour is not null && GoesStraightBack(visit, port, detour))
            return;
        var target = procedure.Next(visit.Step, port)
            ?? throw new InvalidOperationException(
                $"Step {visit.Step} of {procedure.DefinitionId} v{procedure.Version} has no way out by {port}."
            );
        arrivals.Enqueue(new Arrival(target, visit.Block, visit.Branch));
    }

    /// <summary>Puts what stood at one step at another, in the same branch, as if it arrived there now.</summary>
    public void MoveOn(Visit visit, Step target)
    {
        Close(visit, null);
        arrivals.Enqueue(new Arrival(target, visit.Block, visit.Branch));
    }

    /// <summary>Sends the run along one branch of the block that this fork's visit opened.</summary>
    public void Branch(int block, string branch, Step target) => arrivals.Enqueue(new Arrival(target, block, branch));

    /// <summary>The run as a whole stands otherwise, as somebody ordered.</summary>
    public void Keep(Func<Run, Run> otherwise) => run = otherwise(run);

    public void Close(Visit visit, string? port)
    {
        var open = run.VisitOf(visit.Number) ?? throw new InvalidOperationException($"Visit {visit.Number} is not open.");
        foreach (var task in open.Tasks)
            Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Cancelled, null, null));
        foreach (var timer in open.Timers)
            Tell(new TimerCleared(visit.Number, timer.Key));
        run = run with { Visits = run.Visits.RemoveAll(open => open.Number == visit.Number) };
        Tell(new StepLeft(visit.Number, visit.Step, port));
    }

    /// <summary>Ends the run wherever else it still stands.</summary>
    public void End(RunStatus status, string? step, string result)
    {
        foreach (var visit in run.Visits)
            Close(visit, null);
        arrivals.Clear();
        run = run with { Status = status, Blocks = [], EndedAt = step, Trail = run.Trail is null ? null : [], Sendings = [] };
        Tell(new RunEnded(status, step, result));
    }

    public Visit OpenTask(Visit visit, string face, Saying title, Assignee to, DateTimeOffset? due) =>
        OpenTask(visit, new NewTask(face, title, to, due));

    public Visit OpenTask(Visit visit, NewTask one)
    {
        var seq = one.Seq ?? visit.LastTask + 1;
        Tell(new TaskOpened(visit.Number, seq, visit.Step, one.Face, one.Title, one.To, visit.Paused is null ? one.Due : null));
        if (visit.Paused is { } pause && one.Due is { } moment)
            Tell(new TaskPaused(visit.Number, seq, pause.Since, moment));
        var task = new OpenTask(seq, one.Face, one.To, null, one.Due) { Added = one.Added, Asked = one.Asked };
        return visit with { LastTask = Math.Max(visit.LastTask, seq), Tasks = visit.Tasks.Add(task) };
    }

    /// <param name="person">Who holds it from now on; null when it is given back.</param>
    public void Hold(Visit visit, OpenTask task, string? person)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { ClaimedBy = person }) });
        Tell(new TaskHeld(visit.Number, task.Seq, person));
    }

    /// <summary>Takes a task from whoever has it and asks others, or the same others again.</summary>
    public void Pass(Visit visit, OpenTask task, Assignee to)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { To = to, ClaimedBy = null }) });
        Tell(new TaskPassed(visit.Number, task.Seq, visit.Step, task.ClaimedBy ?? task.To.Person, to));
    }

    /// <summary>Gives a task from one person to another; whom it is addressed to and who holds it is said.</summary>
    public void HandOver(Visit visit, OpenTask task, Assignee to, string? claimedBy, string from, string person)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { To = to, ClaimedBy = claimedBy }) });
        Tell(new TaskHandedOver(visit.Number, task.Seq, visit.Step, from, person, to, claimedBy));
    }

    public void StandIn(string from, string person) => run = run with { StandIns = (run.StandIns ?? []).Add(new StandIn(from, person)) };

    /// <returns>Whether one stood in for the other.</returns>
    public bool StandOut(string from, string person)
    {
        var standing = run.StandIns ?? [];
        var place = standing.LastIndexOf(new StandIn(from, person));
        if (place >= 0)
            run = run with { StandIns = standing.Length == 1 ? null : standing.RemoveAt(place) };
        return place >= 0;
    }

    public Visit CompleteTask(Visit visit, OpenTask task, Actor by, string outcome)
    {
        Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Completed, by.Person, outcome) { For = by.For?.Person });
        // Whoever was added or asked beside is none of those whose answers the step counts.
        var counts = task.Asked is null && task.Added is null;
        return visit with { Tasks = visit.Tasks.Remove(task), Answered = visit.Answered + (counts ? 1 : 0) };
    }

    /// <summary>Takes tasks away from those who have them; the visit stays.</summary>
    public Visit CancelTasks(Visit visit, Func<OpenTask, bool> which)
    {
        foreach (var task in visit.Tasks.Where(which))
            Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Cancelled, null, null));
        return visit with { Tasks = visit.Tasks.RemoveAll(task => which(task)) };
    }

    public Visit Arm(Visit visit, params ImmutableArray<VisitTimer> timers)
    {
        if (visit.Paused is { } pause)
            return visit with { Paused = pause with { Timers = pause.Timers.AddRange(timers) } };
        foreach (var timer in timers)
            Tell(new TimerArmed(visit.Number, timer.Key, timer.At));
        return visit with { Timers = visit.Timers.AddRange(timers) };
    }

    public Visit Disarm(Visit visit, Func<VisitTimer, bool> which)
    {
        if (visit.Paused is { } pause)
            visit = visit with { Paused = pause with { Timers = pause.Timers.RemoveAll(timer => which(timer)) } };
        foreach (var timer in visit.Timers.Where(which))
            Tell(new TimerCleared(visit.Number, timer.Key));
        return visit with { Timers = visit.Timers.RemoveAll(timer => which(timer)) };
    }

    /// <summary>Lets the visit stand until the case is corrected; said once.</summary>
    public Visit Wait(Visit visit, Saying reason)
    {
        if (visit.Wait is { } before && Waits.AreSame(before, reason))
            return visit;
        Tell(new Stuck(visit.Number, visit.Step, reason));
        return visit with { Wait = reason };
    }

    private void Arrive(Arrival arrival)
    {
        var (target, block, branch, doer, detour) = LeaveBlocksAround(arrival);
        var number = run.LastVisit + 1;
        var visit = new Visit(number, target.Id, block, branch, at, null, 0, [], [], null) { Detour = detour };
        run = run with { LastVisit = number, Visits = run.Visits.Add(visit), Trail = TrailTo(target, block, branch) };
        Tell(new StepEntered(number, target.Id));
        target.Enter(this, visit);
        if (doer is not null)
            HandTo(number, doer);
    }
}
