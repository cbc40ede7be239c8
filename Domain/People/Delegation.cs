namespace CaseFlow.Domain.People;

/// <summary>
/// 委托. Somebody who is away lets another do their tasks. The responsibility stays where it was: only tasks are handed on, none of the
/// principal's rights, and whoever acts is recorded with the one for whom.
/// </summary>
/// <param name="Principal">Person code of whoever is away.</param>
/// <param name="Delegate">Person code of whoever does their tasks.</param>
/// <param name="From">The first day, by the office's calendar.</param>
/// <param name="Until">The last day.</param>
/// <param name="Procedures">Definition ids of the procedures that it is for; empty for all.</param>
public sealed record Delegation(string Principal, string Delegate, DateOnly From, DateOnly Until, ImmutableArray<string> Procedures)
{
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;

    public bool Covers(string procedure) => Procedures.IsEmpty || Procedures.Contains(procedure, StringComparer.Ordinal);

    /// <summary>Whether there is a day and a procedure for which both would hold.</summary>
    public bool Meets(Delegation other) =>
        From <= other.Until
        && other.From <= Until
        && (Procedures.IsEmpty || other.Procedures.IsEmpty || Procedures.Intersect(other.Procedures, StringComparer.Ordinal).Any());
}

public enum DelegationClash
{
    /// <summary>重叠. The principal has given the same tasks to somebody for the same days.</summary>
    Overlap,

    /// <summary>互相委托. The delegate has given their tasks to the principal for the same days.</summary>
    Cycle,

    /// <summary>转委托. The delegate has given their own tasks on for the same days.</summary>
    Onward,

    /// <summary>转委托. The principal does somebody else's tasks on the same days.</summary>
    Handed,
}

/// <summary>Which delegations cannot stand beside each other: of a task it is always plain who does it, and for whom.</summary>
public static class DelegationRules
{
    /// <summary>What stands against a new delegation beside one that stands; null when nothing does.</summary>
    public static DelegationClash? Clash(Delegation wanted, Delegation standing)
    {
        if (!wanted.Meets(standing))
            return null;
        if (wanted.Principal == standing.Principal)
            return DelegationClash.Overlap;
        if (wanted.Delegate == standing.Principal)
            return wanted.Principal == standing.Delegate ? DelegationClash.Cycle : DelegationClash.Onward;
        return wanted.Principal == standing.Delegate ? DelegationClash.Handed : null;
    }

    /// <summary>The first of those that stand beside which a new one cannot be given; null when it can be.</summary>
    public static (DelegationClash Clash, Delegation With)? FirstClash(Delegation wanted, IEnumerable<Delegation> standing)
    {
        foreach (var one in standing)
        {
            if (Clash(wanted, one) is { } clash)
                return (clash, one);
        }
        return null;
    }
}
