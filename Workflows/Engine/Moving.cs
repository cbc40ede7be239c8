using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
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
    private HashSet<string>? passedBy;

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
        QuestionKinds.CallOffIdle(this);
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
    public void Leave(Visit visit, string port) => Leave(visit, port, By?.Answerable.Person);

    /// <summary>自动跳过. The same where nobody did the step.</summary>
    public void LeaveByItself(Visit visit, string port) => Leave(visit, port, null);

    private void Leave(Visit visit, string port, string? by)
    {
        var detour = Current(visit).Detour;
        Close(visit, port);
        Pass(visit, port, by);
        if (detour is not null && GoesStraightBack(visit, port, detour))
            return;
        var target = procedure.Next(visit.Step, port)
            ?? throw new InvalidOperationException(
                $"Step {visit.Step} of {procedure.DefinitionId} v{procedure.Version} has no way out by {port}."
            );
        arrivals.Enqueue(new Arrival(target, visit.Block, visit.Branch));
    }

    /// <summary>自动跳过: a step is passed by once in a decision.</summary>
    /// <returns>Whether it was not yet.</returns>
    public bool PassBy(string step) => (passedBy ??= new(StringComparer.Ordinal)).Add(step);

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
