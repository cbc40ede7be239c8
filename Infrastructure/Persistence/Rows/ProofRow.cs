using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Proof;

namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>每夜核对. One look at all open cases.</summary>
public sealed class ProofRoundRow
{
    public long Id { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Open cases that were looked at.</summary>
    public int Cases { get; set; }

    /// <summary>Cases of which something was found.</summary>
    public int Unsound { get; set; }
}

/// <summary>Something that the proof found of a case and that is still so. The row goes when it is found no more.</summary>
public sealed class ProofFindingRow
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    /// <summary>Stable name, e.g. <c>not-held</c>.</summary>
    public required string Code { get; set; }

    /// <summary>Tells two of one code apart within a case.</summary>
    public required string Place { get; set; }

    public required Saying What { get; set; }

    /// <summary>When it was found first.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>When it was found last.</summary>
    public DateTimeOffset SeenAt { get; set; }
}

/// <summary>修复. What was done about a finding.</summary>
public sealed class ProofRepairRow
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    public required string Code { get; set; }

    public required Saying What { get; set; }

    public RepairKind Kind { get; set; }

    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Number of its event in the case.</summary>
    public int Turn { get; set; }

    /// <summary>The run as it was stored before, as JSON.</summary>
    public required string Before { get; set; }

    public string? UndoneBy { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }
}
