using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Orders;

/// <summary>恢复办理. A case that was suspended is worked on again; every clock goes on with what was left.</summary>
[StoredAs("case-resumed")]
public sealed record CaseResumed(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class ResumeCase : CaseOrder<CaseResumed>
{
    public override string Name => "resume";

    public override string Kind => "Resumed";

    public override int Place => 71;

    public override Words Called => new("恢复办理", "Resume the case");

    public override Words Means =>
        new("案件继续办理，中止时各环节剩多少时间，现在还剩多少。", "The case is worked on again; each step has the time that was left.");

    public override string Right => Rights.StopCases;

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new CaseResumed(at, by, filled);

    protected override Saying Told(CaseResumed ordered, OrderNames names) => Saying.Of("orders.resumed");

    internal override bool IsForSuspended => true;

    internal override Form Asks(OnCase on) => Form.Empty;

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (on.Run.Suspended is null ? OrderRefusals.NotSuspended : null);

    internal override void Do(OnCase on, CaseResumed ordered)
    {
        on.Move.Keep(run => run with { Suspended = null });
        foreach (var visit in on.Run.Visits.Where(visit => visit.Paused is { WithCase: true }))
            on.Move.Resume(visit);
        foreach (var visit in on.Run.Visits.Where(visit => !visit.Tasks.IsEmpty))
            on.Tell(visit, Saying.Of("orders.told.resumed"));
    }
}
