using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Signing;

/// <summary>
/// 签署人. Several rules, each of which names one signer, or all whom a field of the case names that was filled in before. Somebody named
/// twice signs once.
/// </summary>
internal sealed record NamedSigners(ImmutableArray<Who> Rules) : ISignatories
{
    public IEnumerable<string> FieldsRead => Rules.SelectMany(rule => rule.FieldsRead);

    public IEnumerable<string> FieldsAddressing => Rules.SelectMany(rule => rule.FieldsAddressing);

    public IEnumerable<string> StepsNamed => Rules.SelectMany(rule => rule.StepsNamed);

    /// <summary>Whom none of them may be (分工制约).</summary>
    public Who Apart => new(null, null, null, null, null, null, [.. Rules.SelectMany(rule => rule.NotBy).Distinct(StringComparer.Ordinal)]);

    /// <summary>How many they are at most; null where a field of the case can name any number.</summary>
    public int? Most => Rules.Any(rule => rule.PersonField is not null || rule.UnitField is not null) ? null : Rules.Length;

    public Signatories Of(Facts facts, Run run, Organisation people)
    {
        var named = ImmutableArray.CreateBuilder<Assignee>();
        foreach (var (to, wait) in Rules.SelectMany(rule => All(rule, facts, run, people)))
        {
            if (wait is not null)
                return new Signatories([], wait);
            if (!named.Contains(to))
                named.Add(to);
        }
        return new Signatories(named.ToImmutable(), named.Count == 0 ? Saying.Of("waits.no-signers") : null);
    }

    private static IEnumerable<Addressee> All(Who rule, Facts facts, Run run, Organisation people)
    {
        if (rule.PersonField is { } persons && facts.List(persons) is { Length: > 1 } chosen)
            return chosen.Select(person => (rule with { PersonField = null, Person = person }).Resolve(facts, run, people));
        if (rule.UnitField is { } field && facts.List(field) is { Length: > 1 } units)
            return units.Select(unit => (rule with { UnitField = null, Unit = unit }).Resolve(facts, run, people));
        return [rule.Resolve(facts, run, people)];
    }
}
