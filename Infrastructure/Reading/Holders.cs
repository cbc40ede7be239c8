using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence.Rows;

namespace CaseFlow.Infrastructure.Reading;

/// <summary>The unit and role whose members have a task, while no single person has it.</summary>
/// <param name="Unit">Name of the unit; null when any will do.</param>
/// <param name="Role">Code of the role; null when any member of the unit will do.</param>
public sealed record HoldingPost(string? Unit, string? Role);

/// <summary>Who has a task, in words.</summary>
public static class Holders
{
    public static Saying Words(TaskRow task, Staff staff) =>
        task.ClaimedBy is { } holder ? staff.NameOf(holder) : Words(new Assignee(task.Person, task.Role, task.Unit), staff);

    /// <summary>Who did something, and in whose place (委托).</summary>
    /// <param name="principal">Null for most.</param>
    public static Saying Doer(string person, string? principal, Staff staff) =>
        principal is null
            ? staff.NameOf(person)
            : Saying.Of("holders.in-place", ("name", staff.NameOf(person)), ("principal", staff.NameOf(principal)));

    public static Saying Doer(Actor by, Staff staff) => Doer(by.Person, by.For?.Person, staff);

    /// <summary>What <see cref="Words(TaskRow, Staff)"/> says as data; null when a person has it.</summary>
    public static HoldingPost? Post(TaskRow task, Staff staff) =>
        task.ClaimedBy is null ? Post(new Assignee(task.Person, task.Role, task.Unit), staff) : null;

    public static HoldingPost? Post(Assignee to, Staff staff) =>
        to.Person is null ? new HoldingPost(to.Unit is { } unit ? staff.UnitName(unit) : null, to.Role) : null;

    public static Saying Words(Assignee to, Staff staff) =>
        to switch
        {
            { Person: { } person } => staff.NameOf(person),
            { Unit: { } unit, Role: { } role } => Saying.Of("holders.post", ("unit", staff.UnitName(unit)), ("role", Roles.NameOf(role))),
            { Unit: { } unit } => Saying.Verbatim(staff.UnitName(unit)),
            { Role: { } role } => Roles.NameOf(role),
            _ => Saying.Verbatim(""),
        };
}
