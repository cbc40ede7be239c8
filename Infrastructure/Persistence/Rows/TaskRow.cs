using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Persistence.Rows;

public enum InboxTaskStatus
{
    Open,
    Completed,
    Cancelled,
}

/// <summary>待办. One task of a case, open or done, as inboxes and timelines show it.</summary>
public sealed class TaskRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public int Seq { get; set; }

    public required string Step { get; set; }

    public required string StepName { get; set; }

    public required string Face { get; set; }

    public required Saying Title { get; set; }

    public InboxTaskStatus Status { get; set; }

    public string? Person { get; set; }

    public string? Role { get; set; }

    public string? Unit { get; set; }

    /// <summary>Whom it is addressed to, as one indexed key: see <see cref="AddresseeOf"/>.</summary>
    public required string Addressee { get; set; }

    public string? ClaimedBy { get; set; }

    /// <summary>签收. When somebody first took it; null where nobody had to or did. It stays when the task is given back.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    /// <summary>原期限. The due moment before somebody first set another (延期); null where nobody did.</summary>
    public DateTimeOffset? FirstDue { get; set; }

    /// <summary>Orders inboxes: the due moment, or <see cref="NoHurry"/> without one.</summary>
    public DateTimeOffset DueOrder { get; set; }

    /// <summary>停表. Since when its clock stands still; null while it runs. Then it has no due moment.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>When it would have been due if its clock had not been stopped; null while it runs.</summary>
    public DateTimeOffset? PausedDue { get; set; }

    public EscalationMark Mark { get; set; }

    /// <summary>催办. How often people urged it.</summary>
    public int Urges { get; set; }

    /// <summary>When it was urged last; null when it never was.</summary>
    public DateTimeOffset? UrgedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    /// <summary>委托. In whose place it was completed; null for most.</summary>
    public string? ClosedFor { get; set; }

    public string? Outcome { get; set; }

    public Saying? OutcomeLabel { get; set; }

    public static readonly DateTimeOffset NoHurry = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public CaseRow Case { get; set; } = null!;

    public Assignee To => new(Person, Role, Unit);

    public static string AddresseeOf(Assignee to) =>
        to switch
        {
            { Person: { } person } => $"p:{person}",
            { Role: { } role, Unit: { } unit } => $"r:{role}@{unit}",
            { Role: { } role } => $"r:{role}",
            { Unit: { } unit } => $"u:{unit}",
            _ => "",
        };

    /// <summary>Every key under which tasks reach an actor: an inbox is the open tasks with one of these.</summary>
    public static IReadOnlyList<string> AddresseesOf(Actor actor) =>
        [
            $"p:{actor.Person}",
            .. actor.Roles.Select(role => $"r:{role}"),
            .. actor.Units.Select(unit => $"u:{unit}"),
            .. actor.Roles.SelectMany(role => actor.Units.Select(unit => $"r:{role}@{unit}")),
        ];
}

/// <summary>停表. The clock of a task stood still from one moment to another. What has no limit has no clock, and none of these.</summary>
public sealed class TaskPauseRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public int Seq { get; set; }

    /// <summary>When it went on, or the task was closed.</summary>
    public DateTimeOffset Until { get; set; }

    public DateTimeOffset Since { get; set; }
}

/// <summary>Somebody opened a task that is addressed to them: what was sent to them is withdrawn no more.</summary>
public sealed class TaskOpeningRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public int Seq { get; set; }

    public required string Person { get; set; }

    /// <summary>When they last did.</summary>
    public DateTimeOffset At { get; set; }
}

/// <summary>By what an open task went from one to others.</summary>
public enum TaskPassage
{
    /// <summary>转办. Whoever had it handed it to somebody.</summary>
    HandedOver,

    /// <summary>改派. Somebody ordered it.</summary>
    Reassigned,

    /// <summary>撤回. Whoever had sent it took it back.</summary>
    TakenBack,

    /// <summary>离职交接. A successor does what somebody had.</summary>
    Succeeded,

    /// <summary>The procedure, such as a deadline that passed.</summary>
    Otherwise,
}

/// <summary>An open task went from one to others: whoever had it is told where it is, and whoever handed it on can take it back.</summary>
public sealed class TaskPassingRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public int Seq { get; set; }

    /// <summary>Number of the event by which it went.</summary>
    public int Turn { get; set; }

    public TaskPassage How { get; set; }

    /// <summary>Whom it was addressed to: see <see cref="TaskRow.AddresseeOf"/>.</summary>
    public required string From { get; set; }

    /// <summary>Code of the person who held it; null for nobody.</summary>
    public string? Held { get; set; }

    public required string By { get; set; }

    /// <summary>委托: in whose place they acted; null for most.</summary>
    public string? For { get; set; }

    public string? Person { get; set; }

    public string? Role { get; set; }

    public string? Unit { get; set; }

    /// <summary>As they wrote it; null where none was asked for.</summary>
    public string? Because { get; set; }

    public DateTimeOffset At { get; set; }

    public Assignee To => new(Person, Role, Unit);

    public TaskRow Task { get; set; } = null!;
}
