using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Engine;

/// <summary>人员变动. Somebody left, or has another role or unit: what they had is not to stay with them.</summary>
[StoredAs("office-changed")]
public sealed record OfficeChanged(DateTimeOffset At, Actor By) : RunEvent(At, By);

/// <summary>Open tasks go back to those they are addressed to, or on to whoever stands above, when whoever had them no longer may.</summary>
public static class OfficeChanging
{
    /// <summary>Whether an open task is out of reach in this office and somebody else could be asked.</summary>
    /// <param name="holder">Code of whoever claimed it; null when nobody has.</param>
    public static bool Concerns(Organisation people, Assignee to, string? holder) =>
        people.IsKnown && (IsLost(people, to, holder) || Next(new Recusal(people, []), to) != to);

    internal static Decision Decide(Moving move, OfficeChanged changed)
    {
        if (!move.Run.IsOpen || !move.People.IsKnown)
            return new Ignored("The run has ended, or nothing is known of the office.");
        var passed = 0;
        foreach (var (number, seq) in move.Run.Visits.SelectMany(visit => visit.Tasks.Select(task => (visit.Number, task.Seq))).ToArray())
        {
            var visit = move.Run.VisitOf(number)!;
            var task = visit.TaskOf(seq)!;
            var (lost, next) = (IsLost(move.People, task.To, task.ClaimedBy), Next(move.Recusal, task.To));
            if (!lost && next == task.To)
                continue;
            move.Pass(visit, task, next);
            passed++;
        }
        return passed > 0 ? move.Result() : new Ignored("Every task is with somebody who may do it.");
    }

    // By a code alone somebody who left would still be who is asked.
    private static bool IsLost(Organisation people, Assignee to, string? holder) =>
        holder is not null && (people.Find(holder) is null || !people.ActorOf(holder).Is(to));

    /// <summary>
    /// Who is asked: the same as long as anybody is there who may do it; else whoever heads the unit, or the next one above that somebody
    /// heads. The same where nobody stands above: then the office has to appoint somebody.
    /// </summary>
    private static Assignee Next(Recusal recusal, Assignee to)
    {
        var people = recusal.People;
        var named = people.InPlaceOf(to);
        named = recusal.InPlaceOf(named) ?? named;
        if (named.Unit is not { } unit || IsThere(recusal, named))
            return named;
        foreach (var at in people.From(unit))
        {
            foreach (var role in new[] { Roles.UnitHead, Roles.UnitDeputy })
            {
                if (IsThere(recusal, Assignee.OfRole(role, at)))
                    return Assignee.OfRole(role, at);
            }
        }
        return named;
    }

    private static bool IsThere(Recusal recusal, Assignee to) => recusal.People.Addressed(to).Any(member => !recusal.Bars(member));
}
