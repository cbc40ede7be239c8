using CaseFlow.Api.Features.People;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Sayings;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Roster;

/// <summary>Somebody who has an account.</summary>
public sealed record KnownPerson(string Code, PersonDetails Details, bool HasLeft);

/// <summary>The units, people and roles of the office as they stand, to compare a table with.</summary>
/// <param name="People">By account, in any case of its letters.</param>
/// <param name="Roles">Codes of the roles that can be given.</param>
public sealed record RosterBook(
    ImmutableArray<OfficeUnit> Units,
    IReadOnlyDictionary<string, KnownPerson> People,
    ImmutableArray<string> Roles
)
{
    public static async Task<RosterBook> Read(CaseFlowDb db, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().OrderBy(row => row.Code).ToListAsync(ct);
        var roles = (
            await db
                .UserRoles.Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, Role = role.Name! })
                .ToListAsync(ct)
        ).ToLookup(held => held.UserId, held => held.Role, StringComparer.Ordinal);
        var accounts = await db.Users.AsNoTracking().ToListAsync(ct);
        return new RosterBook(
            [.. units.Select(row => new OfficeUnit(row.Code, row.Name, row.Parent))],
            accounts.ToDictionary(one => one.Id, one => Known(one, roles[one.Id]), StringComparer.OrdinalIgnoreCase),
            [.. (await db.Roles.Select(role => role.Name!).ToListAsync(ct)).Order(StringComparer.Ordinal)]
        );
    }

    private static KnownPerson Known(Account account, IEnumerable<string> roles) =>
        new(
            account.Id,
            new PersonDetails(account.Name, account.Unit, account.Email, [.. roles.Order(StringComparer.Ordinal)]),
            account.LeftAt is not null
        );

    /// <summary>The roles by everything that people call them, in the languages of the product.</summary>
    public IReadOnlyDictionary<string, string> RolesByName { get; } =
        Roles
            .SelectMany(code =>
                Languages
                    .All.Select(language => Speakers.Book.Say(Domain.People.Roles.NameOf(code), language))
                    .Append(code)
                    .Select(name => (Name: name, Code: code))
            )
            .DistinctBy(role => role.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(role => role.Name, role => role.Code, StringComparer.OrdinalIgnoreCase);
}

/// <param name="Parent">Code of the unit above; null for the topmost.</param>
public sealed record OfficeUnit(string Code, string Name, string? Parent);
