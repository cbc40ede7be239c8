using System.CommandLine;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace CaseFlow.Api.Commands;

/// <summary><c>caseflow admin</c>: accounts without the web side, above all the first one.</summary>
public static class AdminCommand
{
    private static readonly Option<bool> PasswordFromInput = new("--password-stdin")
    {
        Description = Saying.Of("commands.admin.stdin").Spoken(),
    };

    public static Command Create() =>
        new("admin", Saying.Of("commands.admin.about").Spoken()) { CreateAccount(), ListAccounts(), ResetPassword() };

    private static Command CreateAccount()
    {
        var account = new Option<string>("--account") { Description = Saying.Of("commands.admin.account").Spoken(), Required = true };
        var name = new Option<string>("--name") { Description = Saying.Of("commands.admin.name").Spoken(), Required = true };
        var unit = new Option<string>("--unit")
        {
            Description = Saying.Of("commands.admin.unit").Spoken(),
            DefaultValueFactory = _ => NewAccount.OfficeUnit,
        };
        var unitName = new Option<string?>("--unit-name") { Description = Saying.Of("commands.admin.unit-name").Spoken() };
        var email = new Option<string?>("--email") { Description = Saying.Of("commands.admin.email").Spoken() };
        var role = new Option<string[]>("--role") { Description = Saying.Of("commands.admin.role").Spoken() };
        var command = new Command("create", Saying.Of("commands.admin.create").Spoken())
        {
            account,
            name,
            unit,
            unitName,
            email,
            role,
            PasswordFromInput,
        };
        command.SetAction(
            (parsed, ct) =>
            {
                var given = new NewAccount(
                    PlainText.Line(parsed.GetValue(account)!),
                    PlainText.Line(parsed.GetValue(name)!),
                    PlainText.Line(parsed.GetValue(unit)!),
                    parsed.GetValue(unitName) is { } called ? PlainText.Line(called) : null,
                    parsed.GetValue(email) is { } address ? PlainText.Line(address) : null,
                    parsed.GetValue(role) is { Length: > 0 } roles ? [.. roles.Distinct(StringComparer.Ordinal)] : [Roles.SystemAdmin]
                );
                return CommandHost.Run(
                    async (services, stop) =>
                    {
                        var wanted = given.In(services.GetRequiredService<OfficeSettings>());
                        if (await wanted.Refusal(services.GetRequiredService<CaseFlowDb>(), stop) is { } refusal)
                            return await CommandHost.Refuse(refusal);
                        if (AskPassword(parsed.GetValue(PasswordFromInput)) is not { } password)
                            return await CommandHost.Refuse(NoPassword);
                        return await Tell(
                            await wanted.Save(services, password, stop),
                            Saying.Of(
                                "commands.admin.created",
                                ("account", wanted.Code),
                                ("roles", SayingValue.List(wanted.Roles.Select(Roles.NameOf)))
                            )
                        );
                    },
                    ct
                );
            }
        );
        return command;
    }

    private static Command ListAccounts()
    {
        var command = new Command("list", Saying.Of("commands.admin.list").Spoken());
        command.SetAction(
            (_, ct) =>
                CommandHost.Run(
                    async (services, stop) =>
                    {
                        var db = services.GetRequiredService<CaseFlowDb>();
                        var roles = (await db.UserRoles.ToListAsync(stop)).ToLookup(
                            held => held.UserId,
                            held => Roles.NameOf(held.RoleId),
                            StringComparer.Ordinal
                        );
                        var accounts = await db.Users.AsNoTracking().OrderBy(row => row.Id).ToListAsync(stop);
                        foreach (var row in accounts)
                            Console.WriteLine(
                                $"{row.Id}\t{row.Name}\t{row.Unit}\t{Saying.Of("commands.admin.roles", ("roles", SayingValue.List(roles[row.Id]))).Spoken()}{(row.LeftAt is null ? "" : $"\t{Saying.Of("commands.admin.left").Spoken()}")}"
                            );
                        if (accounts.Count == 0)
                            Console.WriteLine(Saying.Of("commands.admin.none").Spoken());
                        return CommandHost.Done;
                    },
                    ct
                )
        );
        return command;
    }

    private static Command ResetPassword()
    {
        var account = new Option<string>("--account") { Description = Saying.Of("commands.admin.account").Spoken(), Required = true };
        var command = new Command("reset-password", Saying.Of("commands.admin.reset").Spoken()) { account, PasswordFromInput };
        command.SetAction(
            (parsed, ct) =>
                CommandHost.Run(
                    async (services, stop) =>
                    {
                        var users = services.GetRequiredService<UserManager<Account>>();
                        if (await users.FindByIdAsync(parsed.GetValue(account)!) is not { } found)
                            return await CommandHost.Refuse(Saying.Of("commands.no-account", ("account", parsed.GetValue(account)!)));
                        if (AskPassword(parsed.GetValue(PasswordFromInput)) is not { } password)
                            return await CommandHost.Refuse(NoPassword);
                        var result = await Replace(services, users, found, password, stop);
                        return await Tell(result, Saying.Of("commands.admin.password-set", ("account", found.Id)));
                    },
                    ct
                )
        );
        return command;
    }

    /// <summary>The new password in the old one's place, or, when it is too weak, nothing changed.</summary>
    private static async Task<IdentityResult> Replace(
        IServiceProvider services,
        UserManager<Account> users,
        Account account,
        string password,
        CancellationToken ct
    )
    {
        await using var write = await services.GetRequiredService<CaseFlowDb>().BeginWrite(ct);
        var result = await users.RemovePasswordAsync(account);
        if (result.Succeeded)
            result = await users.AddPasswordAsync(account, password);
        if (!result.Succeeded)
            return result;
        account.MustChoosePassword = true;
        services.GetRequiredService<AccountLedger>().Add(account.Id, AccountEventKind.PasswordSet, by: null);
        await services.GetRequiredService<PasswordMails>().Set(account, null, ct);
        result = await users.UpdateAsync(account);
        if (result.Succeeded)
            await write.Commit(ct);
        return result;
    }

    private static readonly Saying NoPassword = Saying.Of("commands.admin.no-password");

    private static string? AskPassword(bool fromInput)
    {
        if (fromInput)
            return Console.In.ReadLine() is { } given ? PlainText.Mended(given) : null;
        if (Console.IsInputRedirected)
            return null;
        var password = AnsiConsole.Prompt(new TextPrompt<string>(Saying.Of("commands.admin.password").Spoken()).Secret(null));
        // As whoever signs in over the web sends it.
        return AnsiConsole.Prompt(new TextPrompt<string>(Saying.Of("commands.admin.again").Spoken()).Secret(null)) == password
            ? PlainText.Mended(password)
            : null;
    }

    private static async Task<int> Tell(IdentityResult result, Saying done)
    {
        if (!result.Succeeded)
            return await CommandHost.Refuse(Saying.Of("commands.not-saved", ("problems", result.Errors.Select(SaidError.Of).Together())));
        Console.WriteLine(done.Spoken());
        return CommandHost.Done;
    }
}
