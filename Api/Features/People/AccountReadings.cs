using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>An account as its administrator sees it.</summary>
/// <param name="LeftAt">Set when the person left: the account is kept because the trace names it, nobody signs in with it.</param>
/// <param name="LockedUntil">Set while too many wrong passwords keep it locked.</param>
public sealed record AccountView(
    string Code,
    string Name,
    string Unit,
    string? Email,
    IReadOnlyList<Role> Roles,
    DateTimeOffset? LeftAt,
    DateTimeOffset? LockedUntil
);

public sealed class AccountReadings(UserManager<Account> accounts)
{
    public async Task<AccountView> View(Account account) =>
        new(
            account.Id,
            account.Name,
            account.Unit,
            account.Email,
            [.. (await accounts.GetRolesAsync(account)).Order(StringComparer.Ordinal).Select(role => new Role(role, Roles.NameOf(role)))],
            account.LeftAt,
            account.LockoutEnd
        );
}
