using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Orders;

/// <summary>恢复计时. A clock that stood still goes on with what was left.</summary>
[StoredAs("clock-resumed")]
public sealed record ClockResumed(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class ResumeClock : CaseOrder<ClockResumed>
{
    public override string Name => "resume-clock";

    public override string Kind => "ClockResumed";

    public override int Place => 21;

    public override Words Called => new("恢复计时", "Resume the clock");

    public override Words Means =>
        new("停表到此为止，停表时剩多少时间，现在还剩多少。", "The clock goes on now, with the time that was left when it was stopped.");

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new ClockResumed(at, by, filled);

    protected override Saying Told(ClockResumed ordered, OrderNames names) =>
        Saying.Of("orders.clock-resumed", ("step", names.StepAt(ordered.Chose(OrderFields.Visit)?.Visit ?? 0) ?? ""));

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(
                OrderFields.Visit,
                new("哪个环节", "Step"),
                on.Timed(paused: true).Select(visit => on.Choice(new Chosen(visit.Number, 0), visit))
            ),
        ]);

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (on.Timed(paused: true).Any() ? null : OrderRefusals.NotPaused);

    internal override Refusal? Gone(OnCase on, ClockResumed ordered) =>
        ordered.Chose(OrderFields.Visit) is { } chosen && VisitOf(on, chosen) is null ? OrderRefusals.NotPaused : null;

    internal override void Do(OnCase on, ClockResumed ordered)
    {
        var running = on.Move.Resume(VisitOf(on, ordered.Chose(OrderFields.Visit))!);
        on.Tell(
            running,
            running.Due is { } due
                ? Saying.Of("orders.told.clock-resumed", ("due", on.Local(due)))
                : Saying.Of("orders.told.clock-resumed-each")
        );
    }

    private static Visit? VisitOf(OnCase on, Chosen? chosen) =>
        on.Timed(paused: true).FirstOrDefault(visit => visit.Number == chosen?.Visit);
}
