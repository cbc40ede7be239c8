using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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

public sealed class AccountReadings(CaseFlowDb db, StaffDirectory directory, UserManager<Account> accounts)
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

    /// <summary>Who changed an account last, and what stands there now.</summary>
    public async Task<Meanwhile> Changed(Account account, IEnumerable<string> roles, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var last = await db
            .AccountEvents.AsNoTracking()
            .Where(row => row.Account == account.Id && Changes.Contains(row.Kind))
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(ct);
        var now = Saying.Of(
            account.LeftAt is null ? "accounts.now" : "accounts.now-left",
            ("name", account.Name),
            ("unit", (await db.Units.FindAsync([account.Unit], ct))?.Name ?? account.Unit),
            ("roles", SayingValue.List(roles.Select(Roles.NameOf)))
        );
        return new Meanwhile(last is null ? null : NameOf(staff, last.By), last?.At, now);
    }

    private static readonly AccountEventKind[] Changes =
    [
        AccountEventKind.Created,
        AccountEventKind.Changed,
        AccountEventKind.Left,
        AccountEventKind.Returned,
    ];

    private static Saying NameOf(Staff staff, string? by) => by is null ? Saying.Of("accounts.command-line") : staff.NameOf(by);

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
