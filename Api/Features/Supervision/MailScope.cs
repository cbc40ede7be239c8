using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>Which mails a person may know of: those that tell only of cases that the person may know of (回避).</summary>
public static class MailScope
{
    public static IQueryable<MailRow> MailsVisibleTo(this CaseFlowDb db, Reader reader)
    {
        var cases = db.VisibleTo(reader);
        return db.Mails.Where(mail => !db.Notices.Any(notice => notice.MailId == mail.Id && !cases.Any(row => row.Id == notice.CaseId)));
    }
}
