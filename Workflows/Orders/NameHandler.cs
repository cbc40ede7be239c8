using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Orders;

/// <summary>指定后续办理人. A later step of this one case is done by somebody else than the procedure names.</summary>
[StoredAs("handler-named")]
public sealed record HandlerNamed(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled)
    : CaseOrdered(At, By, Filled);

public sealed class NameHandler : CaseOrder<HandlerNamed>
{
    public override string Name => "name-handler";

    public override string Kind => "HandlerNamed";

    public override int Place => 41;

    public override Words Called => new("指定后续办理人", "Name who does a later step");

    public override Words Means =>
        new(
            "只对本件有效：走到这个环节时交给指定的人或单位。人员和单位都不填，恢复按流程办理。",
            "For this case only: the step goes to whom you name. Name nobody to go by the procedure again."
        );

    public override CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled) =>
        new HandlerNamed(at, by, filled);

    protected override Saying Told(HandlerNamed ordered, OrderNames names)
    {
        var step = names.Step(ordered.Text(OrderFields.Step));
        return IsNobody(ordered)
            ? Saying.Of("orders.handler-as-drawn", ("step", step), ("reason", ordered.Reason))
            : Saying.Of("orders.handler-named", ("step", step), ("to", Named.Told(ordered, names)), ("reason", ordered.Reason));
    }

    internal override Form Asks(OnCase on) =>
        new([
            OrderFields.OfChoice(OrderFields.Step, new("哪个环节", "Step"), Steps(on)),
            OrderFields.OfPerson(),
            OrderFields.OfUnit(),
            OrderFields.OfReason(),
        ]);

    internal override Refusal? Against(OnCase on) => base.Against(on) ?? (Steps(on).Any() ? null : OrderRefusals.NoLaterStep);

    internal override Refusal? Refuses(OnCase on, HandlerNamed ordered)
    {
        var step = ordered.Text(OrderFields.Step);
        Assignee? now = on.Run.Handlers?.TryGetValue(step, out var named) == true ? named : null;
        if (IsNobody(ordered))
            return now is null ? OrderRefusals.NothingChanged : null;
        if (Named.In(ordered, null) is not { } to)
            return OrderRefusals.PersonOrUnit;
        if (to == now)
            return OrderRefusals.SameHandler;
        return on.Move.Recusal.Bars(to) ? OrderRefusals.Barred : on.Apart(step, to);
    }

    internal override void Do(OnCase on, HandlerNamed ordered)
    {
        var (step, to) = (ordered.Text(OrderFields.Step), Named.In(ordered, null));
        on.Move.Keep(run =>
        {
            var handlers = run.Handlers ?? ImmutableSortedDictionary.Create<string, Assignee>(StringComparer.Ordinal);
            handlers = to is { } named ? handlers.SetItem(step, named) : handlers.Remove(step);
            return run with { Handlers = handlers.IsEmpty ? null : handlers };
        });
    }

    // A step that is open now is reassigned, task by task. What was done comes again only by a return: it stands last, and says so.
    private static IEnumerable<Choice> Steps(OnCase on) =>
        on
            .Move.Procedure.Steps.Where(step => step.IsOnePersons && on.Run.Visits.All(visit => visit.Step != step.Id))
            .Select(step => (step, isDone: on.Run.DoneBy.ContainsKey(step.Id)))
            .OrderBy(one => one.isDone)
            .Select(one =>
                one.isDone
                    ? Choice.Of(one.step.Id, new Words(one.step.Name + DoneBefore.Zh, one.step.Name + DoneBefore.En))
                    : new Choice(one.step.Id, one.step.Name)
            );

    private static readonly Words DoneBefore = new("（已办过，退回后才会再到）", " (done; comes again only after a return)");

    private static bool IsNobody(HandlerNamed ordered) =>
        ordered.Text(OrderFields.Person).Length == 0 && ordered.Text(OrderFields.Unit).Length == 0;
}
