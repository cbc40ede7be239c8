using System.Linq.Expressions;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// Which cases a person may know of: all, for the roles of the whole office; otherwise those that reached the person or the
/// person's unit, those in which the person handed on a task, those the person registered, and those sent to them for information. Never
/// one that is about them (回避).
/// </summary>
public static class CaseScope
{
    /// <summary>The same whether it does not exist or must not be known.</summary>
    public static readonly Refusal NotFound = new("no-such-case", RefusalKind.NotFound);

    /// <summary>For questions about one case or a few: each is looked at by its own tasks.</summary>
    public static IQueryable<CaseRow> VisibleTo(this CaseFlowDb db, Reader reader) => Known(db, reader, informed: true);

    /// <summary>One case with where its procedure stands, to be read; null for one that does not exist or that the reader must not know of.</summary>
    public static Task<CaseRow?> OneVisibleTo(this CaseFlowDb db, Reader reader, long caseId, CancellationToken ct) =>
        db.VisibleTo(reader).AsNoTracking().Include(row => row.Run).SingleOrDefaultAsync(row => row.Id == caseId, ct);

    /// <summary>Without those that were only sent to them for information (传阅): such a case may be read, and nothing more.</summary>
    public static IQueryable<CaseRow> ReachedBy(this CaseFlowDb db, Reader reader) => Known(db, reader, informed: false);

    private static IQueryable<CaseRow> Known(CaseFlowDb db, Reader reader, bool informed)
    {
        var cases = db.NotAbout(db.Cases, reader);
        if (IsOfficeWide(reader))
            return cases;
        var (addressees, units) = (TaskRow.AddresseesOf(reader), reader.Units.ToArray());
        Expression<Func<CaseRow, bool>> reached = row =>
            row.RegisteredBy == reader.Person
            || db.Tasks.Any(task =>
                task.CaseId == row.Id
                && (addressees.Contains(task.Addressee) || units.Contains(task.Unit) || task.ClosedBy == reader.Person)
            )
            || db.TaskPassings.Any(passing =>
                passing.CaseId == row.Id && passing.How == TaskPassage.HandedOver && passing.By == reader.Person
            )
            || (informed && db.Notices.Any(notice => notice.CaseId == row.Id && notice.OpensTo == reader.Person));
        // 委托: for as long as there is something to do in somebody's place, the case that it is about can be read.
        return db.HandedTo(reader) is { } handed
            ? cases.Where(Either.Of(reached, row => handed.Any(task => task.CaseId == row.Id)))
            : cases.Where(reached);
    }

    /// <summary>For lists: what reached the person is read once, in one piece, from the indexes of tasks.</summary>
    /// <param name="status">As in <see cref="CaseFlowDb.CaseCards"/>.</param>
    public static IQueryable<CaseRow> CardsVisibleTo(this CaseFlowDb db, Reader reader, CaseStatus? status = null) =>
        Reaching(db, db.CaseCards(status), reader);

    /// <summary>For counts: those of some cases that lists would show.</summary>
    public static IQueryable<CaseRow> OfVisible(this CaseFlowDb db, IQueryable<CaseRow> cases, Reader reader) =>
        Reaching(db, cases, reader);

    /// <summary>Those tasks whose cases a reader may know of.</summary>
    public static IQueryable<TaskRow> OfVisible(this CaseFlowDb db, IQueryable<TaskRow> tasks, Reader reader)
    {
        tasks = db.NotAbout(tasks, reader);
        if (IsOfficeWide(reader))
            return tasks;
        var (reached, registered) = (Reached(db, reader), db.Cases.Where(row => row.RegisteredBy == reader.Person).Select(row => row.Id));
        return tasks.Where(task => reached.Contains(task.CaseId) || registered.Contains(task.CaseId));
    }

    internal static bool IsOfficeWide(Reader reader) => Rights.Named(Rights.SeeAllCases).IsHeldBy(reader);

    private static IQueryable<CaseRow> Reaching(CaseFlowDb db, IQueryable<CaseRow> cases, Reader reader)
    {
        cases = db.NotAbout(cases, reader);
        if (IsOfficeWide(reader))
            return cases;
        var reached = Reached(db, reader);
        return cases.Where(row => row.RegisteredBy == reader.Person || reached.Contains(row.Id));
    }

    // What is addressed to a unit, or to a role in it, has the unit: only keys without one are looked up beside it.
    private static IQueryable<long> Reached(CaseFlowDb db, Reader reader)
    {
        var (addressees, units) = (TaskRow.AddresseesOf(reader with { Units = [] }), reader.Units.ToArray());
        var reached = db
            .Tasks.Where(task => addressees.Contains(task.Addressee))
            .Select(task => task.CaseId)
            .Union(db.Tasks.Where(task => task.Unit != null && units.Contains(task.Unit)).Select(task => task.CaseId))
            .Union(db.Tasks.Where(task => task.ClosedBy == reader.Person).Select(task => task.CaseId))
            .Union(
                db.TaskPassings.Where(passing => passing.How == TaskPassage.HandedOver && passing.By == reader.Person)
                    .Select(passing => passing.CaseId)
            )
            .Union(db.Notices.Where(notice => notice.OpensTo == reader.Person).Select(notice => notice.CaseId));
        return db.HandedTo(reader) is { } handed ? reached.Union(handed.Select(task => task.CaseId)) : reached;
    }
}
