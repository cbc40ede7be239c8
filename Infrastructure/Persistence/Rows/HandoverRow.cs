using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Persistence.Rows;

public enum HandoverState
{
    Running,
    Done,

    /// <summary>What of it can be taken back is being taken back.</summary>
    Undoing,
    Undone,
}

/// <summary>交接. All that named a person went to others, in one act.</summary>
public sealed class HandoverRow
{
    public long Id { get; set; }

    /// <summary>Whose work it was.</summary>
    public required string Person { get; set; }

    public required string By { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public HandoverState State { get; set; }

    /// <summary>Who asked for it to be undone; null as long as nobody did.</summary>
    public string? UndoneBy { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }
}

public enum HandoverAnswer
{
    Waiting,
    HandedOver,

    /// <summary>It stays with the person, for a reason.</summary>
    Stays,
    UndoAsked,
    Undone,

    /// <summary>It was handed over and stays with the successor, although somebody asked for it back.</summary>
    Kept,
}

/// <summary>One thing of a handover.</summary>
public sealed class HandoverItemRow
{
    public long HandoverId { get; set; }

    /// <summary>1, 2, … within the handover.</summary>
    public int Number { get; set; }

    /// <summary>The area that it is of: <see cref="Handover.INamesPeople.Area"/>.</summary>
    public required string Area { get; set; }

    /// <summary>Names it within its area.</summary>
    public required string Item { get; set; }

    /// <summary>The case that it is about; null when it is about none.</summary>
    public long? CaseId { get; set; }

    /// <summary>Code of the successor.</summary>
    public required string Successor { get; set; }

    /// <summary>What it is, without a word of the case.</summary>
    public required Saying What { get; set; }

    public HandoverAnswer Answer { get; set; }

    /// <summary>Why it stays or is kept; null otherwise.</summary>
    public Saying? Told { get; set; }

    /// <summary>How it was before, as JSON that its area understands; null until it is handed over.</summary>
    public string? Before { get; set; }
}
