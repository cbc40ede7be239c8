using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>
/// Which cases a person may know of: all, for the roles of the whole office; otherwise those that reached the person or the
/// person's unit, and those the person registered. Never one that is about them (回避).
/// </summary>
public static class CaseScope
{
    /// <summary>The same whether it does not exist or must not be known.</summary>
    public static readonly Refusal NotFound = new("no-such-case", RefusalKind.NotFound);

    /// <summary>For questions about one case or a few: each is looked at by its own tasks.</summary>
    public static IQueryable<CaseRow> VisibleTo(this CaseFlowDb db, Actor actor)
    {
        var cases = NotAbout(db.Cases, actor);
        if (IsOfficeWide(actor))
            return cases;
        var (addressees, units) = (TaskRow.AddresseesOf(actor), actor.Units.ToArray());
        return cases.Where(row => row.RegisteredBy == actor.Person || db.Tasks.Any(task => task.CaseId == row.Id
            && (addressees.Contains(task.Addressee) || units.Contains(task.Unit) || task.ClosedBy == actor.Person)));
    }

    /// <summary>For lists: what reached the person is read once, in one piece, from the indexes of tasks.</summary>
    /// <param name="status">As in <see cref="CaseFlowDb.CaseCards"/>.</param>
    public static IQueryable<CaseRow> CardsVisibleTo(this CaseFlowDb db, Actor actor, CaseStatus? status = null) => Reaching(db, db.CaseCards(status), actor);

    /// <summary>For counts: those of some cases that lists would show.</summary>
    public static IQueryable<CaseRow> OfVisible(this CaseFlowDb db, IQueryable<CaseRow> cases, Actor actor) => Reaching(db, cases, actor);

    /// <summary>Those tasks whose cases an actor may know of.</summary>
    public static IQueryable<TaskRow> OfVisible(this CaseFlowDb db, IQueryable<TaskRow> tasks, Actor actor)
    {
        tasks = NotAbout(db, tasks, actor);
        if (IsOfficeWide(actor))
            return tasks;
        var (reached, registered) = (Reached(db, actor), db.Cases.Where(row => row.RegisteredBy == actor.Person).Select(row => row.Id));
        return tasks.Where(task => reached.Contains(task.CaseId) || registered.Contains(task.CaseId));
    }

    /// <summary>Those tasks whose cases are not about an actor. Such cases are few, and found without reading any other.</summary>
    public static IQueryable<TaskRow> NotAbout(this CaseFlowDb db, IQueryable<TaskRow> tasks, Actor actor)
    {
        foreach (var code in actor.Units.Prepend(actor.Person))
        {
            var subject = $"|{code}|";
            tasks = tasks.Where(task => !db.Cases.Where(row => row.Subjects != null && row.Subjects.Contains(subject)).Select(row => row.Id).Contains(task.CaseId));
        }
        return tasks;
    }

    private static bool IsOfficeWide(Actor actor) => actor.Roles.Any(Roles.OfficeWide.Contains);

    private static IQueryable<CaseRow> Reaching(CaseFlowDb db, IQueryable<CaseRow> cases, Actor actor)
    {
        cases = NotAbout(cases, actor);
        if (IsOfficeWide(actor))
            return cases;
        var reached = Reached(db, actor);
        return cases.Where(row => row.RegisteredBy == actor.Person || reached.Contains(row.Id));
    }

    // What is addressed to a unit, or to a role in it, has the unit: only keys without one are looked up beside it.
    private static IQueryable<long> Reached(CaseFlowDb db, Actor actor)
    {
        var (addressees, units) = (TaskRow.AddresseesOf(actor with { Units = [] }), actor.Units.ToArray());
        return db.Tasks.Where(task => addressees.Contains(task.Addressee)).Select(task => task.CaseId)
            .Union(db.Tasks.Where(task => task.Unit != null && units.Contains(task.Unit)).Select(task => task.CaseId))
            .Union(db.Tasks.Where(task => task.ClosedBy == actor.Person).Select(task => task.CaseId));
    }

    private static IQueryable<CaseRow> NotAbout(IQueryable<CaseRow> cases, Actor actor)
    {
        foreach (var code in actor.Units.Prepend(actor.Person))
        {
            var subject = $"|{code}|";
            cases = cases.Where(row => row.Subjects == null || !row.Subjects.Contains(subject));
        }
        return cases;
    }
}
