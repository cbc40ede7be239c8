using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>Who tries a password, and from where.</summary>
/// <param name="Account">Code of the account, or what was typed where there is none.</param>
/// <param name="Key">The same as accounts are found by.</param>
/// <param name="Device">Null for a browser that has not signed in to the account before.</param>
public sealed record PasswordTry(string Account, string Key, string Address, string? Device);

/// <summary>Writes what happens to accounts, and tells from it how soon the next password may be tried.</summary>
public sealed class AccountLedger(CaseFlowDb db, KnownDevices devices, ILookupNormalizer names, TimeProvider clock)
{
    /// <param name="typed">Whatever came in; nothing is known of it yet.</param>
    public PasswordTry TryOf(HttpContext context, string typed)
    {
        var account = Cut(typed.Trim());
        var key = KeyOf(account);
        return new PasswordTry(account, key, ClientAddress.Of(context), devices.Of(context.Request, key));
    }

    public string KeyOf(string account) => Cut(names.NormalizeName(account) ?? "");

    /// <summary>Where a stranger waits for a turn: from what is known already of the browser and of the address.</summary>
    public async Task<PasswordPlace> PlaceOf(PasswordTry given, CancellationToken ct)
    {
        if (given.Device is { } device)
            return new PasswordPlace(PasswordLane.Known, $"device {device}");
        var since = clock.Now() - SignInPace.PlaceMemory;
        var known = await db.AccountEvents.AnyAsync(
            row => row.Address == given.Address && row.At > since && row.Kind == AccountEventKind.SignedIn,
            ct
        );
        return new PasswordPlace(known ? PasswordLane.Office : PasswordLane.Strangers, given.Address);
    }

    /// <summary>Why no password may be tried now; null when one may. The same for accounts that are there and that are not.</summary>
    public async Task<Refusal?> TooSoon(PasswordTry given, CancellationToken ct)
    {
        var now = clock.Now();
        var (wrong, last) = await WrongForAccount(given, now, ct);
        var wait = SignInPace.Left(wrong, SignInPace.FreeForAccount, last, now);
        if (given.Device is null)
        {
            (wrong, last) = await WrongFromAddress(given.Address, now, ct);
            var other = SignInPace.Left(wrong, SignInPace.FreeForAddress, last, now);
            wait = other > wait ? other : wait;
        }
        if (wait == TimeSpan.Zero)
            return null;
        return new Refusal("wait-to-sign-in", RefusalKind.TooMany, ("count", (int)Math.Ceiling(wait.TotalMinutes))) { RetryAfter = wait };
    }

    /// <summary>To be saved by the caller.</summary>
    public void Add(PasswordTry given, AccountEventKind kind) =>
        db.AccountEvents.Add(
            new AccountEventRow
            {
                At = clock.Now(),
                Account = given.Account,
                Key = given.Key,
                Kind = kind,
                By = kind == AccountEventKind.WrongPassword ? null : given.Account,
                Address = given.Address,
                Device = given.Device,
            }
        );

    /// <summary>Something that one person did to another's account; to be saved by the caller.</summary>
    /// <param name="by">Code of whoever did it; null for the command line.</param>
    public void Add(string account, AccountEventKind kind, string? by) =>
        db.AccountEvents.Add(
            new AccountEventRow
            {
                At = clock.Now(),
                Account = account,
                Key = KeyOf(account),
                Kind = kind,
                By = by,
            }
        );

    private async Task<(int Wrong, DateTimeOffset Last)> WrongForAccount(PasswordTry given, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - SignInPace.AccountMemory;
        var recent = db.AccountEvents.Where(row => row.Key == given.Key && row.At > since);
        var here = given.Device is { } device
            ? recent.Where(row => row.Device == device)
            : recent.Where(row => row.Device == null && row.Address == given.Address);
        // A right password from here begins the count anew; one that was set by the administrator does so everywhere.
        var good = await here.Where(row => row.Kind == AccountEventKind.SignedIn || row.Kind == AccountEventKind.PasswordChosen)
            .MaxAsync(row => (long?)row.Id, ct);
        var set = await recent.Where(row => row.Kind == AccountEventKind.PasswordSet).MaxAsync(row => (long?)row.Id, ct);
        var after = Math.Max(good ?? 0, set ?? 0);
        return await Count(here.Where(row => row.Id > after), ct);
    }

    private Task<(int Wrong, DateTimeOffset Last)> WrongFromAddress(string address, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - SignInPace.AddressMemory;
        return Count(db.AccountEvents.Where(row => row.Address == address && row.At > since && row.Device == null), ct);
    }

    private static async Task<(int Wrong, DateTimeOffset Last)> Count(IQueryable<AccountEventRow> rows, CancellationToken ct)
    {
        var wrong = await rows.Where(row => row.Kind == AccountEventKind.WrongPassword)
            .OrderByDescending(row => row.Id)
            .Select(row => row.At)
            .Take(SignInPace.FreeForAddress * 2)
            .ToListAsync(ct);
        return (wrong.Count, wrong.Count > 0 ? wrong[0] : DateTimeOffset.MinValue);
    }

    // Only what every database can keep: anybody may type anything here.
    private static string Cut(string text) =>
        new([.. text.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign)).Take(AccountEventRow.LongestAccount)]);
}
