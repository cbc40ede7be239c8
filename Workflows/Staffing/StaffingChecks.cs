using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Staffing;

/// <summary>
/// 人员检查. Which steps of a procedure reach nobody in the office as it stands now, or the wrong people. The procedure itself is not at
/// fault and people come and go, so it is advice: nothing keeps it from being published.
/// </summary>
public static class StaffingChecks
{
    /// <returns>In the order of the steps, nothing twice. Nothing where nothing is known of the office.</returns>
    public static ImmutableArray<Finding> Check(DefinitionDocument document, KnownOffice office)
    {
        if (!office.People.IsKnown)
            return [];
        var steps = StepPeople.In(document);
        var soles = steps.ToLookup(step => step.Id, step => SoleOf(step, office), StringComparer.Ordinal);
        return [.. steps.SelectMany(step => Of(step, office, soles)).Distinct()];
    }

    private static IEnumerable<Finding> Of(StepPeople step, KnownOffice office, ILookup<string, string?> soles) =>
        step
            .Asks.Select(ask => Unreached(step, ask, office) ?? ByOne(step, ask, office, soles))
            .OfType<Finding>()
            .Concat(ToldChecks.Of(step, office));

    // 没有人收得到.
    private static Finding? Unreached(StepPeople step, Ask ask, KnownOffice office)
    {
        var (person, role, unit) = ask.To;
        if (person is not null)
        {
            return office.People.Find(person) is not null
                ? null
                : Found(
                    office.PersonNames.ContainsKey(person) ? "person-left" : "person-unknown",
                    step,
                    ("person", office.NameOfPerson(person))
                );
        }
        if (unit is not null && !office.UnitNames.ContainsKey(unit))
            return Found("unit-unknown", step, ("unit", unit));
        if (role is not null && !office.HasRole(role))
            return Found("role-unknown", step, ("role", role));
        if (!office.Addressed(ask.To).IsEmpty)
            return null;
        return (role, unit) switch
        {
            (null, { } empty) => Found("unit-empty", step, ("unit", office.NameOfUnit(empty))),
            ({ } lacking, { } within) => Found(
                "unit-without-role",
                step,
                ("unit", office.NameOfUnit(within)),
                ("role", KnownOffice.NameOfRole(lacking))
            ),
            ({ } held, null) => Found("role-empty", step, ("role", KnownOffice.NameOfRole(held))),
            _ => null,
        };
    }

    // 只有一个人，而这个人不能办或不该办.
    private static Finding? ByOne(StepPeople step, Ask ask, KnownOffice office, ILookup<string, string?> soles)
    {
        if (!ask.IsWhole || office.Addressed(ask.To) is not [var only])
            return null;
        foreach (var other in ask.NotBy)
        {
            if (soles[other].Contains(only.Code, StringComparer.Ordinal))
                return Found("nobody-apart", step, ("person", office.NameOfPerson(only.Code)));
        }
        return office.RegistersBeside(only, ask.To.Role) ? Found("only-registrar", step, ("person", office.NameOfPerson(only.Code))) : null;
    }

    /// <summary>The one person who does a step; null where several may, or it cannot be told.</summary>
    private static string? SoleOf(StepPeople step, KnownOffice office)
    {
        if (step.Asks is [] || step.Asks.Any(ask => !ask.IsWhole))
            return null;
        var people = step
            .Asks.SelectMany(ask => office.Addressed(ask.To))
            .Select(one => one.Code)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return people is [var only] ? only : null;
    }

    internal static Finding Found(string code, StepPeople step, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        Finding.Advice($"staffing.{code}", step.Id, step.Name, values);
}
