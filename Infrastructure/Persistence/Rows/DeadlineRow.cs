using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Persistence.Rows;

/// <summary>时限. A moment that a visit waits for. The row goes when it has fired or no longer matters (ADR 0005).</summary>
public sealed class DeadlineRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public required string Rung { get; set; }

    public DateTimeOffset DueAt { get; set; }
}

/// <summary>升级记录. The ledger of what escalated: one row for each case, visit and rung, for ever.</summary>
public sealed class EscalationRow
{
    public long CaseId { get; set; }

    public int Visit { get; set; }

    public required string Rung { get; set; }

    public required Saying Label { get; set; }

    public EscalationMark Mark { get; set; }

    public required string Step { get; set; }

    public required string StepName { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>What one person is told, in the inbox and, where <see cref="ByMail"/>, by a mail that may gather several of these.</summary>
public sealed class NoticeRow
{
    public long Id { get; set; }

    public required string Person { get; set; }

    /// <summary>委托. In whose place the person is told; null for most.</summary>
    public string? InPlaceOf { get; set; }

    public long CaseId { get; set; }

    public int Visit { get; set; }

    /// <summary>Rung of the ledger, or what else caused it; with case, visit and person it is unique.</summary>
    public required string Cause { get; set; }

    public bool Copy { get; set; }

    public required Saying Subject { get; set; }

    public required Saying Body { get; set; }

    public EscalationMark Mark { get; set; }

    /// <summary>Goes out at any hour (一级响应).</summary>
    public bool Urgent { get; set; }

    public bool ByMail { get; set; }

    /// <summary>Not told by mail, for the case is about the person (回避), or they no longer act for whom it was (委托); a mail that was written already was not sent.</summary>
    public bool Withheld { get; set; }

    public long? MailId { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>传阅、留言. Number of the case's event by which people told it each other; null for what the procedure tells.</summary>
    public int? Note { get; set; }

    /// <summary>Whoever may read the case for its sake: its person's code, or null where it opens nothing or was withdrawn.</summary>
    public string? OpensTo { get; set; }

    /// <summary>When whoever sent it took it back, unread: it is in no inbox any more.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public MailRow? Mail { get; set; }
}

public enum MailStatus
{
    Waiting,
    Sent,
    Failed,

    /// <summary>Never to be sent: a case that it told of is about its recipient (回避).</summary>
    Withheld,
}

/// <summary>A mail in the outbox.</summary>
public sealed class MailRow
{
    public long Id { get; set; }

    /// <summary>Derived from what the mail tells, so that a mail sent twice is one mail for the receiver.</summary>
    public required string MessageId { get; set; }

    public required string Person { get; set; }

    public required string ToAddress { get; set; }

    public required string ToName { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public bool Urgent { get; set; }

    public MailStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When it was tried last; null before the first try.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>What the server said last.</summary>
    public Saying? LastReply { get; set; }
}
