using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Versions;

public enum MoveVerdict
{
    Moves,

    /// <summary>It moves when somebody says where to.</summary>
    NeedsChoice,

    /// <summary>It cannot be moved as it stands now.</summary>
    Stays,
}

/// <summary>Why a run cannot go on with another version.</summary>
/// <param name="Step">Id of the step, in the version that the run is on; null when it concerns the whole run.</param>
public sealed record Misfit(MoveVerdict Verdict, string? Step, Saying Reason)
{
    /// <summary>Something that cannot be taken back would happen on the way.</summary>
    public static readonly Saying GoesOn = Saying.Of("moves.goes-on");
}

/// <summary>Why a run is not moved to another version, or not back.</summary>
public static class MoveRefusals
{
    /// <summary>It has been moved, or moved back, meanwhile.</summary>
    public static readonly Refusal OtherVersion = new("other-version", RefusalKind.Conflict);

    public static readonly Refusal ActedSince = new("acted-since", RefusalKind.Conflict);

    public static Refusal DoesNotFit(Saying reason) => new("does-not-fit", RefusalKind.Conflict, ("reason", reason));
}
