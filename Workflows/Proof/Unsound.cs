using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Proof;

/// <summary>What can be done about a run that does not stand on anything.</summary>
public enum RepairKind
{
    /// <summary>The step is entered anew, in the same visit: what was answered stays answered.</summary>
    EnterAgain,

    /// <summary>The timers of a visit are set again by the time limit of its step, counted from when it was entered.</summary>
    SetTimers,

    /// <summary>A task that nobody can do goes back to its post, or to whoever supervises.</summary>
    PassUp,

    /// <summary>A branch that stands nowhere begins again.</summary>
    BeginBranch,

    /// <summary>A block whose branches have all arrived goes on.</summary>
    Join,

    /// <summary>What is stored becomes what the record of the case makes of it.</summary>
    FromRecord,
}

/// <summary>A repair as it is offered.</summary>
/// <param name="Visit">Number of the visit or of the block; 0 for the whole run.</param>
/// <param name="Seq">Number of the task; 0 for none.</param>
/// <param name="Port">Branch of the block; null for none.</param>
public sealed record Repair(RepairKind Kind, int Visit = 0, int Seq = 0, string? Port = null);

/// <summary>Something of an open run that nobody holds, nothing wakes and nobody was told of.</summary>
/// <param name="Code">Stable name for programs, e.g. <c>not-held</c>.</param>
/// <param name="Place">Tells two of one code apart within a run, e.g. <c>3/1</c>.</param>
/// <param name="Repair">What can be done about it; null where only the record can help.</param>
public sealed record Unsound(string Code, string Place, Saying What, Repair? Repair);
