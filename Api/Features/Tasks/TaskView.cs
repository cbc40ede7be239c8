using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Api.Features.Tasks;

/// <param name="RequiredFields">Fields that this outcome asks for.</param>
/// <param name="Normal">Whether it is chosen at first: what an earlier step proposed, else what is usual here; one that goes on, and at
/// most one of the task.</param>
/// <param name="Proposed">Whether an earlier step proposed it.</param>
/// <param name="Direction">What ends the case or sends the work back stands apart and is not suggested.</param>
public sealed record OutcomeView(
    string Name,
    Saying Label,
    IReadOnlyList<string> RequiredFields,
    bool Normal,
    bool Proposed,
    WayDirection Direction
)
{
    /// <param name="asked">The fields that the reader fills in.</param>
    /// <param name="known">The value of a field that the reader may read; null where there is none.</param>
    internal static OutcomeView[] Of(
        TaskFace face,
        IReadOnlyCollection<FormField> asked,
        Func<TaskOutcome, WayDirection> direction,
        Func<string, FieldValue?> known
    )
    {
        var proposed = face.Outcomes.FirstOrDefault(outcome => outcome.IsProposed(known));
        var first =
            proposed is not null && direction(proposed) == WayDirection.On ? proposed : face.Outcomes.FirstOrDefault(one => one.Normal);
        return
        [
            .. face.Outcomes.Select(outcome => new OutcomeView(
                outcome.Name,
                outcome.Label,
                [.. asked.Where(field => field.IsRequiredFor(outcome.Name, outcome.Unconditional)).Select(field => field.Name)],
                outcome == first && direction(outcome) == WayDirection.On,
                outcome == proposed,
                direction(outcome)
            )),
        ];
    }
}

/// <param name="Known">What the case already knows of the form's fields: to be shown, not to be taken over unseen.</param>
/// <param name="CanComplete">Whether the signed-in person may do it now.</param>
/// <param name="WhyNot">Why not; null when they may.</param>
/// <param name="WhyNotCode">The same as the code of a refusal, such as <c>held-by-another</c>.</param>
/// <param name="ClosedBy">Code of the person who completed it; null while it is open and when it was cancelled.</param>
public sealed record TaskView(
    long CaseId,
    int Visit,
    int Seq,
    string Step,
    Saying Title,
    string? Guidance,
    InboxTaskStatus Status,
    Saying Holder,
    HoldingPost? Post,
    string? ClaimedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    EscalationMark Mark,
    IReadOnlyList<FormField> Form,
    IReadOnlyList<OutcomeView> Outcomes,
    IReadOnlyDictionary<string, FieldValue> Known,
    bool CanComplete,
    Saying? WhyNot,
    string? WhyNotCode,
    Saying? Outcome,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    Saying? ClosedByName
)
{
    /// <summary>Fields of the form that the signed-in person does not fill in: others do. They are not in the form, and no outcome
    /// asks this person for them.</summary>
    public required IReadOnlyList<FieldOfOthers> OfOthers { get; init; }

    /// <summary>What is said in place of what the case knows where the reader may not read it, by field.</summary>
    public required IReadOnlyDictionary<string, Saying> Withheld { get; init; }

    /// <summary>Who else signs, where it came back from, and what else can be done with it.</summary>
    public required TaskSides Sides { get; init; }

    /// <summary>委托. Name of the person in whose place the signed-in person does it; null where they do it for themselves.</summary>
    public Saying? InPlaceOf { get; init; }

    /// <summary>转办、改派. By whom and why the signed-in person has it, or how it went from them to whoever has it now; null otherwise.</summary>
    public Saying? Passed { get; init; }

    /// <summary>催办. How often people urged it.</summary>
    public int Urges { get; init; }

    /// <summary>When it was urged last; null when it never was.</summary>
    public DateTimeOffset? UrgedAt { get; init; }

    /// <summary>Whether the signed-in person may urge it.</summary>
    public bool MayUrge { get; init; }

    /// <summary>What the form's fields begin with, by name, as the procedure says and the case knows.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Begun { get; init; }

    /// <summary>What a rule table suggests; null where none is asked, and when the task is closed.</summary>
    public SuggestedView? Suggested { get; init; }
}

/// <param name="FilledBy">Who fills it in, in words.</param>
public sealed record FieldOfOthers(FormField Field, Saying FilledBy);
