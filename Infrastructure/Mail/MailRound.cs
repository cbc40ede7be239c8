using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// One round of the outbox: first the notices that no mail tells yet become mails (<see cref="MailWriting"/>); then every mail that is due
/// is tried. A round that is killed in between is taken up by the next; a mail sent twice carries the same Message-ID. A mail that the
/// program itself fails at is put off like one that the server puts off, and the next ones go out.
/// </summary>
public sealed class MailRound(
    IServiceScopeFactory scopes,
    IMailTransport transport,
    MailWriting writing,
    MailSettings sender,
    QuietHours quiet,
    TimeProvider clock,
    ILogger<MailRound> log
)
{
    private const int BatchSize = 200;

    // Tried or written by a clock that has been set back since: its next try would be as late. Nodes may differ by less.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <returns>How many mails were delivered.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await writing.Run(ct);
        var delivered = 0;
        while (true)
        {
            var (more, sent) = await Send(ct);
            delivered += sent;
            if (!more)
                return delivered;
        }
    }

    private async Task<(bool More, int Sent)> Send(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var now = clock.Now();
        var (ahead, onlyUrgent) = (now + Slack, quiet.IsQuiet(now)); // a mail composed before the quiet hours waits as well
        var due = await db
            .Mails.Where(mail => mail.Status == MailStatus.Waiting && (!onlyUrgent || mail.Urgent))
            .Where(mail => mail.NextAttemptAt <= now || (mail.TriedAt ?? mail.CreatedAt) > ahead)
            .OrderByDescending(mail => mail.Urgent)
            .ThenBy(mail => mail.NextAttemptAt)
            .ThenBy(mail => mail.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        var full = due.Count == BatchSize;
        var withholding = new Withholding(db, scope.ServiceProvider.GetRequiredService<StaffDirectory>());
        var sent = await Send(db, due, withholding, ct);
        if (withholding.Released)
            await writing.Run(ct);
        return (full || withholding.Released, sent);
    }

    private async Task<int> Send(CaseFlowDb db, List<MailRow> due, Withholding withholding, CancellationToken ct)
    {
        var (rest, sent) = (new List<MailRow>(due), 0);
        while (rest.Count > 0)
        {
            MailRow? asked = null;
            try
            {
                await foreach (var attempt in transport.SendAll([.. rest.Select(Outgoing)], MayGo, ct))
                    sent += await Record(db, Taken(attempt.Mail), attempt.Delivery) ? 1 : 0;
                break; // nothing is left but what may not go
            }
            catch (Exception problem) when (problem is not UnrecordedException && !ct.IsCancellationRequested)
            {
                // At saying goodbye every mail has its answer.
                if ((asked is not null && rest.Contains(asked) ? asked : rest.FirstOrDefault()) is not { } mail)
                    break;
                rest.Remove(mail);
                log.LogError(problem, "Mail {Mail} could not be tried.", mail.Id);
                await Record(db, mail, new Postponed(Saying.Of("transport.fault", ("kind", problem.GetType().Name))));
            }

            async Task<bool> MayGo(OutgoingMail outgoing)
            {
                asked = Row(outgoing);
                if (await withholding.MayGo(asked, ct))
                    return true;
                rest.Remove(asked);
                return false;
            }
        }
        return sent;

        MailRow Row(OutgoingMail outgoing) => due.Find(mail => mail.MessageId == outgoing.MessageId)!;

        MailRow Taken(OutgoingMail outgoing)
        {
            var mail = Row(outgoing);
            rest.Remove(mail);
            return mail;
        }
    }

    // The mail has left: stopping now must not forget it.
    private async Task<bool> Record(CaseFlowDb db, MailRow mail, Delivery delivery)
    {
        Record(mail, delivery);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception problem)
        {
            // What was answered is the only thing in it that is not ours.
            log.LogError(problem, "What became of mail {Mail} could not be kept as it was answered.", mail.Id);
            await RecordWithoutReply(db, mail);
        }
        return delivery is Delivered;
    }

    private static async Task RecordWithoutReply(CaseFlowDb db, MailRow mail)
    {
        mail.LastReply = Saying.Of("transport.unreadable");
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception problem)
        {
            throw new UnrecordedException(problem.GetBaseException()); // the database is away: nothing more is sent that would not be remembered
        }
    }

    private void Record(MailRow mail, Delivery delivery)
    {
        var now = clock.Now();
        mail.Attempts++;
        mail.TriedAt = now;
        switch (delivery)
        {
            case Delivered delivered:
                (mail.Status, mail.SentAt, mail.LastReply) = (MailStatus.Sent, now, Saying.Verbatim(delivered.ServerReply));
                break;
            case Postponed postponed:
                mail.LastReply = postponed.Reason;
                if (RetryPlan.NextTry(mail.Attempts, now) is { } next)
                    mail.NextAttemptAt = next;
                else
                    mail.Status = MailStatus.Failed;
                break;
            case Rejected rejected:
                (mail.Status, mail.LastReply) = (MailStatus.Failed, rejected.Reason);
                break;
            default:
                throw new InvalidOperationException($"Unknown delivery {delivery.GetType().Name}.");
        }
    }

    private OutgoingMail Outgoing(MailRow mail) =>
        new(
            mail.MessageId,
            sender.FromAddress,
            sender.FromName,
            mail.ToAddress,
            mail.ToName,
            mail.Subject,
            mail.Body,
            null,
            mail.Urgent,
            mail.CreatedAt,
            null
        );

    private sealed class UnrecordedException(Exception problem) : Exception("What became of a mail could not be kept.", problem);
}
