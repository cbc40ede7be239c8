using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>
/// 回避 at the last moment: whom a case is about may have become known since a notice, or a mail, was written. The notice stays for the
/// ledger and says that it was withheld.
/// </summary>
internal sealed class Withholding(CaseFlowDb db, StaffDirectory directory)
{
    // The state of the mail says why in every language.
    private const string NoSubject = "—";

    /// <summary>Whether something that a withheld mail would have told as well waits for another mail.</summary>
    public bool Released { get; private set; }

    /// <summary>Whether a case with these subjects must not come before a person.</summary>
    /// <param name="subjects">As <see cref="CaseRow.Subjects"/> keeps them: what became the name of somebody of the office since
    /// counts.</param>
    /// <param name="received">When the case was.</param>
    public static bool IsBarred(Staff staff, string? subjects, DateTimeOffset received, StaffMember person) =>
        subjects is not null && new Recusal(staff.People, SubjectCodes.Of(CaseRow.CodesIn(subjects), staff), received).Bars(person);

    /// <summary>
    /// Asks the database whether a mail that is about to leave tells of a case about its recipient. It does not go then; what else it tells
    /// waits for another.
    /// </summary>
    public async Task<bool> MayGo(MailRow mail, CancellationToken ct)
    {
        var told = await db
            .Notices.Where(notice => notice.MailId == mail.Id)
            .Join(
                db.Cases,
                notice => notice.CaseId,
                row => row.Id,
                (notice, row) =>
                    new
                    {
                        Notice = notice,
                        row.Subjects,
                        row.ReceivedAt,
                    }
            )
            .ToListAsync(ct);
        if (told.TrueForAll(one => one.Subjects is null))
            return true;
        var staff = await directory.Read(db, ct);
        // Whoever has left gets nothing that they could be barred from.
        var barred = told.Where(one => staff.Find(one.Notice.Person) is { } person && IsBarred(staff, one.Subjects, one.ReceivedAt, person))
            .Select(one => one.Notice)
            .ToHashSet();
        if (barred.Count == 0)
            return true;
        foreach (var notice in told.Select(one => one.Notice))
        {
            notice.Withheld = barred.Contains(notice);
            notice.MailId = notice.Withheld ? notice.MailId : null;
            Released |= !notice.Withheld;
        }
        // Its text goes: whoever looks at the outbox may not know of every case that it told of.
        (mail.Status, mail.LastReply, mail.Subject, mail.Body) = (MailStatus.Withheld, null, NoSubject, "");
        await db.SaveChangesAsync(ct);
        return false;
    }
}
