using CaseFlow.Domain.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Running;

/// <summary>What one decision tells people, as tracked rows; nothing is saved here.</summary>
internal sealed class NoticesOnStore(CaseFlowDb db, CaseRow row, DateTimeOffset at)
{
    // Two effects of one decision may say the same to one person: once is enough.
    private readonly HashSet<(int Visit, string Cause, string Person)> told = [];

    public void Tell(Announcement announcement)
    {
        Tell(announcement, announcement.To, copy: false);
        Tell(announcement, announcement.Copy, copy: true);
    }

    private void Tell(Announcement announcement, IEnumerable<StaffMember> people, bool copy)
    {
        foreach (var person in people.Where(person => told.Add((announcement.Visit, announcement.Cause, person.Code))))
        {
            db.Notices.Add(
                new NoticeRow
                {
                    Person = person.Code,
                    InPlaceOf = announcement.InPlaceOf,
                    CaseId = row.Id,
                    Visit = announcement.Visit,
                    Cause = announcement.Cause,
                    Copy = copy,
                    Subject = announcement.Subject,
                    Body = announcement.Body,
                    Mark = announcement.Mark,
                    Urgent = row.Level == ResponseLevel.One,
                    ByMail = announcement.Mail && person.Email is not null,
                    At = at,
                    Note = announcement.Note,
                    OpensTo = announcement.Opens.Contains(person.Code) ? person.Code : null,
                }
            );
        }
    }
}
