using CaseFlow.Domain.Sayings;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>One mail to one recipient, as the outbox keeps it. Nothing in it has been checked yet: a transport does.</summary>
/// <param name="MessageId">With its angle brackets, see <see cref="MessageIds"/>. The same mail tried again keeps it.</param>
/// <param name="At">When the mail was decided on: its <c>Date</c> header, however late it leaves.</param>
/// <param name="InReplyTo">The Message-ID of the mail that this one follows (a reminder after the first), if any.</param>
public sealed record OutgoingMail(
    string MessageId,
    string FromAddress,
    string FromName,
    string ToAddress,
    string ToName,
    string Subject,
    string TextBody,
    string? HtmlBody,
    bool Urgent,
    DateTimeOffset At,
    string? InReplyTo
);

/// <summary>What became of one try to send one mail.</summary>
public abstract record Delivery;

/// <summary>The receiving side has taken responsibility for the mail.</summary>
public sealed record Delivered(string ServerReply) : Delivery;

/// <summary>Not sent, and the mail is not to blame: try again as <see cref="RetryPlan"/> says.</summary>
/// <param name="Reason">For the case's ledger and the administrator.</param>
public sealed record Postponed(Saying Reason) : Delivery;

/// <summary>This very mail was turned down for good: trying again would change nothing.</summary>
/// <param name="Reason">For the case's ledger and the administrator.</param>
public sealed record Rejected(Saying Reason) : Delivery;

/// <summary>One mail of a batch with what became of it.</summary>
public sealed record Attempt(OutgoingMail Mail, Delivery Delivery);

/// <summary>Carries mails out of the house. Knows no database: what to send and when to try again is the outbox's.</summary>
public interface IMailTransport
{
    /// <summary>Tries once. Trouble on the way is a <see cref="Delivery"/>, never an exception.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; whether the mail left is not known.</exception>
    Task<Delivery> Send(OutgoingMail mail, CancellationToken ct);

    /// <summary>
    /// Tries each mail once, in order, over one connection as long as that holds. Each attempt is handed out as soon as
    /// it is made, so that whoever records them loses none when it is stopped half-way.
    /// </summary>
    /// <param name="mayGo">Asked of each mail when everything stands ready for it, directly before it leaves: a batch takes its time.
    /// One that may not go is passed over without an attempt.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the attempts handed out before stand.</exception>
    IAsyncEnumerable<Attempt> SendAll(IReadOnlyList<OutgoingMail> mails, Func<OutgoingMail, Task<bool>> mayGo, CancellationToken ct);
}

public static class MailBatches
{
    /// <summary>The same for mails of which nothing is left to ask.</summary>
    public static IAsyncEnumerable<Attempt> SendAll(
        this IMailTransport transport,
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken ct
    ) => transport.SendAll(mails, _ => Task.FromResult(true), ct);
}
