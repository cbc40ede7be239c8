using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>What a rehearsal is walked by: how the case begins, and what is done in it, in order.</summary>
/// <param name="Start">The moment of registration; every other moment follows from it.</param>
/// <param name="Starter">Who registers; null for somebody who may.</param>
/// <param name="Fields">The fields of the case as registered.</param>
public sealed record WalkScript(
    DateTimeOffset Start,
    string? Starter,
    IReadOnlyDictionary<string, FieldValue>? Fields,
    ImmutableArray<WalkMove> Moves
)
{
    /// <summary>Moves at most in one walk.</summary>
    public const int MostMoves = 300;
}

public enum WalkMoveKind
{
    /// <summary>Somebody acts on a task.</summary>
    Act,

    /// <summary>下一时刻: to the next due moment, reminder, escalation or end of a wait.</summary>
    Next,

    /// <summary>So much time passes, on one of the four clocks.</summary>
    Wait,

    /// <summary>Time passes until a moment.</summary>
    Until,
}

/// <summary>One move of a walk. It names steps by their identity, so that it follows a step that is renamed.</summary>
public sealed record WalkMove(WalkMoveKind Kind)
{
    /// <summary>Id of the step whose task is acted on.</summary>
    public string? Step { get; init; }

    /// <summary>Which of the open tasks of that step, 1, 2, … in their order; null for the first that the person may do.</summary>
    public int? Task { get; init; }

    /// <summary>Name of the act; null for completing the task.</summary>
    public string? Act { get; init; }

    /// <summary>Outcome by which the task is completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>What is filled in.</summary>
    public IReadOnlyDictionary<string, FieldValue>? Fields { get; init; }

    /// <summary>Code of the person; null for somebody who may do it.</summary>
    public string? By { get; init; }

    /// <summary>How long to wait.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>The moment to wait for.</summary>
    public DateTimeOffset? Moment { get; init; }
}
