using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>An account as its administrator sees it.</summary>
/// <param name="LeftAt">Set when the person left: the account is kept because the trace names it, nobody signs in with it.</param>
/// <param name="MustChoosePassword">Whether somebody else set the password and the person has not chosen one since.</param>
/// <param name="Stamp">Of what can be changed here; to be sent with a change, so that nobody overwrites what another changed meanwhile.</param>
public sealed record AccountView(
    string Code,
    string Name,
    string Unit,
    string? Email,
    IReadOnlyList<Role> Roles,
    DateTimeOffset? LeftAt,
    bool MustChoosePassword,
    string Stamp
);

public sealed class AccountReadings(UserManager<Account> accounts)
{
    public async Task<AccountView> View(Account account)
    {
        var roles = (await accounts.GetRolesAsync(account)).Order(StringComparer.Ordinal).ToArray();
        return new AccountView(
            account.Id,
            account.Name,
            account.Unit,
            account.Email,
            [.. roles.Select(role => new Role(role, Roles.NameOf(role)))],
            account.LeftAt,
            account.MustChoosePassword,
            StampOf(account, roles)
        );
    }

    /// <summary>Of everything that <see cref="ChangeAccount"/> replaces.</summary>
    public static string StampOf(Account account, IEnumerable<string> roles) =>
        ContentStamp.Of([
            account.Name,
            account.Unit,
            account.Email,
            account.LeftAt is null ? "" : "left",
            .. roles.Order(StringComparer.Ordinal),
        ]);
}
