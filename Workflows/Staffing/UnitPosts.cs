using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Staffing;

/// <summary>
/// 缺岗. Roles that a procedure asks for within a unit and that nobody there holds. Where a field of the case says which unit it is, that may
/// be any that the procedure names or that has somebody for one of its steps: such a unit needs the others as well.
/// </summary>
public static class UnitPosts
{
    /// <returns>Pairs of a unit that there is and a role, nothing twice. Nothing where nothing is known of the office.</returns>
    public static ImmutableArray<(string Unit, string Role)> Lacking(DefinitionDocument document, KnownOffice office)
    {
        if (!office.People.IsKnown)
            return [];
        var asks = StepPeople.In(document).SelectMany(step => step.Asks).ToArray();
        var named = asks.Where(ask => ask.IsWhole && ask.To.Unit is not null).Select(ask => (Unit: ask.To.Unit!, ask.To.Role)).ToArray();
        var narrowed = asks.Where(ask => !ask.IsWhole).Select(ask => ask.To.Role).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var units = named
            .Select(post => post.Unit)
            .Concat(office.People.Members.Where(member => member.Roles.Any(narrowed.Contains)).Select(member => member.Unit))
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. named
                .Where(post => post.Role is not null)
                .Select(post => (post.Unit, Role: post.Role!))
                .Concat(units.SelectMany(unit => narrowed.Select(role => (Unit: unit, Role: role))))
                .Where(post => office.UnitNames.ContainsKey(post.Unit))
                .Distinct()
                .Where(post => office.Addressed(Assignee.OfRole(post.Role, post.Unit)).IsEmpty),
        ];
    }
}
