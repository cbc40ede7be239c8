using System.Collections.Frozen;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Orders;

/// <summary>All orders of this program, found in this assembly.</summary>
public static class CaseOrders
{
    private static readonly OrderRegister Register = new(typeof(CaseOrder).Assembly.GetTypes());

    /// <summary>In the order in which people are offered them.</summary>
    public static ImmutableArray<CaseOrder> All => Register.All;

    public static CaseOrder? Find(string name) => All.FirstOrDefault(order => order.Name == name);

    public static CaseOrder Of(CaseOrdered ordered) => Register.Of(ordered.GetType());
}

/// <summary>Orders by their events.</summary>
internal sealed class OrderRegister
{
    private readonly FrozenDictionary<Type, CaseOrder> byEvent;

    /// <exception cref="InvalidOperationException">Two orders have one name or one event, or an event has no order.</exception>
    public OrderRegister(IReadOnlyCollection<Type> types)
    {
        All =
        [
            .. types
                .Where(type => type.IsSubclassOf(typeof(CaseOrder)) && !type.IsAbstract)
                .Select(type => (CaseOrder)Activator.CreateInstance(type, nonPublic: true)!)
                .OrderBy(order => order.Place)
                .ThenBy(order => order.Name, StringComparer.Ordinal),
        ];
        foreach (var same in All.GroupBy(order => order.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            throw new InvalidOperationException($"Two orders are called {same.Key}.");
        foreach (var same in All.GroupBy(order => order.Event).Where(same => same.Skip(1).Any()))
            throw new InvalidOperationException($"Two orders have the event {same.Key.Name}.");
        byEvent = All.ToFrozenDictionary(order => order.Event);
        if (
            types.FirstOrDefault(type => type.IsSubclassOf(typeof(CaseOrdered)) && !type.IsAbstract && !byEvent.ContainsKey(type)) is
            { } idle
        )
            throw new InvalidOperationException($"Event {idle.Name} has no order.");
    }

    public ImmutableArray<CaseOrder> All { get; }

    public CaseOrder Of(Type happened) =>
        byEvent.GetValueOrDefault(happened) ?? throw new InvalidOperationException($"Event {happened.Name} has no order.");
}

internal static class Ordering
{
    public static Decision Decide(Moving move, CaseOrdered ordered)
    {
        var (on, order) = (new OnCase(move), CaseOrders.Of(ordered));
        if ((order.WhyNot(on, ordered.By) ?? order.Refuses(on, ordered)) is { } why)
            return new Refused(why);
        order.Do(on, ordered);
        return move.Result();
    }
}
