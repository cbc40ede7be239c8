using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// What a decision asks the outside to do. Data only: the shell round the engine carries all of them out in one transaction.
/// </summary>
public abstract record Effect;

public sealed record StepEntered(int Visit, string Step) : Effect;

/// <param name="Outcome">The outcome it was left by; null when it was cancelled.</param>
public sealed record StepLeft(int Visit, string Step, string? Outcome) : Effect;

public sealed record TaskOpened(int Visit, int Seq, string Step, string Face, Saying Title, Assignee To, DateTimeOffset? Due) : Effect;

public enum TaskEnd
{
    Completed,
    Cancelled,
}

public sealed record TaskClosed(int Visit, int Seq, TaskEnd End, string? By, string? Outcome) : Effect
{
    /// <summary>What people call what ended it, where that is no outcome of the step, such as a return; null otherwise.</summary>
    public Saying? Said { get; init; }

    /// <summary>委托. In whose place it was completed; null for most.</summary>
    public string? For { get; init; }
}

/// <param name="By">Who holds it now; null when it was given back.</param>
public sealed record TaskHeld(int Visit, int Seq, string? By) : Effect;

/// <summary>An open task was taken from whoever had it; those it is addressed to now are told.</summary>
/// <param name="From">Code of the person who had it, or to whom alone it was addressed; null when it was nobody's.</param>
public sealed record TaskPassed(int Visit, int Seq, string Step, string? From, Assignee To) : Effect;

/// <summary>An open task was handed over from one person to another, who is told.</summary>
/// <param name="To">Whom it is addressed to now.</param>
/// <param name="ClaimedBy">Code of whoever holds it now; null for nobody.</param>
public sealed record TaskToSuccessor(int Visit, int Seq, string Step, string From, string Person, Assignee To, string? ClaimedBy) : Effect;

/// <summary>An open task is with whom it was before: what took it from them was undone.</summary>
public sealed record TaskReturned(int Visit, int Seq, Assignee To, string? ClaimedBy) : Effect;

/// <summary>An open task is called otherwise from now on, or is due at another moment.</summary>
public sealed record TaskRestated(int Visit, int Seq, string Step, Saying Title, DateTimeOffset? Due) : Effect;

/// <summary>An open task is marked no graver than this from now on: what a graver mark said of its due moment is void.</summary>
public sealed record TaskUnmarked(int Visit, int Seq, EscalationMark Mark) : Effect;

/// <summary>A time limit that runs is counted by another calendar.</summary>
/// <param name="Task">Number of the task that has it for itself; 0 for the limit of the visit.</param>
/// <param name="Change">What was changed of the calendar.</param>
/// <param name="Tasks">The open tasks that are due by it.</param>
public sealed record LimitMoved(
    int Visit,
    int Task,
    string Step,
    DateTimeOffset From,
    DateTimeOffset To,
    Saying Change,
    ImmutableArray<OpenTask> Tasks
) : Effect;

/// <summary>A time limit was set to another moment, stopped, or goes on.</summary>
/// <param name="Task">Number of the task that has it for itself; 0 for the limit of the visit.</param>
/// <param name="From">When it was due; null where it stood still.</param>
/// <param name="To">When it is due from now on; null while it stands still.</param>
/// <param name="Tasks">The open tasks that are due by it.</param>
public sealed record LimitSet(int Visit, int Task, string Step, DateTimeOffset? From, DateTimeOffset? To, ImmutableArray<OpenTask> Tasks)
    : Effect;

/// <summary>The clock of an open task stands still.</summary>
/// <param name="Due">When it would have been due.</param>
public sealed record TaskPaused(int Visit, int Seq, DateTimeOffset Since, DateTimeOffset Due) : Effect;

/// <summary>The clock of an open task goes on.</summary>
public sealed record TaskResumed(int Visit, int Seq, DateTimeOffset Due) : Effect;

/// <summary>Whoever has these tasks is told what somebody ordered.</summary>
public sealed record OrderTold(int Visit, string Step, Saying What, ImmutableArray<OpenTask> Tasks) : Effect;

/// <summary>重办. A run that had ended goes on.</summary>
public sealed record RunReopened(string Step) : Effect;

/// <summary>A task that was cancelled is open again as it was: what cancelled it was undone.</summary>
public sealed record TaskReopened(int Visit, int Seq) : Effect;

/// <summary>An open task is as if it had never been: what opened it was undone.</summary>
public sealed record TaskWithdrawn(int Visit, int Seq) : Effect;

/// <summary>退回. The work of a visit goes back to a step that was done before.</summary>
/// <param name="To">Id of that step.</param>
public sealed record WorkReturned(int Visit, string Step, string To) : Effect;

/// <summary>原路返回. The work goes straight back to whoever had returned it.</summary>
/// <param name="Changed">Fields that the steps between went by and that were changed: then it does not, all steps are asked again. Empty
/// when it does.</param>
public sealed record WorkSentBack(int Visit, string Step, string To, ImmutableArray<string> Changed) : Effect;

public sealed record StepReopened(int Visit, string Step) : Effect;

public sealed record StepWithdrawn(int Visit, string Step) : Effect;

public sealed record TimerArmed(int Visit, string Key, DateTimeOffset At) : Effect;

public sealed record TimerCleared(int Visit, string Key) : Effect;

public sealed record FieldsSet(ImmutableSortedDictionary<string, FieldValue> Changes) : Effect;

/// <summary>A rung of the ladder was reached.</summary>
/// <param name="Key">The timer's key: with case and visit, the key of the ledger.</param>
/// <param name="Tasks">The open tasks it concerns.</param>
public sealed record Escalated(int Visit, string Key, Rung Rung, string Step, DateTimeOffset? Due, ImmutableArray<OpenTask> Tasks) : Effect;

/// <summary>A step of the procedure tells people something.</summary>
public sealed record Notified(int Visit, string Step, ImmutableArray<Recipient> To, string Subject, string Body, bool Mail) : Effect;

/// <summary>A visit cannot go on until somebody corrects the case; <paramref name="Reason"/> says what.</summary>
public sealed record Stuck(int Visit, string Step, Saying Reason) : Effect;

/// <param name="Step">Id of the step that ended the run; null when a person stopped it.</param>
/// <param name="Result">What people read: “办结”, “转送” or the reason for stopping.</param>
public sealed record RunEnded(RunStatus Status, string? Step, string Result) : Effect;
