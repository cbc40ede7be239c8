using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;

namespace CaseFlow.Workflows.Orders;

/// <summary>
/// 督办操作. Something that a leader or supervisor may order of a case at any time, beside its tasks: who may, what it asks for, why it is
/// refused, what it does, what the record of the case says of it. To add one, write one file beside the others: its event, a
/// <see cref="CaseOrdered"/> with its stored name, and its <see cref="CaseOrder{TEvent}"/>; both are found by themselves. What it tells and
/// refuses is worded in <c>Sayings/orders</c>.
/// </summary>
public abstract class CaseOrder
{
    /// <summary>Name in addresses: <c>…/orders/set-due</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The type of its event.</summary>
    public abstract Type Event { get; }

    /// <summary>The word by which programs know its entries in the timeline, e.g. <c>DueSet</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What people call it.</summary>
    public abstract Words Called { get; }

    /// <summary>What it does and does not do, in one sentence.</summary>
    public abstract Words Means { get; }

    /// <summary>The right that it takes: see <see cref="Rights"/>.</summary>
    public virtual string Right => Rights.Supervise;

    /// <summary>Where it stands in a list of all.</summary>
    public abstract int Place { get; }

    /// <summary>Its event, made of a form that was filled in.</summary>
    public abstract CaseOrdered Handed(DateTimeOffset at, Actor by, ImmutableSortedDictionary<string, FieldValue> filled);

    /// <summary>What must be filled in, for a case as it stands.</summary>
    public Form Asks(Procedure procedure, Run run, Facts facts, OfficeAt office) =>
        Asks(OnCase.Of(procedure, run, facts, office, DateTimeOffset.UnixEpoch));

    /// <summary>Why a person may not order it of a case now; null when they may. Decides nothing.</summary>
    public Refusal? WhyNot(Procedure procedure, Run run, Facts facts, OfficeAt office, Actor by) =>
        WhyNot(OnCase.Of(procedure, run, facts, office, DateTimeOffset.UnixEpoch), by);

    /// <summary>What the timeline says.</summary>
    public abstract Saying Told(CaseOrdered ordered, OrderNames names);

    internal Refusal? WhyNot(OnCase on, Actor by)
    {
        if (!Rights.Named(Right).IsHeldBy(by))
            return OrderRefusals.NoRight;
        if (on.Move.Recusal.Bars(by))
            return TaskRefusals.Recused;
        if (on.Run is { IsOpen: true, StandsInMain: true })
            return MergeRefusals.StandsStill;
        return (StandsStill(on.Run) ? OrderRefusals.Suspended : null) ?? Against(on);
    }

    /// <summary>Whether it can be ordered of a case that is suspended.</summary>
    internal virtual bool IsForSuspended => false;

    internal abstract Form Asks(OnCase on);

    /// <summary>What stands against it in the case as it is; null when nothing does.</summary>
    internal virtual Refusal? Against(OnCase on) => on.Run.IsOpen ? null : TaskRefusals.RunEnded;

    /// <summary>What is wrong with what was handed in; null when it may be taken.</summary>
    internal abstract Refusal? Refuses(OnCase on, CaseOrdered ordered);

    /// <summary>Its effect; everything has been checked.</summary>
    internal abstract void Do(OnCase on, CaseOrdered ordered);

    private bool StandsStill(Run run) => run.Suspended is not null && !IsForSuspended;
}

/// <summary>An order with its event.</summary>
public abstract class CaseOrder<TEvent> : CaseOrder
    where TEvent : CaseOrdered
{
    public sealed override Type Event => typeof(TEvent);

    public sealed override Saying Told(CaseOrdered ordered, OrderNames names) => Told((TEvent)ordered, names);

    internal sealed override Refusal? Refuses(OnCase on, CaseOrdered ordered) =>
        Gone(on, (TEvent)ordered) ?? on.FormProblems(Asks(on), ordered) ?? Refuses(on, (TEvent)ordered);

    internal sealed override void Do(OnCase on, CaseOrdered ordered) => Do(on, (TEvent)ordered);

    protected abstract Saying Told(TEvent ordered, OrderNames names);

    /// <summary>Why what the form chose is no longer there; null when it is. Asked first: it says more than that a choice is wrong.</summary>
    internal virtual Refusal? Gone(OnCase on, TEvent ordered) => null;

    internal virtual Refusal? Refuses(OnCase on, TEvent ordered) => null;

    internal abstract void Do(OnCase on, TEvent ordered);
}
