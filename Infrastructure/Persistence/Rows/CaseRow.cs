using CaseFlow.Domain.Cases;

namespace CaseFlow.Infrastructure.Persistence.Rows;

public enum CaseStatus
{
    Open,
    Closed,
    Stopped,
}

/// <summary>案件. The fixed fields of a case and, as JSON, those that its procedure declares.</summary>
public sealed class CaseRow
{
    public long Id { get; set; }

    /// <summary><c>YQ-20260919-0001</c>: day of intake in the office's zone and a number of that day.</summary>
    public required string Number { get; set; }

    /// <summary>Id of the message at its source; with <see cref="Source"/> it keeps the same message from becoming two cases.</summary>
    public string? MessageId { get; set; }

    /// <summary>What makes the item the same item again: source and message id, or the address. Unique where not null.</summary>
    public string? MessageKey { get; set; }

    public string? UrlKey { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public string? Source { get; set; }

    public string? Url { get; set; }

    public string? Region { get; set; }

    public string? Category { get; set; }

    public string? Sentiment { get; set; }

    /// <summary>
    /// Codes of those the item speaks about, as <c>|a|b|</c>: they never see it (回避). The database keeps a
    /// <see cref="SubjectRow"/> of each.
    /// </summary>
    public string? Subjects { get; set; }

    public bool? RealName { get; set; }

    public ResponseLevel? Level { get; set; }

    public HandlingRoute? Route { get; set; }

    public DateTimeOffset? PostedAt { get; set; }

    public DateTimeOffset? DiscoveredAt { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public required string RegisteredBy { get; set; }

    public CaseStatus Status { get; set; }

    /// <summary>How it ended: “办结归档”, “转送”, or the reason for stopping. Null while it is open.</summary>
    public string? Result { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>
    /// Earliest due moment of its open tasks. The database keeps it (SqliteTriggers, PostgresTriggers): lists and the overview need no
    /// task.
    /// </summary>
    public DateTimeOffset? NextDue { get; private set; }

    /// <summary>All fields that have no column, as one JSON object.</summary>
    public string Fields { get; set; } = "{}";

    public RunRow Run { get; set; } = null!;

    /// <summary>Its tasks, as far as they were loaded.</summary>
    public ICollection<TaskRow> Tasks { get; } = new List<TaskRow>();

    /// <summary>A text as <see cref="Subjects"/> keeps it; null for nobody.</summary>
    public static string? SubjectsOf(ImmutableArray<string> codes) => codes.IsEmpty ? null : $"|{string.Join('|', codes)}|";

    /// <summary>The codes in a text as <see cref="Subjects"/> keeps it.</summary>
    public static ImmutableArray<string> CodesIn(string? subjects) =>
        subjects is null ? [] : [.. subjects.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>Where a case stands, apart from the case so that lists never load it.</summary>
public sealed class RunRow
{
    public long CaseId { get; set; }

    public required string DefinitionId { get; set; }

    public int Version { get; set; }

    /// <summary>The <see cref="Workflows.Engine.Run"/> as JSON.</summary>
    public required string State { get; set; }

    /// <summary>Number of the last event, and the concurrency token of the whole case: every command raises it.</summary>
    public int Turn { get; set; }
}

/// <summary>被反映对象: somebody whom a case is about, found by their code. Kept by triggers as <see cref="CaseRow.Subjects"/> says.</summary>
public sealed class SubjectRow
{
    public required string Code { get; set; }

    public long CaseId { get; set; }
}

/// <summary>A case whose fields name another by its number, as the original that it is a duplicate of. Kept by triggers from <see cref="CaseRow.Fields"/>.</summary>
public sealed class MentionRow
{
    /// <summary>Of the case that is named.</summary>
    public required string Number { get; set; }

    /// <summary>The case that names it.</summary>
    public long CaseId { get; set; }
}
