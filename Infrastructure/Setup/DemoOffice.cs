using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Setup.Demo;
using CaseFlow.Infrastructure.Setup.DemoRules;

namespace CaseFlow.Infrastructure.Setup;

/// <summary>An invented office to look around in: units, people for each role, and what they have done in the last weeks.</summary>
public sealed class DemoOffice(DemoAccounts accounts, DemoRuleTable rules, DemoHistory history, OfficeSettings settings, TimeProvider clock)
{
    /// <summary>Password of all demo accounts; the start-up message tells it.</summary>
    public const string Password = "CaseFlow-demo-1";

    /// <param name="Code">Code of the unit, as forms keep it.</param>
    /// <param name="Parent">Code of the unit above; null at the top.</param>
    public sealed record Unit(string Code, string Name, string? Parent = City);

    private const string City = "government";

    public static readonly ImmutableArray<Unit> Units =
    [
        new(City, "市人民政府", null),
        new("office", "市网络舆情处置办公室", null),
        new("discipline", "市纪委信访室", null),
        new("housing", "市住房和城乡建设局"),
        new("education", "市教育局"),
        new("environment", "市生态环境局"),
        new("transport", "市交通运输局"),
        new("water", "市水务局"),
        new("labour", "市人力资源和社会保障局"),
        new("insurance", "市医疗保障局"),
        new("city", "市城市管理局"),
        new("market", "市市场监督管理局"),
    ];

    /// <param name="Code">Account name.</param>
    public sealed record Person(string Code, string Name, string Unit, ImmutableArray<string> Roles);

    public static readonly ImmutableArray<Person> People =
    [
        new("caiji", "陈采集", "office", [Roles.Collector]),
        new("yanpan", "林研判", "discipline", [Roles.Assessor]),
        new("yanpan2", "周主任", "discipline", [Roles.AssessorHead, Roles.UnitHead]),
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
        new("jiaotong", "曹承办", "transport", [Roles.Handler]),
        new("jiaotong2", "严局长", "transport", [Roles.UnitHead]),
        new("shuiwu", "华承办", "water", [Roles.Handler]),
        new("shuiwu2", "金局长", "water", [Roles.UnitHead]),
        new("renshe", "魏承办", "labour", [Roles.Handler]),
        new("renshe2", "陶局长", "labour", [Roles.UnitHead]),
        new("yibao", "姜承办", "insurance", [Roles.Handler]),
        new("yibao2", "戚局长", "insurance", [Roles.UnitHead]),
        new("chengguan", "谢承办", "city", [Roles.Handler]),
        new("chengguan2", "邹局长", "city", [Roles.UnitHead]),
        new("shichang", "喻承办", "market", [Roles.Handler]),
        new("shichang2", "柏局长", "market", [Roles.UnitHead]),
        new("shizhang", "孟市长", City, [Roles.UnitHead, Roles.ResponseGroup]),
        new("shenhe", "蒋审核", "discipline", [Roles.Reviewer]),
        new("dafu", "沈答复", "office", [Roles.Replier]),
        new("fabu", "韩发布", "office", [Roles.Publisher]),
        new("fabu2", "杨发布", "office", [Roles.Publisher]),
        new("huifang", "朱回访", "office", [Roles.FollowUp]),
        new("dangan", "秦档案", "office", [Roles.Archivist]),
        new("yingji", "尤应急", "office", [Roles.ResponseOffice, Roles.UnitHead]),
        new("liucheng", "许流程", "office", [Roles.ProcedureAdmin]),
        new("liucheng2", "严复核", "office", [Roles.ProcedureAdmin]),
        new("guanli", "何管理", "office", [Roles.SystemAdmin]),
    ];

    /// <summary>Loads the office when the database has nobody yet.</summary>
    /// <returns>Whether it was loaded.</returns>
    public async Task<bool> Load(CancellationToken ct)
    {
        if (!await accounts.Create(ct))
            return false;
        await rules.Load(ct);
        if (settings.DemoHistory)
            await history.Load(clock.Now(), ct);
        return true;
    }
}
