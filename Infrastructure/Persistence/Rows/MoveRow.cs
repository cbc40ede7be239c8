using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Infrastructure.Persistence.Rows;

public enum MoveState
{
    Previewed,
    Running,
    Done,

    /// <summary>Cases of it are being put back.</summary>
    Undoing,
}

/// <summary>转到新版本. A batch of running cases that are to go on with another version of their procedure, first as a preview.</summary>
public sealed class MoveRow
{
    /// <summary>Hash of what was previewed: version, mapping, and the state of each case.</summary>
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public int To { get; set; }

    /// <summary>Where cases at steps that are no more go to, by the steps' ids, as one JSON object.</summary>
    public required string Steps { get; set; }

    public bool NewLimits { get; set; }

    public MoveState State { get; set; }

    public required string By { get; set; }

    public DateTimeOffset PreviewedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}

public enum MoveAnswer
{
    /// <summary>Nothing has been done yet, or the verdict was that nothing will be.</summary>
    Waiting,
    Moved,

    /// <summary>It was not moved, although the preview said so.</summary>
    Left,
    Undone,

    /// <summary>It was moved, and somebody asked for it to be put back.</summary>
    UndoAsked,
}

/// <summary>One case of a batch.</summary>
public sealed class CaseMoveRow
{
    public required string MoveId { get; set; }

    public long CaseId { get; set; }

    /// <summary>The version that it was on.</summary>
    public int From { get; set; }

    /// <summary>Number of its last event at the preview: the state that the verdict speaks of.</summary>
    public int Turn { get; set; }

    public MoveVerdict Verdict { get; set; }

    /// <summary>Why it needs a choice or stays; null for one that moves.</summary>
    public Saying? Reason { get; set; }

    /// <summary>The step of the reason; null when it concerns the whole case.</summary>
    public string? Step { get; set; }

    public MoveAnswer Answer { get; set; }

    /// <summary>Why it was left or not put back, or who asked for it to be put back; null otherwise.</summary>
    public Saying? Told { get; set; }
}
