using System.Collections.Frozen;
using CaseFlow.Domain.People;

namespace CaseFlow.Infrastructure.People;

/// <summary>What people write around the name of somebody whom an item is about.</summary>
internal static class NameWords
{
    /// <summary>Written before a text, it says that nobody of the office is meant, whoever has the same name there.</summary>
    public static readonly ImmutableArray<string> OutsideMarks = ["外单位：", "外单位:", "outside:"];

    /// <summary>Written behind a name; the longer of two that end alike comes first.</summary>
    public static readonly ImmutableArray<string> Titles =
    [
        .. "副主任 主任 副局长 局长 副处长 处长 副科长 科长 副书记 书记 副市长 市长 副县长 县长 副区长 区长 副镇长 镇长 副所长 所长 副站长 站长 副队长 队长 校长 院长 厅长 部长 组长 督办员 督办 采集员 采集 研判员 研判 核查员 核查 承办人 承办 经办人 负责人 领导 干部 同志 先生 女士 老师"
            .Split(' ')
            .OrderByDescending(title => title.Length),
    ];

    /// <summary>
    /// What duties in this office people go by. A director may be one of any office: 王局长 is asked about, however few of that name are here.
    /// </summary>
    public static readonly FrozenDictionary<string, string> RoleOfTitle = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["督办"] = Roles.Supervisor,
        ["督办员"] = Roles.Supervisor,
        ["采集"] = Roles.Collector,
        ["采集员"] = Roles.Collector,
        ["研判"] = Roles.Assessor,
        ["研判员"] = Roles.Assessor,
        ["核查"] = Roles.Investigator,
        ["核查员"] = Roles.Investigator,
        ["承办"] = Roles.Handler,
        ["承办人"] = Roles.Handler,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
