using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>A small invented office to look around in: units, one person for each role, and a few items that just came in.</summary>
public sealed class DemoOffice(CaseFlowDb db, UserManager<Account> accounts, CaseIntake intake, StaffDirectory directory, OfficeSettings settings, TimeProvider clock)
{
    /// <summary>Password of all demo accounts; the start-up message tells it.</summary>
    public const string Password = "CaseFlow-demo-1";

    public static readonly ImmutableArray<UnitRow> Units =
    [
        new() { Code = "office", Name = "市网络舆情处置办公室" },
        new() { Code = "discipline", Name = "市纪委信访室" },
        new() { Code = "housing", Name = "市住房和城乡建设局" },
        new() { Code = "education", Name = "市教育局" },
        new() { Code = "environment", Name = "市生态环境局" },
    ];

    /// <param name="Code">Account name.</param>
    public sealed record Person(string Code, string Name, string Unit, ImmutableArray<string> Roles);

    public static readonly ImmutableArray<Person> People =
    [
        new("caiji", "陈采集", "office", [Roles.Collector]),
        new("yanpan", "林研判", "discipline", [Roles.Assessor]),
        new("yanpan2", "周主任", "discipline", [Roles.AssessorHead]),
        new("shuji", "李书记", "discipline", [Roles.Leader, Roles.ResponseGroup]),
        new("duban", "王督办", "office", [Roles.Supervisor]),
        new("hecha", "赵核查", "discipline", [Roles.Investigator]),
        new("hecha2", "钱核查", "discipline", [Roles.Investigator]),
        new("zhujian", "孙承办", "housing", [Roles.Handler]),
        new("zhujian2", "吴局长", "housing", [Roles.UnitHead]),
        new("jiaoyu", "郑承办", "education", [Roles.Handler]),
        new("jiaoyu2", "冯局长", "education", [Roles.UnitHead]),
        new("huanjing", "褚承办", "environment", [Roles.Handler]),
        new("huanjing2", "卫局长", "environment", [Roles.UnitHead]),
        new("shenhe", "蒋审核", "discipline", [Roles.Reviewer]),
        new("dafu", "沈答复", "office", [Roles.Replier]),
        new("fabu", "韩发布", "office", [Roles.Publisher]),
        new("fabu2", "杨发布", "office", [Roles.Publisher]),
        new("huifang", "朱回访", "office", [Roles.FollowUp]),
        new("dangan", "秦档案", "office", [Roles.Archivist]),
        new("yingji", "尤应急", "office", [Roles.ResponseOffice]),
        new("liucheng", "许流程", "office", [Roles.ProcedureAdmin]),
        new("guanli", "何管理", "office", [Roles.SystemAdmin]),
    ];

    /// <summary>Loads the office when the database has nobody yet.</summary>
    /// <returns>Whether it was loaded.</returns>
    public async Task<bool> Load(CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
            return false;
        db.Units.AddRange(Units);
        await db.SaveChangesAsync(ct);
        foreach (var person in People)
            await Create(person);
        directory.Forget();
        await RegisterItems(ct);
        return true;
    }

    private async Task Create(Person person)
    {
        var account = new Account { Id = person.Code, UserName = person.Code, Name = person.Name, Unit = person.Unit, Email = $"{person.Code}@demo.invalid" };
        Require(await accounts.CreateAsync(account, Password));
        Require(await accounts.AddToRolesAsync(account, person.Roles));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"A demo account was refused: {string.Join(' ', result.Errors.Select(error => error.Description))}");
    }

    private async Task RegisterItems(CancellationToken ct)
    {
        var now = clock.Now();
        var collector = new Actor("caiji", [Roles.Collector], ["office"]);
        await intake.Register([.. DemoItems.All.Select(item => item with { DiscoveredAt = now, PostedAt = now.AddHours(-3) })], settings.Procedure, collector, now, ct);
    }
}
