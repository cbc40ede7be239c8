using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Orders;

/// <summary>重办. A case that had ended goes on at a step, with a new clock; its record goes on as well.</summary>
[StoredAs("case-reopened")]
public sealed record CaseReopened(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class Reopen : CaseOrder<CaseReopened>
{
    public override string Name => "reopen";

    public override string Kind => "Reopened";

    public override int Place => 90;

    public override Words Called => new("重办", "Reopen");

    public override Words Means =>
        new(
            "从选定的环节重新办理，时限重新计算；原来的办理记录都保留，办理过的人仍按分工制约回避。",
            "The case goes on at the step chosen, with a new time limit; its record stays, and who was kept apart stays so."
        );

    public override string Right => Rights.StopCases;

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new CaseReopened(at, by, filled);

    protected override Saying Told(CaseReopened ordered, OrderNames names) =>
        Saying.Of("orders.reopened", ("step", names.Step(ordered.Text(OrderFields.Step))), ("reason", ordered.Reason));

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(OrderFields.Step, new("从哪个环节开始", "From which step"), Steps(on).Select(Choice)),
            OrderFields.OfReason(),
        ]);

    internal override Refusal? Against(OnCase on) =>
        on.Run.IsOpen ? OrderRefusals.StillOpen
        : Steps(on).Any() ? null
        : OrderRefusals.NoStepToReopen;

    internal override void Do(OnCase on, CaseReopened ordered)
    {
        var step = on.Move.Procedure.StepOf(ordered.Text(OrderFields.Step));
        on.Move.Keep(run =>
            run with
            {
                Status = RunStatus.Running,
                EndedAt = null,
                Suspended = null,
                Merged = null,
                MergedIn = [],
                Reopened = (run.Reopened ?? []).Add(run.LastVisit + 1),
            }
        );
        on.Move.Tell(new RunReopened(step.Id));
        on.Move.Begin(step);
    }

    // Inside of a block the other branches would be missing.
    private static IEnumerable<Step> Steps(OnCase on)
    {
        var blocks = on.Move.Procedure.Blocks;
        return on.Move.Procedure.Steps.Where(step => step.Waits && blocks.ForksAround(step.Id).IsEmpty);
    }

    private static Choice Choice(Step step) => new(step.Id, step.Name);
}
