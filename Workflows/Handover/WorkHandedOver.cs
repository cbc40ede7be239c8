using System.Text.Json.Serialization;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Handover;

/// <summary>A task that is handed over.</summary>
public sealed record HandedTask(int Visit, int Seq);

/// <summary>A task that was handed over, and whose it was.</summary>
/// <param name="To">Whom it was addressed to.</param>
/// <param name="ClaimedBy">Code of whoever had claimed it; null for nobody.</param>
public sealed record HandedBack(int Visit, int Seq, Assignee To, string? ClaimedBy);

/// <summary>
/// 交接. What one person has of a case goes to another: these tasks, and from now on whatever would come to the first by name.
/// </summary>
/// <param name="From">Code of the person who hands over.</param>
/// <param name="To">Code of the successor.</param>
/// <param name="Later">Whether the successor also stands in for the other at steps that are still to come.</param>
/// <param name="Batch">The handover that it belongs to.</param>
[StoredAs("work-handed-over")]
public sealed record WorkHandedOver(
    DateTimeOffset At,
    Actor By,
    string From,
    string To,
    ImmutableArray<HandedTask> Tasks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Later,
    long Batch
) : RunEvent(At, By);

/// <summary>撤销交接. Tasks go back to whom they were handed over from, as long as the successor has done nothing with them.</summary>
/// <param name="Later">Whether the successor no longer stands in for the other at steps that are still to come.</param>
[StoredAs("handover-undone")]
public sealed record HandoverUndone(
    DateTimeOffset At,
    Actor By,
    string From,
    string To,
    ImmutableArray<HandedBack> Tasks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Later,
    long Batch
) : RunEvent(At, By);
