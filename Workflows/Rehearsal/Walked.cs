using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>Something that happened in a rehearsal.</summary>
public abstract record Happening(DateTimeOffset At);

/// <summary>An event that moved the run, as the engine decided it.</summary>
/// <param name="Before">The run before it.</param>
/// <param name="Known">The fields before it.</param>
/// <param name="Office">What it was decided by.</param>
public sealed record Happened(RunEvent Event, Run Before, Facts Known, OfficeAt Office, Moved Moved) : Happening(Event.At);

/// <summary>A task fell due, and no rung of its ladder says anything of it.</summary>
public sealed record FellDue(DateTimeOffset At, Visit Visit, OpenTask Task) : Happening(At);

/// <summary>Where a rehearsal stands after a move.</summary>
/// <param name="Now">The virtual clock.</param>
/// <param name="Happenings">What this move brought about, in order.</param>
/// <param name="Refused">Why the move could not be made; the walk ends there. Null when it was.</param>
public sealed record WalkState(DateTimeOffset Now, Run Run, Facts Facts, ImmutableArray<Happening> Happenings, Refusal? Refused)
{
    /// <summary>The next moment at which something happens by itself; null when nothing does.</summary>
    public DateTimeOffset? Next { get; init; }
}
