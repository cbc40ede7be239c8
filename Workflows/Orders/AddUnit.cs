using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Orders;

/// <summary>增加承办单位. One more unit gets a task of a step that asks several units.</summary>
[StoredAs("unit-added")]
public sealed record UnitAdded(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class AddUnit : CaseOrder<UnitAdded>
{
    public override string Name => "add-unit";

    public override string Kind => "UnitAdded";

    public override int Place => 42;

    public override Words Called => new("增加承办单位", "Add a unit");

    public override Words Means =>
        new(
            "在办的交办再交给一个单位，时限与其他单位相同。",
            "One more unit gets a task of an open assignment, due with those of the others."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new UnitAdded(at, by, filled);

    protected override Saying Told(UnitAdded ordered, OrderNames names) =>
        Saying.Of(
            "orders.unit-added",
            ("step", names.StepAt(ordered.Chose(OrderFields.Visit)?.Visit ?? 0) ?? ""),
            ("unit", names.Unit(ordered.Text(OrderFields.Unit))),
            ("reason", ordered.Reason)
        );

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(
                OrderFields.Visit,
                new("哪个环节", "Step"),
                Open(on).Select(visit => on.Choice(new Chosen(visit.Number, 0), visit))
            ),
            OrderFields.OfUnit(required: true),
            OrderFields.OfReason(),
        ]);

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (Open(on).Any() ? null : OrderRefusals.NoUnits);

    internal override Refusal? Gone(OnCase on, UnitAdded ordered) =>
        ordered.Chose(OrderFields.Visit) is { } chosen && VisitOf(on, chosen) is null ? OrderRefusals.NoUnits : null;

    internal override Refusal? Refuses(OnCase on, UnitAdded ordered)
    {
        var visit = VisitOf(on, ordered.Chose(OrderFields.Visit))!;
        var to = on.StepOf(visit).Further(ordered.Text(OrderFields.Unit))!.Value;
        if (visit.Tasks.Any(task => task.To.Unit == to.Unit) || (visit.Added ?? []).Contains(to))
            return OrderRefusals.UnitAsked;
        return on.Move.Recusal.Bars(to) ? OrderRefusals.Barred : null;
    }

    internal override void Do(OnCase on, UnitAdded ordered)
    {
        var visit = VisitOf(on, ordered.Chose(OrderFields.Visit))!;
        var (step, like) = (on.StepOf(visit), visit.Tasks[0]);
        var to = step.Further(ordered.Text(OrderFields.Unit))!.Value;
        var more = visit with { Added = (visit.Added ?? []).Add(to) };
        on.Move.Keep(on.Move.OpenTask(more, like.Face, step.Face(like.Face)!.Title, to, visit.Due));
    }

    private static IEnumerable<Visit> Open(OnCase on) =>
        on.Run.Visits.Where(visit => !visit.Tasks.IsEmpty && on.StepOf(visit).Further("") is not null);

    private static Visit? VisitOf(OnCase on, Chosen? chosen) => Open(on).FirstOrDefault(visit => visit.Number == chosen?.Visit);
}
