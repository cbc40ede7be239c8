using System.Collections.Immutable;
using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.People;

/// <summary>Organisations for tests.</summary>
internal static class Organisations
{
    /// <summary>city ⊃ bureau ⊃ station, and school beside the bureau. Each is headed but the station, which has a deputy.</summary>
    public static readonly Organisation City = new(
        1,
        [new("city", null), new("bureau", "city"), new("station", "bureau"), new("school", "city")],
        [
            new("mayor", "city", [Roles.UnitHead]),
            new("clerk", "city", [Roles.Handler]),
            new("director", "bureau", [Roles.UnitHead]),
            new("vice", "bureau", [Roles.UnitDeputy]),
            new("officer", "bureau", [Roles.Handler]),
            new("sergeant", "station", [Roles.UnitDeputy]),
            new("guard", "station", [Roles.Handler]),
            new("headmaster", "school", [Roles.UnitHead]),
            new("teacher", "school", [Roles.Handler]),
        ]
    );

    /// <summary>Some trees, some circles, parents that are not there; heads and deputies here and there.</summary>
    public static Organisation Random(Random random)
    {
        var units = Enumerable.Range(0, random.Next(1, 9)).Select(i => $"u{i}").ToArray();
        string? Parent(int i) =>
            random.Next(8) switch
            {
                0 => null,
                1 => "gone",
                2 => units[random.Next(units.Length)],
                _ => i == 0 ? null : units[random.Next(i)],
            };
        string[] roles = [Roles.UnitHead, Roles.UnitDeputy, Roles.Handler, Roles.Leader];
        var members = Enumerable
            .Range(0, random.Next(1, 20))
            .Select(i => new Member(
                $"p{i}",
                random.Next(12) == 0 ? "elsewhere" : units[random.Next(units.Length)],
                [.. roles.Where(_ => random.Next(3) == 0)]
            ));
        return new Organisation(1, [.. units.Select((code, i) => new OrganisationUnit(code, Parent(i)))], [.. members]);
    }

    /// <summary>Units, people and strangers whom an item could be about.</summary>
    public static string Subject(Organisation people, Random random)
    {
        string[] all = [.. people.Units.Select(unit => unit.Code), .. people.Members.Select(member => member.Code), "stranger"];
        return all[random.Next(all.Length)];
    }
}
