using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Attachments;

/// <summary>Attachments are seen by whoever may see their case.</summary>
internal static class AttachmentScope
{
    // The rule of the cases themselves; the one line to change when it is shared with them.
    public static IQueryable<CaseRow> VisibleTo(this CaseFlowDb db, Actor actor)
    {
        var codes = actor.Units.Prepend(actor.Person).Select(code => $"|{code}|").ToArray();
        var cases = codes.Aggregate(db.Cases.AsQueryable(), (rest, code) => rest.Where(row => row.Subjects == null || !row.Subjects.Contains(code)));
        if (actor.Roles.Any(Permissions.OfficeWide.Contains))
            return cases;
        var addressees = TaskRow.AddresseesOf(actor);
        var reached = db.Tasks.Where(task => addressees.Contains(task.Addressee) || task.ClosedBy == actor.Person).Select(task => task.CaseId);
        return cases.Where(row => row.RegisteredBy == actor.Person || reached.Contains(row.Id));
    }
}
