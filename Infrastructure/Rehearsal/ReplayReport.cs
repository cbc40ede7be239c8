using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>What a draft would have done to the cases of a period.</summary>
/// <param name="Cases">Cases that ended in the period, but for those about whoever asks.</param>
/// <param name="Sums">The changes added up by kind, step, deadline, unit and recipient.</param>
/// <param name="Reasons">不可比: why, each with its cases.</param>
/// <param name="Assumed">What was assumed of steps that the past says nothing of.</param>
/// <param name="Lines">Cases that are not the same, as far as the reader may know of them.</param>
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
/// <param name="Numbers">Numbers of the cases that the reader may know of.</param>
/// <param name="Withheld">How many more there are.</param>
public sealed record ReplayCount(int Cases, ImmutableArray<string> Numbers, int Withheld);

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
    Changed,
    Incomparable,
}

/// <param name="What">What is otherwise, or why it cannot be compared.</param>
public sealed record ReplayLine(long CaseId, string Number, ReplayVerdict Verdict, ImmutableArray<Saying> What);
