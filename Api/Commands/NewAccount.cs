using CaseFlow.Api.Sayings;
using CaseFlow.Domain.People;
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
    public NewAccount In(OfficeSettings settings) => Unit == OfficeUnit && UnitName is null ? this with { UnitName = settings.OfficeName } : this;

    /// <summary>Why it cannot be made (Chinese), or null.</summary>
    public async Task<string?> Refusal(CaseFlowDb db, CancellationToken ct)
    {
        var known = await db.Roles.Select(role => role.Id).ToListAsync(ct);
        if (Roles.FirstOrDefault(role => !known.Contains(role)) is { } unknown)
            return $"没有岗位“{unknown}”。可用的岗位：{string.Join('、', known.Order(StringComparer.Ordinal))}。";
        var apart = Roles.Intersect(Domain.People.Roles.KeptApart, StringComparer.Ordinal).Select(role => Domain.People.Roles.NameOf(role).Spoken()).ToArray();
        if (apart.Length > 1)
            return $"{string.Join('、', apart)}不能由同一人担任，请分设账号。";
        if (await db.Users.AnyAsync(account => account.Id == Code, ct))
            return $"账号“{Code}”已经有了，请换一个，或用 caseflow admin reset-password 重设口令。";
        return UnitName is null && !await db.Units.AnyAsync(unit => unit.Code == Unit, ct)
            ? $"没有单位“{Unit}”。如要新建，请加上 --unit-name 单位名称。"
            : null;
    }

    /// <summary>Account, roles and unit together, or nothing.</summary>
    public async Task<IdentityResult> Save(IServiceProvider services, string password, CancellationToken ct)
    {
        var (db, users) = (services.GetRequiredService<CaseFlowDb>(), services.GetRequiredService<UserManager<Account>>());
        await using var write = await db.BeginWrite(ct);
        if (UnitName is not null && !await db.Units.AnyAsync(unit => unit.Code == Unit, ct))
            db.Units.Add(new UnitRow { Code = Unit, Name = UnitName });
        var account = new Account { Id = Code, UserName = Code, Name = Name, Unit = Unit, Email = Email };
        var result = await users.CreateAsync(account, password);
        if (result.Succeeded)
            result = await users.AddToRolesAsync(account, Roles);
        if (result.Succeeded)
            await services.GetRequiredService<StaffDirectory>().Commit(db, write, ct);
        return result;
    }
}
