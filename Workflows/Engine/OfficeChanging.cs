using System.Text.Json.Serialization;
using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Engine;

/// <summary>人员变动. Somebody left, or has another role or unit: what they had is not to stay with them.</summary>
[StoredAs("office-changed")]
public sealed record OfficeChanged(DateTimeOffset At, Actor By) : RunEvent(At, By)
{
    /// <summary>
    /// Whether a task is passed on as far as the office goes, and not only to the units above its own. Events from before do not say it, so
    /// that they are decided as they were.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Everywhere { get; init; }
}

/// <summary>Open tasks go back to those they are addressed to, or on to whoever stands above, when whoever had them no longer may.</summary>
public static class OfficeChanging
{
    /// <summary>Whether an open task is out of reach in this office and somebody else could be asked.</summary>
    /// <param name="recusal">The office, and whom the case is about.</param>
    /// <param name="holder">Code of whoever claimed it; null when nobody has.</param>
    public static bool Concerns(Recusal recusal, Assignee to, string? holder) =>
        recusal.People.IsKnown && (IsLost(recusal.People, to, holder) || Next(recusal, to, everywhere: true) != to);

    internal static Decision Decide(Moving move, OfficeChanged changed)
    {
        if (!move.Run.IsOpen || !move.People.IsKnown)
            return new Ignored("The run has ended, or nothing is known of the office.");
        return PassOn(move, changed.Everywhere) > 0 ? move.Result() : new Ignored("Every task is with somebody who may do it.");
    }

    /// <summary>Passes on every open task that whoever has it may no longer do.</summary>
    /// <returns>How many.</returns>
    internal static int PassOn(Moving move, bool everywhere)
    {
        var passed = 0;
        foreach (var (number, seq) in move.Run.Visits.SelectMany(visit => visit.Tasks.Select(task => (visit.Number, task.Seq))).ToArray())
        {
            var visit = move.Run.VisitOf(number)!;
            var task = visit.TaskOf(seq)!;
            var (lost, next) = (IsLost(move.People, task.To, task.ClaimedBy), Next(move.Recusal, task.To, everywhere));
            if (!lost && next == task.To)
                continue;
            move.Pass(visit, task, next);
            passed++;
        }
        return passed;
    }

    // By a code alone somebody who left would still be who is asked.
    private static bool IsLost(Organisation people, Assignee to, string? holder) =>
        holder is not null && (people.Find(holder) is null || !people.ActorOf(holder).Is(to));

    /// <summary>
    /// Who is asked: the same as long as anybody is there who may do it; else whoever heads the unit, or the next one above that somebody
    /// heads; else whoever heads the office, and then whoever supervises it. The same where there is nobody of all these: then the office has
    /// to appoint somebody.
    /// </summary>
    /// <param name="everywhere"><see cref="OfficeChanged.Everywhere"/>.</param>
    private static Assignee Next(Recusal recusal, Assignee to, bool everywhere)
    {
        var people = recusal.People;
        var named = people.InPlaceOf(to);
        named = recusal.InPlaceOf(named) ?? named;
        if (named.IsNobody || (named.Unit is null && !everywhere) || IsThere(recusal, named))
            return named;
        var above = named.Unit is { } unit ? people.From(unit).SelectMany(HeadsAt) : [];
        if (everywhere)
            above = above.Concat(people.Top is { } top ? HeadsAt(top) : []).Concat(Supervising);
        foreach (var other in above)
        {
            if (IsThere(recusal, other))
                return other;
        }
        return named;
    }

    private static IEnumerable<Assignee> Supervising => Rights.Named(Rights.Supervise).Roles.Select(role => Assignee.OfRole(role));

    private static IEnumerable<Assignee> HeadsAt(string unit) =>
        [Assignee.OfRole(Roles.UnitHead, unit), Assignee.OfRole(Roles.UnitDeputy, unit)];

    private static bool IsThere(Recusal recusal, Assignee to) => recusal.People.Addressed(to).Any(member => !recusal.Bars(member));
}
