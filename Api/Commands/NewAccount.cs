using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary>An account that <c>caseflow admin create</c> is to make.</summary>
/// <param name="UnitName">Makes the unit when it is new.</param>
internal sealed record NewAccount(string Code, string Name, string Unit, string? UnitName, string? Email, ImmutableArray<string> Roles)
{
    /// <summary>The unit of those for whom none is named: the office itself.</summary>
    public const string OfficeUnit = "office";

    /// <summary>The same account; the office's unit needs no name, for the settings have it.</summary>
    public NewAccount In(OfficeSettings settings) =>
        Unit == OfficeUnit && UnitName is null ? this with { UnitName = settings.OfficeName } : this;

    /// <summary>Why it cannot be made, or null.</summary>
    public async Task<Saying?> Refusal(CaseFlowDb db, CancellationToken ct)
    {
        var known = await db.Roles.Select(role => role.Id).ToListAsync(ct);
        if (Roles.FirstOrDefault(role => !known.Contains(role)) is { } unknown)
            return Saying.Of(
                "commands.account.no-role",
                ("role", unknown),
                ("roles", SayingValue.List(known.Order(StringComparer.Ordinal)))
            );
        if (Separation.Clashing(Roles) is { IsEmpty: false } clashing)
            return Saying.Of("commands.account.roles-apart", ("roles", SayingValue.List(clashing.Select(Domain.People.Roles.NameOf))));
        if (await db.Users.AnyAsync(account => account.Id == Code, ct))
            return Saying.Of("commands.account.exists", ("account", Code));
        return UnitName is null && !await db.Units.AnyAsync(unit => unit.Code == Unit, ct)
            ? Saying.Of("commands.account.no-unit", ("unit", Unit))
            : null;
    }

    /// <summary>Account, roles and unit together, or nothing.</summary>
    public async Task<IdentityResult> Save(IServiceProvider services, string password, CancellationToken ct)
    {
        var (db, users) = (services.GetRequiredService<CaseFlowDb>(), services.GetRequiredService<UserManager<Account>>());
        var directory = services.GetRequiredService<StaffDirectory>();
        await using var write = await directory.Begin(db, ct);
        if (UnitName is not null && !await db.Units.AnyAsync(unit => unit.Code == Unit, ct))
            db.Units.Add(new UnitRow { Code = Unit, Name = UnitName });
        var account = new Account
        {
            Id = Code,
            UserName = Code,
            Name = Name,
            Unit = Unit,
            Email = Email,
            MustChoosePassword = true,
        };
        var result = await users.CreateAsync(account, password);
        if (result.Succeeded)
            result = await users.AddToRolesAsync(account, Roles);
        if (!result.Succeeded)
            return result;
        services.GetRequiredService<AccountLedger>().Add(Code, AccountEventKind.Created, by: null);
        await directory.Commit(db, write, ct);
        return result;
    }
}
