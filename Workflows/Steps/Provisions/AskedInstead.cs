using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;

namespace CaseFlow.Workflows.Steps.Provisions;

/// <summary>Whom a step asks where nobody is there as it names them, or where it would ask somebody about their own work.</summary>
internal static class AskedInstead
{
    /// <param name="to">As the step names them, after what was ordered for this visit.</param>
    public static Assignee Of(Moving move, Step step, Assignee to)
    {
        var rules = step.Contingencies;
        if (!move.People.IsKnown || (rules.Own != OwnWork.Head && rules.Nobody != WhenNobody.Higher))
            return to;
        if (rules.Own == OwnWork.Head && OnlyOne(move, to) is { } person && IsApart(move, step, person))
            to = HeadApart(move, step, person) ?? to;
        return rules.Nobody == WhenNobody.Higher && IsNobody(move, to) ? Above(move, to) ?? to : to;
    }

    /// <summary>Whether nobody of the office is asked by this, as far as the office is known.</summary>
    public static bool IsNobody(Moving move, Assignee to) =>
        move.People.IsKnown && !move.People.Addressed(to).Any(member => !move.Recusal.Bars(member));

    /// <summary>The one person whom this asks; null where it asks several, or nobody.</summary>
    public static string? OnlyOne(Moving move, Assignee to) =>
        to.Person ?? (move.People.Addressed(to).Take(2).ToArray() is [var only] ? only.Code : null);

    /// <summary>The unit that a task stands with: the one it names, or that of the person.</summary>
    public static string? UnitOf(Moving move, Assignee to) => to.Unit ?? (to.Person is { } person ? move.People.Find(person)?.Unit : null);

    /// <summary>
    /// The same role in the next higher unit where somebody has it, or else the head of such a unit; null where nobody is above who may do
    /// it.
    /// </summary>
    public static Assignee? Above(Moving move, Assignee to)
    {
        if (UnitOf(move, to) is not { } unit)
            return null;
        foreach (var higher in move.People.Above(unit))
        {
            Assignee[] there =
            [
                to.Person is null && to.Role is { } role ? Assignee.OfRole(role, higher) : Assignee.OfUnit(higher),
                .. HeadOf(higher),
            ];
            foreach (var one in there)
            {
                if (!move.Recusal.Bars(one) && !IsNobody(move, one))
                    return one;
            }
        }
        return null;
    }

    /// <summary>The head of a person's unit, or of the next one above, who is kept apart from nothing here; null without one.</summary>
    public static Assignee? HeadApart(Moving move, Step step, string person)
    {
        if (move.People.Find(person) is not { } member)
            return null;
        foreach (var unit in move.People.From(member.Unit))
        {
            foreach (var head in HeadOf(unit))
            {
                var holders = move.People.Addressed(head).Where(one => !move.Recusal.Bars(one)).ToArray();
                if (holders.Length > 0 && !holders.Any(one => one.Code == person || IsApart(move, step, one.Code)))
                    return head;
            }
        }
        return null;
    }

    /// <summary>Who has to agree after a person who did what the step is kept apart from; null where nobody has to.</summary>
    public static Assignee? SecondFor(Moving move, string step, Actor by)
    {
        var at = move.Procedure.StepOf(step);
        if (at.Contingencies.Own != OwnWork.Second)
            return null;
        // 委托: what the one did, the other does not approve alone in their place.
        var apart = new[] { by.Answerable.Person, by.Person }.FirstOrDefault(person => IsApart(move, at, person));
        return apart is null ? null : HeadApart(move, at, apart);
    }

    /// <summary>Whether a person did what the step is kept apart from.</summary>
    public static bool IsApart(Moving move, Step step, string person) =>
        step.Apart?.NotBy.Any(before => move.Past.Doers.TryGetValue(before, out var doers) && doers.Contains(person)) == true;

    private static IEnumerable<Assignee> HeadOf(string unit) =>
        [Assignee.OfRole(Roles.UnitHead, unit), Assignee.OfRole(Roles.UnitDeputy, unit)];
}
