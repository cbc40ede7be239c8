using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>What a person was told.</summary>
public static class NoticeScope
{
    /// <summary>Nothing of a case that is about them (回避), and nothing that was taken back.</summary>
    public static IQueryable<NoticeRow> NoticesOf(this CaseFlowDb db, Reader reader) =>
        db.NotAbout(db.Notices.Where(notice => notice.Person == reader.Person && notice.WithdrawnAt == null), reader);
}
