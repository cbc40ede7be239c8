using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Orders;

/// <summary>中止办理. Nobody works on the case and no time runs, until somebody resumes it.</summary>
[StoredAs("case-suspended")]
public sealed record CaseSuspended(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class SuspendCase : CaseOrder<CaseSuspended>
{
    public override string Name => "suspend";

    public override string Kind => "Suspended";

    public override int Place => 70;

    public override Words Called => new("中止办理", "Suspend the case");

    public override Words Means =>
        new(
            "所有时限停止计算，待办不能办理；恢复办理后各环节剩余时间不变。",
            "No time runs and no task can be done until the case is resumed; each step then has the time that was left."
        );

    public override string Right => Rights.StopCases;

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new CaseSuspended(at, by, filled);

    protected override Saying Told(CaseSuspended ordered, OrderNames names) => Saying.Of("orders.suspended", ("reason", ordered.Reason));

    internal override Form Asks(OnCase on) => new([OrderFields.OfReason()]);

    internal override void Do(OnCase on, CaseSuspended ordered)
    {
        var suspension = new Suspension(ordered.At, ordered.By.Person, ordered.Reason);
        on.Move.Keep(run => run with { Suspended = suspension });
        Pausing.Hold(on.Move, suspension);
        foreach (var visit in on.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            on.Tell(visit, Saying.Of("orders.told.suspended", ("reason", ordered.Reason)));
    }
}
