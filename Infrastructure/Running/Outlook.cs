using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Infrastructure.Running;

/// <summary>A task that an act would open.</summary>
/// <param name="Step">The step, as it is called; a question asked beside it is called by its own title, as in the inbox.</param>
/// <param name="To">Who could do it then; never anybody whom the item is about (回避).</param>
public sealed record TaskAhead(Saying Step, Assignee Addressee, ImmutableArray<StaffMember> To, DateTimeOffset? Due);

/// <summary>A time limit that would be set otherwise.</summary>
/// <param name="From">When it is due now; null while it stands still.</param>
/// <param name="To">When it would be due; null where it would stand still.</param>
public sealed record LimitAhead(string Step, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>What an act would do.</summary>
/// <param name="Result">How the case would end; null while it goes on.</param>
/// <param name="Told">Who would get a notice or a mail at once.</param>
/// <param name="Cancelled">What the open tasks are called that would be withdrawn, as <see cref="TaskAhead.Step"/>, and who has them.</param>
/// <param name="Waits">Why something would stand still until the case is corrected.</param>
public sealed record Outlook(
    string? Result,
    ImmutableArray<TaskAhead> Next,
    ImmutableArray<StaffMember> Told,
    ImmutableArray<Saying> Cancelled,
    ImmutableArray<Saying> Waits
)
{
    /// <summary>Open tasks that would go to somebody else, and closed ones that would be open again.</summary>
    public ImmutableArray<TaskAhead> Passed { get; init; } = [];

    /// <summary>原路返回. What the work would not go straight back for to who returned it: names of fields that later steps went by.</summary>
    public ImmutableArray<Saying> Changed { get; init; } = [];

    /// <summary>The time limits that would be due otherwise.</summary>
    public ImmutableArray<LimitAhead> Limits { get; init; } = [];

    /// <summary>Who else has to answer before the step is done, where the act does not end it.</summary>
    public ImmutableArray<Assignee> Awaited { get; init; } = [];

    /// <summary>What those who have tasks would be told of an order; of one that concerns nobody yet, what the record would say.</summary>
    public ImmutableArray<Saying> Said { get; init; } = [];

    /// <summary>Whether whoever did it could take it back.</summary>
    public bool CanBeTakenBack { get; init; }

    public bool CaseOpen => Result is null;
}

/// <summary>预告 of an order in words.</summary>
internal static class OrdersAhead
{
    /// <summary>What those who have tasks would be told; where nobody is, what the record would say.</summary>
    public static ImmutableArray<Saying> Said(CaseInHand one, Moved moved, OfficeAt office, CaseOrdered ordered)
    {
        var told = moved.Effects.OfType<OrderTold>().Select(order => order.What).Distinct().ToArray();
        if (told.Length > 0)
            return [.. told.Select(what => Saying.Of("previews.told-holders", ("what", what)))];
        var names = new OrderNames(
            visit => moved.Next.VisitOf(visit) is { } open ? one.Procedure.NameOf(open.Step) : null,
            one.Procedure.NameOf,
            one.Staff.NameOf,
            unit => Saying.Verbatim(one.Staff.UnitName(unit)),
            office.Calendar.Local,
            _ => true // what whoever orders has just filled in
        );
        return [CaseOrders.Of(ordered).Told(ordered, names)];
    }
}
