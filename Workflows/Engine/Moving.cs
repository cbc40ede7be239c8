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
    // What an act tells that leaves the step where it is, and what a step that is entered tells.
    private const int FewEffects = 1;
    private const int ManyEffects = 32;

    private readonly ImmutableArray<Effect>.Builder effects = ImmutableArray.CreateBuilder<Effect>(FewEffects);
    private Queue<Arrival>? arrivals;
    private HashSet<string>? passedBy;

    // Whatever happens, the run can no longer go back to before it was moved to this version.
    private Run kept = start.Before is null ? start : start with { Before = null };

    // Where the run stands changes with every hop: it is written into the run when somebody asks for it.
    private ImmutableArray<Visit> visits = start.Visits;
    private int lastVisit = start.LastVisit;
    private ImmutableArray<Passed>? trail = start.Trail;
    private Facts facts = known;

    public Procedure Procedure => procedure;

    public Run Run
    {
        get
        {
            if (visits != kept.Visits || lastVisit != kept.LastVisit || trail != kept.Trail)
                kept = kept with { Visits = visits, LastVisit = lastVisit, Trail = trail };
            return kept;
        }
        private set => (kept, visits, lastVisit, trail) = (value, value.Visits, value.LastVisit, value.Trail);
    }

    /// <summary>The run for whoever asks who did what: where it stands and the way there are those of before.</summary>
    public Run Past => kept;

    public bool IsOpen => kept.IsOpen;

    public ImmutableArray<Visit> Visits => visits;

    /// <summary>The way by which the run came; null where it was not kept.</summary>
    public ImmutableArray<Passed>? Trail => trail;

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

    /// <summary>What is noted of an act that can be taken back; null for any other.</summary>
    public BeingSent? Sent { get; set; }

    /// <summary>The task on which whoever it was brought to acted; null where nobody acts on a task of theirs.</summary>
    public (int Visit, int Seq)? ActedOn { get; set; }

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
        if (kept.Suspended is { } suspended && kept.IsOpen)
            Pausing.Hold(this, suspended);
        var next = Run;
        var sendings = Sending.Kept(start, next, ActedOn);
        if (Sent is { } sent && By is { } by && next.IsOpen)
            sendings = sendings.Add(sent.By(by, at, next, facts));
        if (sendings.Length > 0 || next.Sendings.Length > 0)
            next = next with { Sendings = sendings };
        return new Moved(next, facts, effects.DrainToImmutable());
    }

    public void Tell(Effect effect) => effects.Add(effect);

    public void SetFields(IReadOnlyDictionary<string, FieldValue> changes)
    {
        if (changes.Count == 0)
            return;
        var before = facts;
        Write(changes);
        Remember(before);
    }

    private void Write(IReadOnlyDictionary<string, FieldValue> changes)
    {
        if (changes.Count == 0)
            return;
        facts = facts.With(changes, Sent?.Written);
        Tell(
            new FieldsSet(
                changes as ImmutableSortedDictionary<string, FieldValue> ?? changes.ToImmutableSortedDictionary(StringComparer.Ordinal)
            )
        );
    }

    public void RememberDoer(string step, Actor by)
    {
        Sent?.Did(kept, step, by);
        kept = kept.After(step, by);
    }

    /// <summary>Begins the run at a step, outside of any block.</summary>
    public void Begin(Step first)
    {
        Addressed = facts;
        Arriving(new Arrival(first, 0, ""));
    }

    /// <summary>Puts a visit back as it is now.</summary>
    public Visit Keep(Visit visit)
    {
        for (var i = 0; i < visits.Length; i++)
        {
            if (visits[i].Number != visit.Number)
                continue;
            visits = visits.SetItem(i, visit);
            return visit;
        }
        visits = visits.Add(visit);
        return visit;
    }

    public Visit? VisitOf(int number)
    {
        foreach (var visit in visits)
        {
            if (visit.Number == number)
                return visit;
        }
        return null;
    }

    /// <summary>A visit as it stands now, whatever has changed since it was looked at.</summary>
    public Visit Current(Visit visit) => VisitOf(visit.Number) ?? throw new InvalidOperationException($"Visit {visit.Number} is not open.");

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
        Arriving(new Arrival(target, visit.Block, visit.Branch));
    }

    /// <summary>自动跳过: a step is passed by once in a decision.</summary>
    /// <returns>Whether it was not yet.</returns>
    public bool PassBy(string step) => (passedBy ??= new(StringComparer.Ordinal)).Add(step);

    /// <summary>Puts what stood at one step at another, in the same branch, as if it arrived there now.</summary>
    public void MoveOn(Visit visit, Step target)
    {
        Close(visit, null);
        Arriving(new Arrival(target, visit.Block, visit.Branch));
    }

    /// <summary>Sends the run along one branch of the block that this fork's visit opened.</summary>
    public void Branch(int block, string branch, Step target) => Arriving(new Arrival(target, block, branch));

    /// <summary>The run as a whole stands otherwise, as somebody ordered.</summary>
    public void Keep(Func<Run, Run> otherwise) => Run = otherwise(Run);

    public void Close(Visit visit, string? port)
    {
        var open = VisitOf(visit.Number) ?? throw new InvalidOperationException($"Visit {visit.Number} is not open.");
        foreach (var task in open.Tasks)
            Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Cancelled, null, null));
        foreach (var timer in open.Timers)
            Tell(new TimerCleared(visit.Number, timer.Key));
        visits = visits.Remove(open);
        Tell(new StepLeft(visit.Number, visit.Step, port));
    }

    /// <summary>Ends the run wherever else it still stands.</summary>
    public void End(RunStatus status, string? step, string result)
    {
        foreach (var visit in visits)
            Close(visit, null);
        arrivals?.Clear();
        kept = kept with { Status = status, Blocks = [], EndedAt = step, Sendings = [] };
        trail = trail is null ? null : [];
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
}
