using CaseFlow.Api.Features.People;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>
/// The one place where passwords are hashed for a request: in turn (<see cref="PasswordTurns"/>), outside of any transaction, and never
/// one of a length that only costs time.
/// </summary>
public sealed class PasswordDesk(UserManager<Account> accounts, PasswordTurns turns)
{
    /// <summary>Longest password, in characters.</summary>
    public const int Longest = 200;

    private static readonly Account Nobody = new() { Name = "", Unit = "" };

    private static string? nobodysHash;

    /// <summary>Waits for the turn in which passwords may be checked; dispose it afterwards.</summary>
    public ValueTask<OrRefusal<PasswordTurn>> Turn(PasswordPlace place, CancellationToken ct) => turns.Take(place, ct);

    /// <summary>Whether it is the account's password. Takes as long for nobody's: the time must not tell which accounts are there.</summary>
    /// <param name="account">Null where there is no such account, or nobody signs in with it.</param>
    public bool IsRight(Account? account, string? password)
    {
        if (password is null || password.Length > Longest)
            password = "";
        var hasher = accounts.PasswordHasher;
        if (account?.PasswordHash is { } hash)
            return hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
        hasher.VerifyHashedPassword(Nobody, NobodysHash(hasher), password);
        return false;
    }

    /// <summary>What is wrong with a new password; succeeds when nothing is.</summary>
    public async Task<IdentityResult> Check(Account account, string? password)
    {
        if (password is { Length: > Longest })
            return IdentityResult.Failed(IdentityWords.PasswordTooLong(Longest));
        foreach (var validator in accounts.PasswordValidators)
        {
            var result = await validator.ValidateAsync(accounts, account, password ?? "");
            if (!result.Succeeded)
                return result;
        }
        return IdentityResult.Success;
    }

    /// <summary>The hash of a new password, or what is wrong with it.</summary>
    /// <param name="by">Code of whoever sets it, who is signed in.</param>
    public async Task<OrRefusal<string>> Hashed(Account account, string? password, string by, CancellationToken ct)
    {
        var check = await Check(account, password);
        if (!check.Succeeded)
            return PeopleRefusals.Of("password", check);
        var waiting = await turns.Take(PasswordPlace.OfSignedIn(by), ct);
        if (waiting.Refusal is { } busy)
            return busy;
        using (waiting.Value)
            return Hash(account, password!);
    }

    /// <summary>To be called in a turn.</summary>
    public string Hash(Account account, string password) => accounts.PasswordHasher.HashPassword(account, password);

    private static string NobodysHash(IPasswordHasher<Account> hasher) =>
        LazyInitializer.EnsureInitialized(ref nobodysHash, () => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));
}
