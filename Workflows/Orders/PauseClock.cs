using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Orders;

/// <summary>停表. The clock of a step stands still for a stated reason, such as a hearing, and for a bounded time.</summary>
[StoredAs("clock-paused")]
public sealed record ClockPaused(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class PauseClock : CaseOrder<ClockPaused>
{
    /// <summary>Working days for which a clock may stand still at most; then it goes on by itself.</summary>
    public const int MostDays = 30;

    public override string Name => "pause-clock";

    public override string Kind => "ClockPaused";

    public override int Place => 20;

    public override Words Called => new("停表", "Pause the clock");

    public override Words Means =>
        new(
            "时限暂停计算，提醒不再发出，仍可办理；期满自动恢复，剩余时间不变。",
            "The time limit stands still and nothing warns; work may go on. It resumes by itself after the days given, with what was left."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new ClockPaused(at, by, filled);

    protected override Saying Told(ClockPaused ordered, OrderNames names) =>
        Saying.Of(
            "orders.clock-paused",
            ("step", names.StepAt(ordered.Chose(OrderFields.Visit)?.Visit ?? 0) ?? ""),
            ("days", DaysOf(ordered.Filled)),
            ("reason", ordered.Reason)
        );

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(
                OrderFields.Visit,
                new("哪个环节", "Step"),
                on.Timed(paused: false).Select(visit => on.Choice(new Chosen(visit.Number, 0), visit))
            ),
            OfDays(),
            OrderFields.OfReason(),
        ]);

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (on.Timed(paused: false).Any() ? null : OrderRefusals.NoLimits);

    internal override Refusal? Gone(OnCase on, ClockPaused ordered) =>
        ordered.Chose(OrderFields.Visit) is { } chosen && VisitOf(on, chosen) is null ? OrderRefusals.LimitGone : null;

    internal override Refusal? Refuses(OnCase on, ClockPaused ordered) => FractionOfDay(ordered.Filled);

    internal override void Do(OnCase on, ClockPaused ordered)
    {
        var visit = VisitOf(on, ordered.Chose(OrderFields.Visit))!;
        var until = on.Move.Calendar.Due(ordered.At, new TimeLimit(DaysOf(ordered.Filled), Clock.WorkingDays));
        on.Move.Pause(visit, new Pause(ordered.At, until, ordered.By.Person, ordered.Reason, []));
        on.Tell(visit, Saying.Of("orders.told.clock-paused", ("until", on.Local(until)), ("reason", ordered.Reason)));
    }

    private static Visit? VisitOf(OnCase on, Chosen? chosen) =>
        on.Timed(paused: false).FirstOrDefault(visit => visit.Number == chosen?.Visit);

    internal static FormField OfDays() =>
        FormField.Of(OrderFields.Days, new("最多停几个工作日", "Working days at most"), new NumberType(), required: true) with
        {
            Min = 1,
            Max = MostDays,
            Hint = $"1–{MostDays}",
        };

    internal static Refusal? FractionOfDay(ImmutableSortedDictionary<string, FieldValue> filled) =>
        filled.GetValueOrDefault(OrderFields.Days) is FieldValue.Number { Value: var days } && days != decimal.Truncate(days)
            ? TaskRefusals.FormProblems([new FieldProblem(OrderFields.Days, Saying.Of("deadlines.limit.fraction-of-day"))])
            : null;

    internal static int DaysOf(ImmutableSortedDictionary<string, FieldValue> filled) =>
        filled.GetValueOrDefault(OrderFields.Days) is FieldValue.Number { Value: var days } ? (int)Math.Max(1, days) : 1;
}
