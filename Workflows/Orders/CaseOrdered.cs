using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Orders;

/// <summary>Somebody ordered something of a case: the base of every order's event.</summary>
/// <param name="Filled">The form of the order (<see cref="CaseOrder.Asks"/>), as it was filled in.</param>
public abstract record CaseOrdered(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Filled) : RunEvent(At, By)
{
    internal Facts Given => Facts.None.With(Filled);

    /// <summary>Why, as they wrote it; empty where the order asks for no reason.</summary>
    public string Reason => Text(OrderFields.Reason);

    internal string Text(string field) => Given.Text(field) ?? "";

    /// <summary>What the form chose of the case: a visit, and a task or limit of it. Null where it chose nothing.</summary>
    internal Chosen? Chose(string field) => Chosen.Read(Text(field));
}
