using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Cases;

/// <summary>
/// Which cases a person may know of: all, for the roles of the whole office; otherwise those that reached the person or the
/// person's unit, and those the person registered. Never one that is about them (回避).
/// </summary>
public static class CaseScope
{
    public static IQueryable<CaseRow> VisibleTo(this CaseFlowDb db, Actor actor)
    {
        var cases = NotAbout(db.Cases, actor);
        if (actor.Roles.Any(Permissions.OfficeWide.Contains))
            return cases;
        var addressees = TaskRow.AddresseesOf(actor);
        var units = actor.Units.ToArray();
        var reached = db.Tasks.Where(task => addressees.Contains(task.Addressee)).Select(task => task.CaseId)
            .Union(db.Tasks.Where(task => task.Unit != null && units.Contains(task.Unit)).Select(task => task.CaseId))
            .Union(db.Tasks.Where(task => task.ClosedBy == actor.Person).Select(task => task.CaseId));
        return cases.Where(row => row.RegisteredBy == actor.Person || reached.Contains(row.Id));
    }

    public static IQueryable<CaseRow> NotAbout(this IQueryable<CaseRow> cases, Actor actor)
    {
        foreach (var code in actor.Units.Prepend(actor.Person))
        {
            var subject = $"|{code}|";
            cases = cases.Where(row => row.Subjects == null || !row.Subjects.Contains(subject));
        }
        return cases;
    }
}
