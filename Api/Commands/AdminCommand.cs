using System.CommandLine;
using CaseFlow.Api.Sayings;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow admin</c>: accounts without the web side, above all the first one.</summary>
public static class AdminCommand
{
    private static readonly Option<bool> PasswordFromInput = new("--password-stdin") { Description = "从标准输入读口令（一行）/ read the password from the input, one line" };

    public static Command Create() => new("admin", "管理账号 / manage accounts") { CreateAccount(), ListAccounts(), ResetPassword() };

    private static Command CreateAccount()
    {
        var account = new Option<string>("--account") { Description = "账号 / account", Required = true };
        var name = new Option<string>("--name") { Description = "姓名 / name", Required = true };
        var unit = new Option<string>("--unit") { Description = "单位代码 / unit code", DefaultValueFactory = _ => NewAccount.OfficeUnit };
        var unitName = new Option<string?>("--unit-name") { Description = "单位名称，单位还没有时用 / name of a unit that is new" };
        var email = new Option<string?>("--email") { Description = "邮箱 / e-mail address" };
        var role = new Option<string[]>("--role") { Description = "岗位代码，可写多次；不写为系统管理员 / role, may be repeated; system-admin without it" };
        var command = new Command("create", "新建账号 / create an account") { account, name, unit, unitName, email, role, PasswordFromInput };
        command.SetAction((parsed, ct) =>
        {
            var given = new NewAccount(
                parsed.GetValue(account)!, parsed.GetValue(name)!, parsed.GetValue(unit)!, parsed.GetValue(unitName), parsed.GetValue(email),
                parsed.GetValue(role) is { Length: > 0 } roles ? [.. roles.Distinct(StringComparer.Ordinal)] : [Roles.SystemAdmin]);
            return CommandOffice.Run(async (services, stop) =>
            {
                var wanted = given.In(services.GetRequiredService<OfficeSettings>());
                if (await wanted.Refusal(services.GetRequiredService<CaseFlowDb>(), stop) is { } refusal)
                    return await CommandOffice.Refuse(refusal);
                if (AskPassword(parsed.GetValue(PasswordFromInput)) is not { } password)
                    return await CommandOffice.Refuse(NoPassword);
                return await Tell(
                    await wanted.Save(services, password, stop),
                    $"已新建账号 {wanted.Code}（{string.Join('、', wanted.Roles.Select(role => Roles.NameOf(role).Spoken()))}）。/ Account created.");
            }, ct);
        });
        return command;
    }

    private static Command ListAccounts()
    {
        var command = new Command("list", "列出账号 / list accounts");
        command.SetAction((_, ct) => CommandOffice.Run(async (services, stop) =>
        {
            var db = services.GetRequiredService<CaseFlowDb>();
            var roles = (await db.UserRoles.ToListAsync(stop)).ToLookup(held => held.UserId, held => Roles.NameOf(held.RoleId).Spoken(), StringComparer.Ordinal);
            var accounts = await db.Users.AsNoTracking().OrderBy(row => row.Id).ToListAsync(stop);
            foreach (var row in accounts)
                Console.WriteLine($"{row.Id}\t{row.Name}\t{row.Unit}\t{string.Join('、', roles[row.Id])}{(row.LeftAt is null ? "" : "\t已离开 / left")}");
            if (accounts.Count == 0)
                Console.WriteLine("还没有账号，请用 caseflow admin create 新建。/ No account yet.");
            return CommandOffice.Done;
        }, ct));
        return command;
    }

    private static Command ResetPassword()
    {
        var account = new Option<string>("--account") { Description = "账号 / account", Required = true };
        var command = new Command("reset-password", "重设口令并解除锁定 / set a new password and unlock") { account, PasswordFromInput };
        command.SetAction((parsed, ct) => CommandOffice.Run(async (services, stop) =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            if (await users.FindByIdAsync(parsed.GetValue(account)!) is not { } found)
                return await CommandOffice.Refuse($"没有账号“{parsed.GetValue(account)}”，请用 caseflow admin list 查看。");
            if (AskPassword(parsed.GetValue(PasswordFromInput)) is not { } password)
                return await CommandOffice.Refuse(NoPassword);
            var result = await Replace(services, users, found, password, stop);
            return await Tell(result, $"已重设 {found.Id} 的口令。/ Password set.");
        }, ct));
        return command;
    }

    /// <summary>The new password in the old one's place, or, when it is too weak, nothing changed.</summary>
    private static async Task<IdentityResult> Replace(IServiceProvider services, UserManager<Account> users, Account account, string password, CancellationToken ct)
    {
        await using var write = await services.GetRequiredService<CaseFlowDb>().BeginWrite(ct);
        var result = await users.RemovePasswordAsync(account);
        if (result.Succeeded)
            result = await users.AddPasswordAsync(account, password);
        if (result.Succeeded)
            result = await users.SetLockoutEndDateAsync(account, null);
        if (result.Succeeded)
            await write.Commit(ct);
        return result;
    }

    private const string NoPassword = "没有得到口令，或两次输入不同。请在终端上重新运行，或用 --password-stdin。";

    private static string? AskPassword(bool fromInput)
    {
        if (fromInput)
            return Console.In.ReadLine();
        if (Console.IsInputRedirected)
            return null;
        var password = AnsiConsole.Prompt(new TextPrompt<string>("口令 / password:").Secret(null));
        return AnsiConsole.Prompt(new TextPrompt<string>("再输一次 / again:").Secret(null)) == password ? password : null;
    }

    private static async Task<int> Tell(IdentityResult result, string sentence)
    {
        if (!result.Succeeded)
            return await CommandOffice.Refuse($"没有保存：{string.Concat(result.Errors.Select(error => SaidError.Of(error).Spoken()))}");
        Console.WriteLine(sentence);
        return CommandOffice.Done;
    }
}
