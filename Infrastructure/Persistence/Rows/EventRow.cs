using CaseFlow.Infrastructure.Running;

namespace CaseFlow.Infrastructure.Persistence.Rows;

public enum EventAnswer
{
    Moved,
    Ignored,
}

/// <summary>One event of a case, kept for ever; numbered per case. Never changed, never deleted.</summary>
public sealed class EventRow
{
    public long CaseId { get; set; }

    /// <summary>1, 2, … within the case.</summary>
    public int Turn { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Person, or <c>system</c>.</summary>
    public required string By { get; set; }

    /// <summary>The <see cref="Workflows.Engine.RunEvent"/> as JSON.</summary>
    public required string Event { get; set; }

    public EventAnswer Answer { get; set; }

    /// <summary>Number of the calendar edition in force: a replay counts days as they were counted then.</summary>
    public int Calendar { get; set; }

    /// <summary>Number of the edition of the organisation that it was decided by; 0 for an office of which nothing was known.</summary>
    public int Organisation { get; set; }

    /// <summary>Number of the edition of the rule tables that it was decided by; 0 before the first.</summary>
    public int Rules { get; set; }
}
