using System.Linq.Expressions;
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
    public static IQueryable<CaseRow> NotAbout(this IQueryable<CaseRow> cases, Reader reader) =>
        cases.Where(Concerning(reader, Wanted.Others));

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

    // Such cases are few, and found without reading any other.
    private static IQueryable<long> IdsAbout(CaseFlowDb db, Reader reader) =>
        db.Cases.Where(Concerning(reader, Wanted.Those)).Select(row => row.Id);

    private enum Wanted
    {
        Those,
        Others,
    }

    // Subjects is null or (not a and not b …): one test of null before all, which an index answers. Each code is a parameter of its own.
    private static Expression<Func<CaseRow, bool>> Concerning(Reader reader, Wanted wanted)
    {
        var tests = reader.Barring.Select(code => NamesSubject($"|{code}|")).ToArray();
        var row = tests[0].Parameters[0];
        var any = tests.Select(test => new Renamed(test.Parameters[0], row).Visit(test.Body)).Aggregate(Expression.OrElse);
        Expression<Func<CaseRow, bool>> none = one => one.Subjects == null;
        var free = new Renamed(none.Parameters[0], row).Visit(none.Body);
        return Expression.Lambda<Func<CaseRow, bool>>(
            wanted == Wanted.Others ? Expression.OrElse(free, Expression.Not(any)) : Expression.AndAlso(Expression.Not(free), any),
            row
        );
    }

    private static Expression<Func<CaseRow, bool>> NamesSubject(string subject) => row => row.Subjects!.Contains(subject);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
