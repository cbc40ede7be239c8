using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// One round of the outbox: first the notices that no mail tells yet become mails, one for each recipient however many notices
/// there are; then every mail that is due is tried. A round that is killed in between is taken up by the next; a mail sent
/// twice carries the same Message-ID.
/// </summary>
public sealed class MailRound(
    IServiceScopeFactory scopes,
    IMailTransport transport,
    MailSettings sender,
    QuietHours quiet,
    TimeProvider clock
)
{
    private const int BatchSize = 200;

    /// <returns>How many mails were delivered.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await Compose(ct);
        var delivered = 0;
        while (true)
        {
            var (more, sent) = await Send(ct);
            delivered += sent;
            if (!more)
                return delivered;
        }
    }

    private async Task Compose(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var now = clock.Now();
        var onlyUrgent = quiet.IsQuiet(now);
        var waiting = db.Notices.Where(notice => notice.ByMail && notice.MailId == null && (!onlyUrgent || notice.Urgent));
        var told = await waiting
            .OrderBy(notice => notice.Id)
            .Join(
                db.Cases,
                notice => notice.CaseId,
                row => row.Id,
                (notice, row) =>
                    new
                    {
                        Notice = notice,
                        row.Title,
                        row.Level,
                        row.Subjects,
                    }
            )
            .ToListAsync(ct);
        if (told.Count == 0)
            return;
        var open = await OpenTasks(db, waiting, ct);
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        foreach (var ofPerson in told.GroupBy(one => one.Notice.Person, StringComparer.Ordinal))
        {
            if (staff.Find(ofPerson.Key) is { Email: { } address } person)
            {
                var items = ofPerson.ToLookup(one => Withholding.IsBarred(staff, one.Subjects, person));
                foreach (var barred in items[true])
                    (barred.Notice.ByMail, barred.Notice.Withheld) = (false, true);
                Compose(
                    db,
                    person,
                    address,
                    [
                        .. items[false]
                            .Select(one => new MailItem(
                                one.Notice,
                                one.Title,
                                one.Level,
                                MailItem.TaskOf(one.Notice, open[(one.Notice.CaseId, one.Notice.Visit)], Organisation.ActorOf(person))
                            )),
                    ],
                    now
                );
            }
            else
            {
                ofPerson.ToList().ForEach(one => one.Notice.ByMail = false); // left the office, or has no address any more
            }
        }
        await db.SaveChangesAsync(ct);
    }

    // From the notices on: they are few, open tasks may be many.
    private static async Task<ILookup<(long Case, int Visit), TaskRow>> OpenTasks(
        CaseFlowDb db,
        IQueryable<NoticeRow> waiting,
        CancellationToken ct
    ) =>
        (
            await waiting
                .Select(notice => new { notice.CaseId, notice.Visit })
                .Distinct()
                .Join(
                    db.Tasks.AsNoTracking().Where(task => task.Status == InboxTaskStatus.Open),
                    visit => visit,
                    task => new { task.CaseId, task.Visit },
                    (_, task) => task
                )
                .ToListAsync(ct)
        ).ToLookup(task => (task.CaseId, task.Visit));

    private void Compose(CaseFlowDb db, StaffMember person, string address, List<MailItem> items, DateTimeOffset now)
    {
        if (items.Count == 0)
            return;
        var domain = sender.FromAddress.Split('@')[^1];
        var gathered = new GatheredMail(items, new MailLinks(sender.PublicUrl), person.Language);
        var mail = new MailRow
        {
            MessageId = MessageIds.For(string.Join(';', items.Select(item => KeyOf(item.Notice))), domain),
            Person = person.Code,
            ToAddress = address,
            ToName = person.Name,
            Subject = gathered.Subject,
            Body = gathered.Body,
            Urgent = items.Any(item => item.Notice.Urgent),
            CreatedAt = now,
            NextAttemptAt = now,
        };
        db.Mails.Add(mail);
        items.ForEach(item => item.Notice.Mail = mail);
    }

    private static string KeyOf(NoticeRow notice) =>
        string.Create(CultureInfo.InvariantCulture, $"{notice.CaseId}/{notice.Visit}/{notice.Cause}/{notice.Person}");

    private async Task<(bool More, int Sent)> Send(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var now = clock.Now();
        var onlyUrgent = quiet.IsQuiet(now); // a mail composed before the quiet hours and postponed into them waits as well
        var due = await db
            .Mails.Where(mail => mail.Status == MailStatus.Waiting && mail.NextAttemptAt <= now && (!onlyUrgent || mail.Urgent))
            .OrderByDescending(mail => mail.Urgent)
            .ThenBy(mail => mail.NextAttemptAt)
            .ThenBy(mail => mail.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        var full = due.Count == BatchSize;
        var withholding = new Withholding(db, scope.ServiceProvider.GetRequiredService<StaffDirectory>());
        var sent = await Send(db, due, withholding, ct);
        if (withholding.Released)
            await Compose(ct);
        return (full || withholding.Released, sent);
    }

    private async Task<int> Send(CaseFlowDb db, List<MailRow> due, Withholding withholding, CancellationToken ct)
    {
        var byId = due.ToDictionary(mail => mail.MessageId, StringComparer.Ordinal);
        var sent = 0;
        await foreach (var attempt in transport.SendAll([.. due.Select(Outgoing)], mail => withholding.MayGo(byId[mail.MessageId], ct), ct))
        {
            Record(byId[attempt.Mail.MessageId], attempt.Delivery);
            sent += attempt.Delivery is Delivered ? 1 : 0;
            await db.SaveChangesAsync(CancellationToken.None); // the mail has left: stopping now must not forget it
        }
        return sent;
    }

    private void Record(MailRow mail, Delivery delivery)
    {
        var now = clock.Now();
        mail.Attempts++;
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
}
