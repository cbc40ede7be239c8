using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// 回避 where cases are read: one test in the database for every list, count and text (<see cref="Recusal"/>). It is asked at each reading,
/// so that it holds from the moment on at which a subject, or the office, is known.
/// </summary>
public static class CasesAbout
{
    /// <summary>Those of some cases that are not about a reader.</summary>
    public static IQueryable<CaseRow> NotAbout(this CaseFlowDb db, IQueryable<CaseRow> cases, Reader reader)
    {
        var about = IdsAbout(db, reader);
        // Where many cases are walked along an index, most are about nobody: that is told without looking up anything.
        return cases.Where(row => row.Subjects == null || !about.Contains(row.Id));
    }

    /// <summary>Those tasks whose cases are not about a reader.</summary>
    public static IQueryable<TaskRow> NotAbout(this CaseFlowDb db, IQueryable<TaskRow> tasks, Reader reader)
    {
        var about = IdsAbout(db, reader);
        return tasks.Where(task => !about.Contains(task.CaseId));
    }

    /// <summary>Those notices whose cases are not about a reader.</summary>
    public static IQueryable<NoticeRow> NotAbout(this CaseFlowDb db, IQueryable<NoticeRow> notices, Reader reader)
    {
        var about = IdsAbout(db, reader);
        return notices.Where(notice => !about.Contains(notice.CaseId));
    }

    /// <summary>Those imports of which no row may be about a reader: what became no case is as much about somebody as what did.</summary>
    public static IQueryable<ImportRow> NotAbout(this IQueryable<ImportRow> imports, Reader reader)
    {
        var codes = reader.Barring.Concat(reader.BarringEarlier.Select(bar => bar.Code)).Select(code => $"|{code}|").ToArray();
        return imports.Where(row => row.Subjects == null || !codes.Any(code => row.Subjects.Contains(code)));
    }

    /// <summary>
    /// Ids of the cases that are about a reader. Looked up by code once for a statement: it does not matter how many cases name somebody
    /// else.
    /// </summary>
    public static IQueryable<long> IdsAbout(this CaseFlowDb db, Reader reader)
    {
        var codes = reader.Barring.ToArray();
        var about = db.Subjects.Where(row => codes.Contains(row.Code)).Select(row => row.CaseId);
        foreach (var bars in reader.BarringEarlier.GroupBy(bar => bar.Until))
        {
            var (until, earlier) = (bars.Key, bars.Select(bar => bar.Code).ToArray());
            about = about.Concat(
                db.Subjects.Where(row => earlier.Contains(row.Code))
                    .Join(db.Cases.Where(row => row.ReceivedAt <= until), row => row.CaseId, row => row.Id, (row, _) => row.CaseId)
            );
        }
        return about;
    }
}
