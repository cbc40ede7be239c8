using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Features.People;

/// <summary>
/// Writes accounts, one way for forms and for tables, each with its line in the record. To be called in a transaction that changes the
/// office, of details that hold to <see cref="AccountRules"/>.
/// </summary>
public sealed class AccountWriting(UserManager<Account> accounts, AccountLedger ledger, TimeProvider clock)
{
    public static Account New(string code, PersonDetails person) =>
        new()
        {
            Id = code,
            UserName = code,
            Name = WritingDirection.Name(person.Name),
            Unit = person.Unit,
            Email = string.IsNullOrEmpty(person.Email) ? null : person.Email,
            MustChoosePassword = true,
        };

    /// <param name="account">With its password's hash.</param>
    /// <param name="by">Code of whoever makes it.</param>
    /// <returns>Why it cannot be; null when it is made.</returns>
    public async Task<Refusal?> Create(Account account, ImmutableArray<string> roles, string by)
    {
        if (await accounts.FindByNameAsync(account.UserName!) is not null)
            return PeopleRefusals.AccountExists;
        var created = await accounts.CreateAsync(account);
        if (!created.Succeeded)
            return PeopleRefusals.Of("code", created);
        var given = await accounts.AddToRolesAsync(account, roles);
        if (!given.Succeeded)
            return PeopleRefusals.Of("roles", given);
        ledger.Add(account.Id, AccountEventKind.Created, by);
        return null;
    }

    /// <summary>Whether somebody would gain or lose rights: then they are signed out everywhere.</summary>
    /// <param name="held">Codes of the roles that they have.</param>
    public static bool ChangesRights(Account account, IEnumerable<string> held, PersonDetails person, bool left) =>
        !held.ToHashSet(StringComparer.Ordinal).SetEquals(person.Roles) || account.Unit != person.Unit || left != account.LeftAt.HasValue;

    /// <param name="held">Codes of the roles that they have.</param>
    /// <param name="by">Code of whoever changes it.</param>
    /// <returns>Why it cannot be; null when it is done.</returns>
    public async Task<Refusal?> Change(Account account, IList<string> held, PersonDetails person, bool left, string by)
    {
        var rightsChange = ChangesRights(account, held, person, left);
        ledger.Add(account.Id, KindOf(account, left), by);
        account.Name = WritingDirection.Name(person.Name);
        account.Unit = person.Unit;
        account.Email = string.IsNullOrEmpty(person.Email) ? null : person.Email;
        account.LeftAt = left ? account.LeftAt ?? clock.Now() : null;
        var stored = await accounts.UpdateAsync(account);
        if (stored.Succeeded)
            stored = await accounts.RemoveFromRolesAsync(account, held.Except(person.Roles, StringComparer.Ordinal));
        if (stored.Succeeded)
            stored = await accounts.AddToRolesAsync(account, person.Roles.Except(held, StringComparer.Ordinal));
        if (stored.Succeeded && rightsChange)
            stored = await accounts.UpdateSecurityStampAsync(account);
        return stored.Succeeded ? null : PeopleRefusals.AccountChanged(null);
    }

    private static AccountEventKind KindOf(Account account, bool left) =>
        left == account.LeftAt.HasValue ? AccountEventKind.Changed
        : left ? AccountEventKind.Left
        : AccountEventKind.Returned;
}
