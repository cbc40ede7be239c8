using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Orders;

/// <summary>限定时间. A leader says until when something that is under way must be done; its ladder follows.</summary>
[StoredAs("due-set")]
public sealed record DueSet(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class SetDue : CaseOrder<DueSet>
{
    public override string Name => "set-due";

    public override string Kind => "DueSet";

    public override int Place => 10;

    public override Words Called => new("限定时间", "Set a deadline");

    public override Words Means =>
        new(
            "另定在办环节的办结时间，提醒和催办随之改动；以后工作日历变动也不再影响它。",
            "Says until when a step must be done; its reminders follow, and no change of the calendar moves it any more."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new DueSet(at, by, filled);

    protected override Saying Told(DueSet ordered, OrderNames names) =>
        Saying.Of(
            "orders.due-set",
            ("step", names.StepAt(ordered.Chose(OrderFields.Limit)?.Visit ?? 0) ?? ""),
            ("due", new SayingValue.Minute(names.Local(DueOf(ordered)))),
            ("reason", ordered.Reason)
        );

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(
                OrderFields.Limit,
                new("哪个环节的时限", "Time limit of"),
                on.Limits().Select(one => on.Choice(new Chosen(one.Visit.Number, one.Limit.Task), one.Visit))
            ),
            FormField.Of(OrderFields.Due, new("何时前办完", "Done by"), new MomentType(), required: true),
            OrderFields.OfReason(),
        ]);

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (on.Limits().Any() ? null : OrderRefusals.NoLimits);

    internal override Refusal? Gone(OnCase on, DueSet ordered) =>
        ordered.Chose(OrderFields.Limit) is { } chosen && on.LimitOf(chosen) is null ? OrderRefusals.LimitGone : null;

    internal override Refusal? Refuses(OnCase on, DueSet ordered)
    {
        var due = DueOf(ordered);
        if (due <= ordered.At)
            return OrderRefusals.DueInPast;
        return on.LimitOf(ordered.Chose(OrderFields.Limit))!.Value.Limit.Due == due ? OrderRefusals.SameDue : null;
    }

    internal override void Do(OnCase on, DueSet ordered)
    {
        var (visit, limit) = on.LimitOf(ordered.Chose(OrderFields.Limit))!.Value;
        on.Move.Redue(visit, limit, DueOf(ordered));
        on.Move.Tell(
            new OrderTold(
                visit.Number,
                visit.Step,
                Saying.Of(
                    "orders.told.due-set",
                    ("from", on.Local(limit.Due)),
                    ("due", on.Local(DueOf(ordered))),
                    ("reason", ordered.Reason)
                ),
                limit.Tasks
            )
        );
    }

    private static DateTimeOffset DueOf(DueSet ordered) => ordered.Given.Moment(OrderFields.Due) ?? ordered.At;
}
