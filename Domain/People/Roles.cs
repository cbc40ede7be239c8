namespace CaseFlow.Domain.People;

/// <summary>A role of the office and what people call it.</summary>
public sealed record Role(string Code, string Name);

/// <summary>The roles that the shipped procedures speak of (basis §5). An office may add its own.</summary>
public static class Roles
{
    public const string Collector = "collector";
    public const string Assessor = "assessor";
    public const string AssessorHead = "assessor-head";
    public const string Leader = "leader";
    public const string Supervisor = "supervisor";
    public const string Investigator = "investigator";
    public const string Handler = "handler";
    public const string Reviewer = "reviewer";
    public const string UnitHead = "unit-head";
    public const string UnitDeputy = "unit-deputy";
    public const string Replier = "replier";
    public const string Publisher = "publisher";
    public const string FollowUp = "follow-up";
    public const string Archivist = "archivist";
    public const string ResponseGroup = "response-group";
    public const string ResponseOffice = "response-office";
    public const string ProcedureAdmin = "procedure-admin";
    public const string SystemAdmin = "system-admin";
    public const string SecurityAdmin = "security-admin";
    public const string AuditAdmin = "audit-admin";

    public static readonly ImmutableArray<Role> Shipped =
    [
        new(Collector, "采集登记员"),
        new(Assessor, "研判员"),
        new(AssessorHead, "研判负责人"),
        new(Leader, "批示领导"),
        new(Supervisor, "督办员"),
        new(Investigator, "核查人员"),
        new(Handler, "承办人"),
        new(Reviewer, "审核人"),
        new(UnitHead, "单位负责人"),
        new(UnitDeputy, "单位副职"),
        new(Replier, "答复员"),
        new(Publisher, "发布审核员"),
        new(FollowUp, "回访员"),
        new(Archivist, "档案员"),
        new(ResponseGroup, "应急处置领导小组"),
        new(ResponseOffice, "应急处置办公室"),
        new(ProcedureAdmin, "流程管理员"),
        new(SystemAdmin, "系统管理员"),
        new(SecurityAdmin, "安全管理员"),
        new(AuditAdmin, "审计管理员"),
    ];

    /// <summary>Roles of which nobody may hold two: running the system, granting rights and reading the trace stay apart (basis §5).</summary>
    public static readonly ImmutableArray<string> KeptApart = [SystemAdmin, SecurityAdmin, AuditAdmin];

    public static string NameOf(string code)
    {
        foreach (var role in Shipped)
        {
            if (role.Code == code)
                return role.Name;
        }
        return code;
    }
}
