using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>What of the set aside a person may know of: what is about no case, or about one that the person may know of (回避).</summary>
public static class SetAsideScope
{
    public static IQueryable<SetAsideRow> SetAsideVisibleTo(this CaseFlowDb db, Reader reader)
    {
        var cases = db.VisibleTo(reader);
        return db.SetAside.Where(row => row.CaseId == null || cases.Any(one => one.Id == row.CaseId));
    }
}
