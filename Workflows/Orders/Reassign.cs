using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Orders;

/// <summary>改派. An open task goes to another person or unit.</summary>
[StoredAs("task-reassigned")]
public sealed record TaskReassigned(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class Reassign : CaseOrder<TaskReassigned>
{
    public override string Name => "reassign";

    public override string Kind => "Reassigned";

    public override int Place => 40;

    public override Words Called => new("改派", "Reassign");

    public override Words Means =>
        new(
            "把在办的待办交给另一人或另一单位，原时限不变；原办理人会得到通知。",
            "Gives an open task to another person or unit, with the same deadline; whoever had it is told."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new TaskReassigned(at, by, filled);

    protected override Saying Told(TaskReassigned ordered, OrderNames names) =>
        Saying.Of(
            "orders.reassigned",
            ("step", names.StepAt(ordered.Chose(OrderFields.Task)?.Visit ?? 0) ?? ""),
            ("to", Named.Told(ordered, names)),
            ("reason", ordered.Reason)
        );

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(
                OrderFields.Task,
                new("哪件待办", "Task"),
                on.Tasks().Select(one => on.Choice(new Chosen(one.Visit.Number, one.Task.Seq), one.Visit))
            ),
            OrderFields.OfPerson(),
            OrderFields.OfUnit(),
            OrderFields.OfReason(),
        ]);

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (on.Tasks().Any() ? null : OrderRefusals.NoTasks);

    internal override Refusal? Gone(OnCase on, TaskReassigned ordered) =>
        ordered.Chose(OrderFields.Task) is { } chosen && on.TaskOf(chosen) is null ? OrderRefusals.TaskGone : null;

    internal override Refusal? Refuses(OnCase on, TaskReassigned ordered)
    {
        var (visit, task) = on.TaskOf(ordered.Chose(OrderFields.Task))!.Value;
        if (Named.In(ordered, task.To.Role) is not { } to)
            return OrderRefusals.PersonOrUnit;
        // Whoever holds it has it, whomever it was addressed to.
        if (
            to == task.To
            || (to.Person is { } person && person == task.ClaimedBy)
            || visit.Tasks.Any(other => other.Face == task.Face && other.To == to)
        )
            return OrderRefusals.SameHandler;
        return on.Bars(visit, task, to);
    }

    internal override void Do(OnCase on, TaskReassigned ordered)
    {
        var (visit, task) = on.TaskOf(ordered.Chose(OrderFields.Task))!.Value;
        on.Move.Tell(new OrderTold(visit.Number, visit.Step, Saying.Of("orders.told.reassigned", ("reason", ordered.Reason)), [task]));
        var to = Named.In(ordered, task.To.Role)!.Value;
        var own = task is { InsteadOf: null, Added: null, Asked: null };
        on.Move.Pass(own ? Asked.Replace(visit, task.To, to) : visit, task, to);
    }
}

/// <summary>Whom the form of an order names.</summary>
internal static class Named
{
    /// <param name="role">Of whoever does it within a unit; null for everybody there.</param>
    /// <returns>Null where neither or both of person and unit are named.</returns>
    public static Assignee? In(CaseOrdered ordered, string? role) =>
        (ordered.Text(OrderFields.Person), ordered.Text(OrderFields.Unit)) switch
        {
            ({ Length: > 0 } person, "") => Assignee.OfPerson(person),
            ("", { Length: > 0 } unit) => new Assignee(null, role, unit),
            _ => null,
        };

    public static Saying Told(CaseOrdered ordered, OrderNames names) =>
        ordered.Text(OrderFields.Person) is { Length: > 0 } person ? names.Person(person) : names.Unit(ordered.Text(OrderFields.Unit));
}
