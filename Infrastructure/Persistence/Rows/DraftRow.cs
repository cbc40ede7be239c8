namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>
/// 草稿. What one person has entered for a task and not handed in. The row goes when the task closes (SqliteTriggers, PostgresTriggers).
/// </summary>
public sealed class TaskDraftRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public int Seq { get; set; }

    public required string Person { get; set; }

    /// <summary>The fields as they were entered, as one JSON object; unchecked.</summary>
    public required string Fields { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>How one person has set up their screens: one JSON object that only the web client understands.</summary>
public sealed class PreferencesRow
{
    public required string Person { get; set; }

    public required string Settings { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}
