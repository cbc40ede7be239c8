using CaseFlow.Domain.Sayings;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Sayings;

/// <summary>What ASP.NET Core Identity refuses, as sayings.</summary>
public sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), Saying.Of("accounts.password-short", ("count", length)));

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), Saying.Of("accounts.password-digit"));

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), Saying.Of("accounts.password-lower"));

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), Saying.Of("accounts.password-upper"));

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Error(nameof(PasswordRequiresNonAlphanumeric), Saying.Of("accounts.password-sign"));

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), Saying.Of("accounts.password-unique", ("count", uniqueChars)));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), Saying.Of("accounts.password-wrong"));

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), Saying.Of("accounts.code-signs"));

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), Saying.Of("accounts.code-taken", ("account", userName)));

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), Saying.Of("accounts.email"));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), Saying.Of("accounts.changed"));

    /// <summary>Not one of Identity's own: a long text would only cost time.</summary>
    public static IdentityError PasswordTooLong(int most) =>
        Error(nameof(PasswordTooLong), Saying.Of("accounts.password-long", ("most", most)));

    private static SaidError Error(string code, Saying says) =>
        new()
        {
            Code = code,
            Description = says.ToString(),
            Says = says,
        };
}

/// <summary>An error of ASP.NET Core Identity with what it says to a person.</summary>
public sealed class SaidError : IdentityError
{
    public required Saying Says { get; init; }

    /// <summary>What the error says; those that Identity words itself are for programmers.</summary>
    public static Saying Of(IdentityError error) => error is SaidError said ? said.Says : Saying.Verbatim(error.Description);
}
