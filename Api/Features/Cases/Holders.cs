using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Cases;

/// <summary>Who has a task, in words.</summary>
internal static class Holders
{
    public static string Words(TaskRow task, Staff staff) =>
        task.ClaimedBy is { } holder ? staff.NameOf(holder) : Words(new Assignee(task.Person, task.Role, task.Unit), staff);

    public static string Words(Assignee to, Staff staff)
    {
        if (to.Person is { } person)
            return staff.NameOf(person);
        var role = to.Role is { } code ? Roles.NameOf(code) : "";
        return to.Unit is { } unit ? $"{staff.UnitName(unit)}{(role.Length > 0 ? " · " : "")}{role}" : role;
    }
}
