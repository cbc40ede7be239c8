using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Infrastructure.People;

/// <summary>What is wrong with an account or a password, in the user's words.</summary>
public sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"口令至少 {length} 位");

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "口令要有数字");

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "口令要有小写字母");

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "口令要有大写字母");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Error(nameof(PasswordRequiresNonAlphanumeric), "口令要有字母和数字以外的符号");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"口令至少要有 {uniqueChars} 个不同的字符");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原口令不对");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"账号“{userName}”已经有了");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), $"账号“{userName}”不能用，只能有字母、数字和 - . _ @ +");

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), $"邮箱“{email}”写法不对");

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), $"没有岗位“{role}”");

    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), $"已经有岗位“{role}”");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "账号刚被别人改过，请重试");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "账号没有保存，请重试");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
