using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Acts;

/// <summary>
/// Something that people can do with a task: who may, what it asks for, what it does, how it is refused and what the record of the
/// case says of it. To add one, write one file beside the others: its event, a <see cref="TaskActed"/> with its stored name, and its
/// <see cref="TaskAct{TEvent}"/>; both are found by themselves. What it tells and
/// refuses is worded in <c>Sayings/acts</c>.
/// </summary>
public abstract class TaskAct
{
    /// <summary>Name in addresses: <c>…/acts/claim</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The type of its event.</summary>
    public abstract Type Event { get; }

    /// <summary>The word by which programs know its entries in the timeline, e.g. <c>Claimed</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What people call it where it is offered beside the outcomes of a task; null for what has a place of its own.</summary>
    public virtual Words? Label => null;

    /// <summary>What it does, in one sentence.</summary>
    public virtual Words Hint => new("", "");

    /// <summary>Whether a person is told why they cannot do it, instead of not being offered it.</summary>
    /// <param name="doneBy">Code of whoever did the task or handed it over; null while it is open and when it was cancelled.</param>
    public virtual bool SaysWhyNot(string? doneBy, Actor by) => false;

    /// <summary>The same for a reason that says more than that it is not for them.</summary>
    public virtual bool SaysWhyNot(Refusal why) => false;

    /// <summary>Whether the task is done with it, so that its outcome and what was filled in are part of the record.</summary>
    public virtual bool Finishes => false;

    /// <summary>Whether it may be done with several tasks at once, each for itself, with a form that is filled in once.</summary>
    public virtual bool IsForSeveral => false;

    /// <summary>What must be filled in, on a task with this face.</summary>
    public virtual Form Asks(TaskFace face) => Form.Empty;

    /// <summary>Whether whoever did it can take it back while nobody has acted on what it handed on (撤回).</summary>
    public virtual bool CanBeTakenBack => false;

    /// <summary>How whoever did it undoes it.</summary>
    public virtual WayBack HowUndone => CanBeTakenBack ? WayBack.TakingBack : WayBack.None;

    /// <summary>The same of one task.</summary>
    internal virtual bool CanBeTakenBackOn(OnTask on) => CanBeTakenBack;

    /// <summary>What must be filled in on a task of a case; null where there is no such task any more.</summary>
    public Form? Asks(Procedure procedure, Run run, Facts facts, OfficeAt office, int visit, int seq)
    {
        var found = OnTask.Find(new Moving(procedure, run, facts, office, DateTimeOffset.UnixEpoch), visit, seq, this);
        return found.Refusal is null ? Asks(found.Value) : null;
    }

    /// <summary>The same in the midst of a decision, for an act whose choices depend on where the case stands.</summary>
    internal virtual Form Asks(OnTask on) => Asks(on.Face);

    /// <summary>The task of a visit that it is done with; null where it is gone.</summary>
    internal virtual OpenTask? TaskIn(Visit visit, int seq) => visit.TaskOf(seq);

    /// <summary>Whether it is done with a task that is closed already: to take back what was done in it.</summary>
    internal virtual bool IsOfDone => false;

    /// <summary>Its event, made of a form that was filled in; null for an act that takes more than a form.</summary>
    public virtual TaskActed? Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => null;

    /// <summary>What the timeline says.</summary>
    /// <param name="step">What people call the step.</param>
    /// <param name="outcome">What the outcome is called by which the task was left; null while it is open and when it was
    /// cancelled.</param>
    public abstract Saying Told(TaskActed acted, string step, Saying? outcome);

    /// <summary>The same where it tells moments.</summary>
    /// <param name="local">A moment (UTC) as the office's clocks show it.</param>
    public virtual Saying Told(TaskActed acted, string step, Saying? outcome, Func<DateTimeOffset, DateTime> local) =>
        Told(acted, step, outcome);

    /// <summary>Why a person may not do this with a task now; null when they may. Decides nothing.</summary>
    /// <param name="now">Where it matters how much time is left; null for before any limit.</param>
    public Refusal? WhyNot(
        Procedure procedure,
        Run run,
        Facts facts,
        OfficeAt office,
        Actor by,
        int visit,
        int seq,
        DateTimeOffset? now = null
    )
    {
        var move = new Moving(procedure, run, facts, office, now ?? DateTimeOffset.UnixEpoch);
        var found = OnTask.Find(move, visit, seq, this);
        return found.Refusal ?? found.Value.Bars(by, this);
    }

    /// <summary>Whether a person is one of those whom a task is for: to them it comes, even where something must be done first.</summary>
    public bool IsFor(Procedure procedure, Run run, Facts facts, OfficeAt office, Actor by, int visit, int seq)
    {
        var found = OnTask.Find(new Moving(procedure, run, facts, office, DateTimeOffset.UnixEpoch), visit, seq, this);
        return found.Refusal is null && found.Value.Bars(by, Guards) is null;
    }

    /// <summary>Whether the task is already as the act would leave it: doing it again is no fault and nothing to record.</summary>
    public bool IsDone(Run run, TaskActed acted) =>
        run.IsOpen && run.VisitOf(acted.Visit)?.TaskOf(acted.Seq) is { } task && IsDone(task, acted.By);

    internal virtual TaskGuards Guards => TaskGuards.All;

    /// <summary>What stands against a person beside the guards; null when nothing does.</summary>
    internal virtual Refusal? Against(OnTask on, Actor by) => null;

    internal virtual bool IsDone(OpenTask task, Actor by) => false;

    /// <summary>What is wrong with what was handed in; null when it may be taken.</summary>
    internal abstract Refusal? Refuses(OnTask on, TaskActed acted);

    /// <summary>Its effect; everything has been checked.</summary>
    internal abstract void Do(OnTask on, TaskActed acted);
}

/// <summary>An act with its event.</summary>
public abstract class TaskAct<TEvent> : TaskAct
    where TEvent : TaskActed
{
    public sealed override Type Event => typeof(TEvent);

    public sealed override Saying Told(TaskActed acted, string step, Saying? outcome) => Told((TEvent)acted, step, outcome);

    internal sealed override Refusal? Refuses(OnTask on, TaskActed acted) => Refuses(on, (TEvent)acted);

    internal sealed override void Do(OnTask on, TaskActed acted) => Do(on, (TEvent)acted);

    protected abstract Saying Told(TEvent acted, string step, Saying? outcome);

    internal virtual Refusal? Refuses(OnTask on, TEvent acted) => on.FormProblems(Asks(on), acted);

    internal abstract void Do(OnTask on, TEvent acted);
}
