using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Api.Sayings;

/// <summary>What ASP.NET Core Identity refuses, in the user's words.</summary>
public sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少要有 {length} 个字符。");

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "密码里要有数字。");

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "密码里要有小写字母。");

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "密码里要有大写字母。");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Error(nameof(PasswordRequiresNonAlphanumeric), "密码里要有字母和数字以外的符号。");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"密码里至少要有 {uniqueChars} 个不同的字符。");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原密码不对，请重新输入。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "账号只能用字母、数字和 . _ -。");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"账号“{userName}”已经存在，请换一个。");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "邮箱地址不对，请检查。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "这个账号刚被其他人修改，请刷新后再试。");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
