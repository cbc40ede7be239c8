using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// 回避 at the last moment: whom a case is about may have become known since a notice, or a mail, was written. The notice stays for the
/// ledger and says that it was withheld.
/// </summary>
internal static class Withholding
{
    // The state of the mail says why in every language.
    private const string NoSubject = "—";

    /// <summary>Whether a case with these subjects must not come before a person.</summary>
    /// <param name="subjects">As <see cref="CaseRow.Subjects"/> keeps them.</param>
    public static bool Bars(this Staff staff, string? subjects, StaffMember person) =>
        new Recusal(staff.People, CaseRow.CodesIn(subjects)).Bars(person);

    /// <summary>
    /// Takes from mails that are about to be sent those that tell of a case about their recipient; what else these tell waits for another
    /// mail.
    /// </summary>
    /// <returns>Whether anything waits again.</returns>
    public static async Task<bool> Withhold(CaseFlowDb db, Staff staff, List<MailRow> due, CancellationToken ct)
    {
        var ids = due.ConvertAll(mail => (long?)mail.Id);
        var told = await db
            .Notices.Where(notice => ids.Contains(notice.MailId))
            .Join(db.Cases, notice => notice.CaseId, row => row.Id, (notice, row) => new { Notice = notice, row.Subjects })
            .Where(one =>
                db.Notices.Any(other =>
                    other.MailId == one.Notice.MailId && db.Cases.Any(row => row.Id == other.CaseId && row.Subjects != null)
                )
            )
            .ToListAsync(ct);
        var (withheld, released) = (new HashSet<long>(), false);
        foreach (var ofMail in told.GroupBy(one => one.Notice.MailId!.Value))
        {
            var barred = ofMail.Where(one => IsBarred(staff, one.Subjects, one.Notice.Person)).Select(one => one.Notice).ToHashSet();
            if (barred.Count == 0)
                continue;
            withheld.Add(ofMail.Key);
            foreach (var notice in ofMail.Select(one => one.Notice))
            {
                notice.Withheld = barred.Contains(notice);
                notice.MailId = notice.Withheld ? notice.MailId : null;
                released |= !notice.Withheld;
            }
        }
        due.FindAll(mail => withheld.Contains(mail.Id)).ForEach(Close);
        due.RemoveAll(mail => withheld.Contains(mail.Id));
        if (withheld.Count > 0)
            await db.SaveChangesAsync(ct);
        return released;
    }

    // Whoever has left gets nothing that they could be barred from.
    private static bool IsBarred(Staff staff, string? subjects, string person) =>
        subjects is not null && staff.Find(person) is { } member && staff.Bars(subjects, member);

    // Its text goes: whoever looks at the outbox may not know of every case that it told of.
    private static void Close(MailRow mail) =>
        (mail.Status, mail.LastReply, mail.Subject, mail.Body) = (MailStatus.Withheld, null, NoSubject, "");
}
