using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Steps.Provisions;

namespace CaseFlow.Workflows.Steps;

/// <summary>
/// 环节. One activity of a procedure, read and ready to run. A subclass is the whole behaviour of a step type:
/// what happens on entering, on a completed task, on a timer. It only ever speaks to the <see cref="Moving"/> it is given.
/// </summary>
public abstract class Step(string id, string name)
{
    /// <summary>Id of the activity in the definition.</summary>
    public string Id => id;

    /// <summary>What people call the step.</summary>
    public string Name => name;

    /// <summary>Name of its step type; set by whoever reads the step, once.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>例外规定; set by whoever reads the step, once.</summary>
    public Contingencies Contingencies { get; internal set; } = Contingencies.Usual;

    /// <summary>The rule by which the step is kept apart from others (分工制约); null where none does.</summary>
    internal virtual Who? Apart => null;

    /// <summary>The ports that the step can be left by. The checks demand that each leads somewhere.</summary>
    public abstract ImmutableArray<string> Ports { get; }

    /// <summary>Whether the run may stay here: a cycle without such a step would never end.</summary>
    public virtual bool Waits => false;

    /// <summary>What people call a port: the label of its outcome or branch, or what its step type calls it.</summary>
    public virtual Saying PortLabel(string port)
    {
        foreach (var known in StepTypes.Find(Type)?.Descriptor.Ports ?? [])
        {
            if (known.Value == port)
                return Saying.Of("steps.port", ("label", known.Label));
        }
        return Saying.Verbatim(port);
    }

    /// <summary>Fields that decide something here: the checks demand that somebody fills them.</summary>
    public virtual IEnumerable<string> FieldsRead => [];

    /// <summary>Fields whose values are quoted to people here. They decide nothing, and may be empty; but there must be such fields.</summary>
    public virtual IEnumerable<string> FieldsQuoted => [];

    /// <summary>Fields that are filled here.</summary>
    public virtual IEnumerable<string> FieldsWritten => [];

    /// <summary>Fields whose values are written into others.</summary>
    public virtual IEnumerable<(string From, string To)> FieldsCopied => [];

    /// <summary>Other steps that this one speaks of.</summary>
    public virtual IEnumerable<string> StepsNamed => [];

    /// <summary>The run arrives. Also called again, with the same visit, when a wait may have ended.</summary>
    internal abstract void Enter(Moving move, Visit visit);

    /// <summary>牵头. Whether one leads the step and others assist.</summary>
    public virtual bool IsLed => false;

    /// <summary>Whether one rule names whoever does it, so that somebody can be named instead for a single case.</summary>
    internal virtual bool IsOnePersons => false;

    /// <summary>How one more unit is asked here while the step is open; null where units cannot be added.</summary>
    internal virtual Assignee? Further(string unit) => null;

    /// <summary>Fields that say who gets the step's tasks: correcting one hands an open task on (改派).</summary>
    public virtual IEnumerable<string> FieldsAddressing => [];

    /// <summary>Fields of the case were corrected while the visit was open: who has its tasks may have changed.</summary>
    /// <param name="before">The fields as they were.</param>
    internal virtual void Readdress(Moving move, Visit visit, Facts before) { }

    /// <summary>What stands against a completion beside what its form says.</summary>
    internal virtual ImmutableArray<FieldProblem> Problems(Visit visit, TaskCompleted done, TaskOutcome outcome) => [];

    /// <summary>Why one of the step's own tasks cannot be completed yet; null when it can.</summary>
    internal virtual Refusal? AgainstCompleting(Visit visit, OpenTask task) => null;

    /// <summary>One of the step's tasks is being completed; everything common has been checked.</summary>
    internal virtual void Complete(Moving move, Visit visit, OpenTask task, TaskCompleted done) =>
        throw new InvalidOperationException($"Step {Id} opens no tasks.");

    /// <summary>A timer of the visit has come and has been taken off the visit.</summary>
    internal virtual void Wake(Moving move, Visit visit, string key) => throw new InvalidOperationException($"Step {Id} arms no timers.");

    /// <summary>An open visit that was entered under another version gets the time limit of this one, counted from when it was entered.
    /// What has been told already is not told again.</summary>
    /// <param name="before">The step as it was.</param>
    internal virtual Visit Relimit(Moving move, Visit visit, Step before) => visit;

    /// <summary>The time limits that run in a visit.</summary>
    public virtual IEnumerable<RunningLimit> Limits(Visit visit) => [];

    /// <summary>One of <see cref="Limits"/> is counted anew by the calendar of the decision.</summary>
    /// <param name="given">When it was set.</param>
    /// <param name="edition">Number of the calendar's edition.</param>
    internal virtual Visit Recount(Moving move, Visit visit, RunningLimit limit, DateTimeOffset given, int edition) =>
        throw new InvalidOperationException($"Step {Id} has no time limit.");

    /// <summary>Form, guidance and outcomes of a task of this step; null when there is no such face.</summary>
    public TaskFace? Face(string face) => QuestionKinds.Find(face)?.Face(this) ?? OwnFace(face);

    /// <summary>The same for the work of the step itself.</summary>
    protected virtual TaskFace? OwnFace(string face) => null;

    /// <summary>职责异议. How a unit may dispute that a task here is theirs; null where it cannot be disputed. Set by whoever reads the
    /// step, once.</summary>
    public DisputeRule? Disputes { get; internal set; }

    /// <summary>To whom its work is given, where that may be units; null where it may not.</summary>
    internal virtual ISignatories? GivenTo => null;

    /// <summary>Who signs here; null where nobody's answer is one among several.</summary>
    internal virtual Signers? Signing => null;

    /// <summary>All faces that the tasks of its own work can have.</summary>
    public virtual IEnumerable<TaskFace> Faces => [];

    /// <summary>The deadline of a face's tasks; null without one.</summary>
    public virtual StepDeadline? DeadlineOf(string face) => null;

    /// <summary>Whether a timer of the visit belongs to a task, given by its face and its number within the visit.</summary>
    public virtual bool IsTimerOf(string face, int seq, string key) => true;

    /// <summary>The rung of a task's ladder that a timer's key names; null when the timer does something else.</summary>
    public virtual Rung? RungOf(string face, int seq, string key) => DeadlineOf(face)?.RungOf(key);

    /// <summary>What stands against a person taking a task of this step, beside being addressed; null when nothing does.</summary>
    internal virtual Refusal? Bars(Moving move, OpenTask task, string person) => null;
}

/// <summary>What a person sees of a task.</summary>
public sealed record TaskFace(Saying Title, string? Guidance, Form Form, ImmutableArray<TaskOutcome> Outcomes)
{
    public TaskOutcome? OutcomeOf(string name)
    {
        foreach (var outcome in Outcomes)
        {
            if (outcome.Name == name)
                return outcome;
        }
        return null;
    }
}
