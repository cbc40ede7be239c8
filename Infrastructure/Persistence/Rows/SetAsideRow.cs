using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>What the program works off by itself, round after round.</summary>
public enum WorkQueue
{
    /// <summary>Deadlines that have passed; an item is a case.</summary>
    Deadlines,

    /// <summary>Notices that are to become mails; an item is a notice.</summary>
    Notices,

    /// <summary>Imports; an item is an import.</summary>
    Imports,

    /// <summary>Batches of moves to another version and their undoing; an item is a batch.</summary>
    Moves,

    /// <summary>Limits that move along with the calendar; an item is an edition of it.</summary>
    Recounts,

    /// <summary>Drafts whose moment of publication has come; an item is a procedure.</summary>
    Publications,

    /// <summary>The people check of every night; an item is a procedure or a person.</summary>
    Staffing,

    /// <summary>Tasks of people who left or may no longer do them; an item is a case.</summary>
    Leavers,

    /// <summary>What is handed over from one person to others, and its undoing; an item is a handover.</summary>
    Handovers,

    /// <summary>Cases that turned out to be about somebody of the office; an item is a case.</summary>
    Subjects,
}

/// <summary>
/// 搁置. An item of a queue that could not be worked off. It is tried again for a while and then left alone until a person says so; the
/// others go on. The row goes when the item is done or no longer waits.
/// </summary>
public sealed class SetAsideRow
{
    public long Id { get; set; }

    public WorkQueue Queue { get; set; }

    /// <summary>Names the item within its queue, see <see cref="WorkQueue"/>.</summary>
    public required string Item { get; set; }

    /// <summary>The case that it is about: who may not know of the case does not learn of it here (回避). Null when it is about none.</summary>
    public long? CaseId { get; set; }

    /// <summary>How often it failed since somebody last asked for it.</summary>
    public int Tries { get; set; }

    public required Saying Reason { get; set; }

    public DateTimeOffset TriedAt { get; set; }

    /// <summary>When it is tried again; null when it is set aside for good.</summary>
    public DateTimeOffset? NextAt { get; set; }
}
