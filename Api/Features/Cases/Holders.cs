using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Api.Features.Cases;

/// <summary>Who has a task, in words.</summary>
internal static class Holders
{
    public static string Words(TaskRow task, Staff staff)
    {
        if ((task.ClaimedBy ?? task.Person) is { } person)
            return staff.NameOf(person);
        var role = task.Role is { } code ? Roles.NameOf(code) : "";
        return task.Unit is { } unit ? $"{staff.UnitName(unit)}{(role.Length > 0 ? " · " : "")}{role}" : role;
    }
}
