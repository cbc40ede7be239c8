using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>委托. What somebody is told of their tasks, whoever does these in their place is told as well, with their name.</summary>
internal static class ToldInPlace
{
    /// <summary>Whether an effect tells people of tasks that they have: only then it matters who stands in their place.</summary>
    public static bool Concerns(Effect effect) => effect is Escalated or TaskPassed or LimitMoved;

    /// <summary>One for each delegate: the words name the principal. Nobody is told twice, and nobody whom the item is about.</summary>
    public static IEnumerable<Announcement> Of(Announcement told, Effect effect, CaseInHand one, Facts facts)
    {
        if (one.Handed.IsEmpty)
            yield break;
        var holders = Recipients.OfTasks(effect, one.Staff).Select(member => member.Code).ToHashSet(StringComparer.Ordinal);
        var known = told.To.Concat(told.Copy).Select(member => member.Code).ToHashSet(StringComparer.Ordinal);
        holders.IntersectWith(known);
        foreach (var given in one.Handed.Where(given => holders.Contains(given.Principal)))
        {
            if (!known.Add(given.Delegate) || Recipients.Free(given.Delegate, one.Staff, facts) is not { } person)
                continue;
            var principal = one.Staff.NameOf(given.Principal);
            yield return told with
            {
                InPlaceOf = given.Principal,
                Subject = Saying.Of("notices.in-place.subject", ("principal", principal), ("subject", told.Subject)),
                Body = Saying.Of("notices.in-place.body", ("principal", principal), ("body", told.Body)),
                To = told.To.Any(member => member.Code == given.Principal) ? [person] : [],
                Copy = told.To.Any(member => member.Code == given.Principal) ? [] : [person],
            };
        }
    }
}
