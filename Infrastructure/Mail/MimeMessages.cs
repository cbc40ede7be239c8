using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using MimeKit;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>Turns an <see cref="OutgoingMail"/> into the message that is sent: UTF-8, plain text first, HTML as its alternative.</summary>
internal static class MimeMessages
{
    /// <summary>The message, or why this mail can never be sent.</summary>
    public static OrRefusal<MimeMessage> Compose(OutgoingMail mail) =>
        ProblemOf(mail) is { } problem ? new Refusal("mail-unsendable", RefusalKind.Invalid, problem) : MessageOf(mail);

    /// <summary>Identifiers are refused where texts are cleaned: a changed address or id would name something else.</summary>
    private static Saying? ProblemOf(OutgoingMail mail)
    {
        if (MailAddresses.ProblemOf(mail.FromAddress) is { } sender)
            return Saying.Of("settings.mail-from", ("problem", sender));
        if (MailAddresses.ProblemOf(mail.ToAddress) is { } recipient)
            return Saying.Of("transport.recipient", ("problem", recipient));
        if (!MessageIds.IsValid(mail.MessageId))
            return Saying.Of("transport.message-id");
        if (mail.InReplyTo is { } repliedTo && !MessageIds.IsValid(repliedTo))
            return Saying.Of("transport.in-reply-to");
        return null;
    }

    private static MimeMessage MessageOf(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId[1..^1],
            Date = mail.At,
            Subject = HeaderText.OneLine(mail.Subject),
            Body = new BodyBuilder { TextBody = Plain(mail.TextBody), HtmlBody = Plain(mail.HtmlBody) }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(HeaderText.OneLine(mail.FromName), mail.FromAddress));
        message.To.Add(new MailboxAddress(HeaderText.OneLine(mail.ToName), mail.ToAddress));
        MarkAsAutomatic(message);
        if (mail.Urgent)
            MarkAsUrgent(message);
        if (mail.InReplyTo is { } repliedTo)
        {
            message.InReplyTo = repliedTo[1..^1];
            message.References.Add(repliedTo[1..^1]);
        }
        return message;
    }

    // What was told of a row of before may hold what no reader of mail takes.
    private static string? Plain(string? body) => body is null ? null : PlainText.Mended(body);

    /// <summary>RFC 3834 keeps holiday replies away; Exchange does not read it and has a header of its own.</summary>
    private static void MarkAsAutomatic(MimeMessage message)
    {
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
    }

    /// <summary>RFC 2156's Importance, and the X-Priority that Foxmail and the webmails read instead.</summary>
    private static void MarkAsUrgent(MimeMessage message)
    {
        message.Importance = MessageImportance.High;
        message.XPriority = XMessagePriority.Highest;
    }
}
