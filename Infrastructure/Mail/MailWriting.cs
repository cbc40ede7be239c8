using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// Notices that no mail tells yet become mails, one for each recipient however many notices there are, each recipient in a transaction of
/// its own. A notice that cannot be told is set aside; the recipient's others, and everybody else's, go out.
/// </summary>
public sealed class MailWriting(
    IServiceScopeFactory scopes,
    SetAsides aside,
    MailSettings sender,
    QuietHours quiet,
    TimeProvider clock,
    ILogger<MailWriting> log
)
{
    private sealed record WaitingNotice(long Id, string Person, long CaseId, bool Urgent)
    {
        public string Item => Id.ToString(CultureInfo.InvariantCulture);
    }

    public async Task Run(CancellationToken ct)
    {
        var waiting = await Waiting(ct);
        var attempts = await aside.Begin(WorkQueue.Notices, ct);
        await attempts.Keep(waiting.Select(notice => notice.Item), ct);
        var onlyUrgent = quiet.IsQuiet(clock.Now());
        var now = waiting.Where(notice => (!onlyUrgent || notice.Urgent) && !attempts.Rests(notice.Item));
        foreach (var ofPerson in now.GroupBy(notice => notice.Person, StringComparer.Ordinal))
            await Write([.. ofPerson], attempts, ct);
    }

    // What is asked of all of them at once is what no row can spoil for the others.
    private async Task<List<WaitingNotice>> Waiting(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .Notices.Where(notice => notice.ByMail && notice.MailId == null)
            .OrderBy(notice => notice.Id)
            .Select(notice => new WaitingNotice(notice.Id, notice.Person, notice.CaseId, notice.Urgent))
            .ToListAsync(ct);
    }

    private async Task Write(List<WaitingNotice> ofPerson, Attempts attempts, CancellationToken ct)
    {
        var together = ofPerson.FindAll(notice => !attempts.HasFailed(notice.Item));
        var alone = ofPerson.FindAll(notice => attempts.HasFailed(notice.Item));
        if (together.Count > 1 && !await WrittenTogether(together, ct))
            alone = ofPerson;
        else if (together.Count == 1)
            alone = [.. together, .. alone];
        foreach (var notice in alone)
            await attempts.Try(notice.Item, notice.CaseId, () => Write([notice], ct), ct);
    }

    private async Task<bool> WrittenTogether(List<WaitingNotice> notices, CancellationToken ct)
    {
        try
        {
            await Write(notices, ct);
            return true;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogDebug(problem, "{Count} notices could not be told in one mail; going on one by one.", notices.Count);
            return false;
        }
    }

    // Of one person.
    private async Task Write(IReadOnlyList<WaitingNotice> notices, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        var delegations = scope.ServiceProvider.GetRequiredService<StandingDelegations>();
        foreach (var some in notices.Chunk(MostAtOnce))
            await Compose(db, (staff, delegations), [.. some.Select(notice => notice.Id)], ct);
    }

    /// <summary>Far more than anybody reads in one mail; a query takes no list without end.</summary>
    private const int MostAtOnce = 5000;

    private async Task Compose(CaseFlowDb db, (Staff Staff, StandingDelegations Delegations) office, long[] ids, CancellationToken ct)
    {
        var (staff, delegations) = office;
        var waiting = db.Notices.Where(notice => ids.Contains(notice.Id) && notice.ByMail && notice.MailId == null);
        var told = await waiting
            .OrderBy(notice => notice.Id)
            .Join(
                db.Cases,
                notice => notice.CaseId,
                row => row.Id,
                (notice, row) => new ToldNotice(notice, row.Title, row.Level, row.Subjects, row.ReceivedAt)
            )
            .ToListAsync(ct);
        if (told.Count == 0)
            return; // another node told them
        if (staff.Find(told[0].Notice.Person) is { Email: { } address } person)
        {
            var principals = (await delegations.Of(db, staff, person.Code, clock.Now(), ct))
                .Select(acting => acting.Principal.Person)
                .ToArray();
            var items = told.ToLookup(one =>
                Withholding.IsBarred(staff, one.Subjects, one.ReceivedAt, person)
                || (one.Notice.InPlaceOf is { } principal && !principals.Contains(principal, StringComparer.Ordinal))
            );
            foreach (var barred in items[true])
                (barred.Notice.ByMail, barred.Notice.Withheld) = (false, true);
            var open = await OpenTasks(db, waiting, ct);
            Compose(db, person, address, [.. items[false].Select(one => one.Item(open, AsTold(one.Notice, person, staff)))]);
        }
        else
        {
            told.ForEach(one => one.Notice.ByMail = false); // left the office, or has no address any more
        }
        await db.SaveChangesAsync(ct);
    }

    private sealed record ToldNotice(
        NoticeRow Notice,
        string Title,
        Domain.Cases.ResponseLevel? Level,
        string? Subjects,
        DateTimeOffset ReceivedAt
    )
    {
        public MailItem Item(ILookup<(long Case, int Visit), TaskRow> open, Actor person) =>
            new(Notice, Title, Level, MailItem.TaskOf(Notice, open[(Notice.CaseId, Notice.Visit)], person));
    }

    private static Actor AsTold(NoticeRow notice, StaffMember person, Staff staff)
    {
        var actor = Organisation.ActorOf(person);
        return notice.InPlaceOf is { } principal ? actor with { For = staff.People.ActorOf(principal) } : actor;
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

    private void Compose(CaseFlowDb db, StaffMember person, string address, List<MailItem> items)
    {
        if (items.Count == 0)
            return;
        var now = clock.Now();
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
}
