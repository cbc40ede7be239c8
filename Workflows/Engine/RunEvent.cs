using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Something that happened to a run. The engine has no clock: every event says when it happened (UTC).
/// Events are stored as they stand here; feeding them to the engine again gives the same run.
/// </summary>
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(TaskClaimed), "task-claimed")]
[JsonDerivedType(typeof(TaskReleased), "task-released")]
[JsonDerivedType(typeof(TaskCompleted), "task-completed")]
[JsonDerivedType(typeof(DeadlinePassed), "deadline-passed")]
[JsonDerivedType(typeof(FieldsChanged), "fields-changed")]
[JsonDerivedType(typeof(RunStopped), "run-stopped")]
public abstract record RunEvent(DateTimeOffset At);

/// <summary>The case came in; its fields as registered.</summary>
public sealed record RunStarted(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Fields) : RunEvent(At);

/// <summary>签收. Somebody takes a task that is addressed to several.</summary>
public sealed record TaskClaimed(DateTimeOffset At, Actor By, int Visit, int Seq) : RunEvent(At);

/// <summary>Somebody gives a claimed task back to everyone it is addressed to.</summary>
public sealed record TaskReleased(DateTimeOffset At, Actor By, int Visit, int Seq) : RunEvent(At);

/// <summary>A task was done, with one of its outcomes and the fields of its form.</summary>
public sealed record TaskCompleted(
    DateTimeOffset At,
    Actor By,
    int Visit,
    int Seq,
    string Outcome,
    ImmutableSortedDictionary<string, FieldValue> Fields) : RunEvent(At);

/// <summary>A moment that a visit waited for has come, perhaps long ago. <paramref name="Rung"/> is the timer's key.</summary>
public sealed record DeadlinePassed(DateTimeOffset At, int Visit, string Rung) : RunEvent(At);

/// <summary>更正. Fields of the case were corrected outside of any task, for a stated reason.</summary>
public sealed record FieldsChanged(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Fields) : RunEvent(At)
{
    public string Reason { get; init; } = "";
}

/// <summary>终止. A person ends the run before its end, for a stated reason.</summary>
public sealed record RunStopped(DateTimeOffset At, Actor By, string Reason) : RunEvent(At);
