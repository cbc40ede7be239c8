using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>What a draft would have done to the cases of a period.</summary>
/// <param name="Cases">Cases that ended in the period, but for those about whoever asks.</param>
/// <param name="Sums">The changes added up by kind, step, deadline, unit and recipient.</param>
/// <param name="Reasons">不可比: why, each with its cases.</param>
/// <param name="Assumed">What was assumed of steps that the past says nothing of.</param>
/// <param name="Lines">Every case but those about whoever asks.</param>
public sealed record ReplayReport(
    DateTimeOffset From,
    DateTimeOffset To,
    int Cases,
    ReplayCount Same,
    ReplayCount Changed,
    ReplayCount Incomparable,
    ImmutableArray<ReplayFigure> Sums,
    ImmutableArray<ReplayReason> Reasons,
    ImmutableArray<ReplayAssumed> Assumed,
    ImmutableArray<ReplayLine> Lines
);

/// <summary>A number with the cases behind it.</summary>
public sealed record ReplayCount(int Cases, ImmutableArray<string> Numbers);

/// <param name="Change">The kind of change; null for a unit.</param>
/// <param name="Key">Id of the step, code of the unit or of the person; null for a kind.</param>
/// <param name="Count">Stays or mails of all cases together; working days for a close.</param>
public sealed record ReplayFigure(
    ReplaySumBy By,
    CaseChangeKind? Change,
    string? Key,
    string? Name,
    Saying Text,
    int Count,
    ReplayCount Cases
);

public sealed record ReplayReason(string Code, Saying Text, ReplayCount Cases);

/// <param name="Outcome">Name of the outcome that was chosen.</param>
public sealed record ReplayAssumed(string Step, string StepName, Saying Duration, string Outcome, Saying OutcomeLabel, int Cases);

public enum ReplayVerdict
{
    Same,
    Changed,
    Incomparable,
}

/// <summary>A case by its number, and what whoever draws procedures has to know of it: never its title or what it says.</summary>
/// <param name="CaseId">Of its page; null where the reader may not open it.</param>
/// <param name="Unit">The unit that answered for it; null where none did.</param>
/// <param name="What">What is otherwise, or why it cannot be compared; empty when it is the same.</param>
public sealed record ReplayLine(
    long? CaseId,
    string Number,
    DateTimeOffset? ClosedAt,
    string? Unit,
    ReplayVerdict Verdict,
    ImmutableArray<Saying> What
);
