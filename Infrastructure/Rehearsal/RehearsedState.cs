using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>A walk that was rehearsed.</summary>
/// <param name="States">After the start, and after each move up to the first that was refused.</param>
/// <param name="Findings">What the checks found in the draft, wherever it is.</param>
/// <param name="Steps">The steps at which a case may stay, in the order of the definition.</param>
public sealed record Rehearsed(
    ImmutableArray<RehearsedState> States,
    ImmutableArray<Finding> Findings,
    ImmutableArray<RehearsedStep> Steps
);

public sealed record RehearsedStep(string Id, string Name);

/// <summary>Where a rehearsal stands after a move.</summary>
/// <param name="Now">The virtual clock.</param>
/// <param name="Result">How the case ended; null while it is open.</param>
/// <param name="Log">What this move brought about, in order.</param>
/// <param name="Next">What happens next by itself; null when nothing does.</param>
/// <param name="Findings">Errors of the steps at which it stands and of those that follow them.</param>
/// <param name="Refused">Why the move could not be made: the last state then. Null when it was.</param>
public sealed record RehearsedState(
    DateTimeOffset Now,
    bool CaseOpen,
    string? Result,
    ImmutableArray<RehearsedTask> Tasks,
    ImmutableArray<RehearsalLine> Log,
    RehearsalNext? Next,
    ImmutableArray<RehearsalStandstill> Stuck,
    ImmutableArray<Finding> Findings,
    IReadOnlyDictionary<string, FieldValue> Fields,
    RehearsalRefusal? Refused
);

/// <summary>An open task of a rehearsal, with what is needed to do it.</summary>
/// <param name="Step">Id of the step: what a move names.</param>
/// <param name="Task">Number among the open tasks of the step: 1, 2, …</param>
/// <param name="To">Who could do it now; empty when nobody could.</param>
/// <param name="Holder">Whom it is addressed to, or who signed for it.</param>
/// <param name="TimeLeft">In words, on the virtual clock.</param>
/// <param name="Explanation">为什么是这一天; null without a deadline.</param>
/// <param name="Known">What the case knows of the form's fields.</param>
public sealed record RehearsedTask(
    string Step,
    string StepName,
    int Task,
    Saying Title,
    Saying Holder,
    HoldingPost? Post,
    ImmutableArray<RehearsalPerson> To,
    string? ClaimedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    Saying TimeLeft,
    DueDateExplanation? Explanation,
    string? Guidance,
    ImmutableArray<FormField> Form,
    ImmutableArray<RehearsedOutcome> Outcomes,
    IReadOnlyDictionary<string, FieldValue> Known
)
{
    /// <summary>What a rule table suggests for it; null where none does.</summary>
    public SuggestedView? Suggested { get; init; }
}

/// <param name="RequiredFields">Fields that this outcome asks for.</param>
public sealed record RehearsedOutcome(string Name, Saying Label, ImmutableArray<string> RequiredFields);

/// <param name="HasMail">Whether mails reach the person.</param>
public sealed record RehearsalPerson(string Code, string Name, bool HasMail);

public enum RehearsalLineKind
{
    Entered,
    Left,
    TaskOpened,
    TaskDone,
    TaskWithdrawn,
    TaskHeld,
    FieldsSet,
    Escalated,
    FellDue,
    Told,
    Stuck,
    Ended,
}

/// <summary>One line of what happened.</summary>
/// <param name="Step">Id of the step; null when it concerns none.</param>
/// <param name="Told">The notice or mail, where somebody is told something.</param>
public sealed record RehearsalLine(DateTimeOffset At, RehearsalLineKind Kind, string? Step, Saying Text, RehearsalTold? Told = null)
{
    /// <summary>What day it is, of what happens by itself: 工作日, 调休上班, 国庆节放假. Null of what people do.</summary>
    public Saying? Day { get; init; }

    /// <summary>为什么是这一天, of a reminder or an escalation: a sentence. Null where nothing is counted.</summary>
    public Saying? Because { get; init; }

    /// <summary>Day by day how its moment was counted; null where it is a share of the time, or nothing is counted.</summary>
    public DueDateExplanation? Explanation { get; init; }
}

/// <summary>What somebody would be told, in the words of the live system. Nothing of it is sent.</summary>
/// <param name="ByMail">Whether it goes out as a mail beside the notice.</param>
public sealed record RehearsalTold(
    ImmutableArray<RehearsalPerson> To,
    ImmutableArray<RehearsalPerson> Copy,
    bool ByMail,
    EscalationMark Mark,
    Saying Subject,
    Saying Body
)
{
    /// <summary>Whom it would go to as well, were there such a person: heads of units that have none.</summary>
    public ImmutableArray<Saying> Missing { get; init; } = [];
}

/// <summary>The next moment at which something happens by itself.</summary>
/// <param name="What">Each thing that happens then.</param>
public sealed record RehearsalNext(DateTimeOffset At, ImmutableArray<Saying> What);

/// <summary>A place where nothing goes on until somebody puts it right.</summary>
public sealed record RehearsalStandstill(string Step, string StepName, Saying Reason);

public sealed record RehearsalRefusal(string Code, Saying Text, ImmutableArray<FieldProblem> Fields)
{
    internal static RehearsalRefusal Of(Refusal refusal) => new(refusal.Code, refusal.Text, refusal.Fields);
}
