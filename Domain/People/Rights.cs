namespace CaseFlow.Domain.People;

/// <summary>权限. Something that people may do beside the tasks that are addressed to them, and the roles that bring it.</summary>
/// <param name="Code">As addresses of the service ask for it and clients are told it.</param>
/// <param name="Name">What people call it.</param>
public sealed record Right(string Code, string Name, ImmutableArray<string> Roles)
{
    public bool IsHeldBy(Actor actor) => actor.Roles.Any(role => Roles.Contains(role, StringComparer.Ordinal));
}

/// <summary>Who may do what (basis §5): the one table. Whoever runs the system, grants rights or reads the trace sees no case.</summary>
public static class Rights
{
    public const string ReadCases = "read-cases";
    public const string SeeAllCases = "see-all-cases";
    public const string RegisterCases = "register-cases";
    public const string CorrectCases = "correct-cases";
    public const string StopCases = "stop-cases";
    public const string Supervise = "supervise";
    public const string EditProcedures = "edit-procedures";
    public const string EditCalendar = "edit-calendar";
    public const string ManageAccounts = "manage-accounts";

    // Those who have it see every case; the others see those that reached them or that they registered. None sees one about themselves.
    private static readonly ImmutableArray<string> OfficeWide =
    [
        Roles.Assessor, Roles.AssessorHead, Roles.Leader, Roles.Supervisor, Roles.Reviewer, Roles.Replier, Roles.Publisher, Roles.FollowUp,
        Roles.Archivist, Roles.ResponseGroup, Roles.ResponseOffice,
    ];

    public static readonly ImmutableArray<Right> All =
    [
        new(ReadCases, "查看与办理案件", [.. OfficeWide, Roles.Collector, Roles.Investigator, Roles.Handler, Roles.UnitHead, Roles.UnitDeputy]),
        new(SeeAllCases, "查看全部案件", OfficeWide),
        new(RegisterCases, "登记与导入案件", [Roles.Collector, Roles.Assessor, Roles.Supervisor]),
        new(CorrectCases, "更正案件", [Roles.Assessor, Roles.Supervisor]),
        new(StopCases, "终止案件", [Roles.Leader, Roles.Supervisor]),
        new(Supervise, "督办", [Roles.Supervisor, Roles.Leader, Roles.ResponseOffice, Roles.ResponseGroup]),
        new(EditProcedures, "维护流程", [Roles.ProcedureAdmin]),
        new(EditCalendar, "维护工作日历", [Roles.ProcedureAdmin, Roles.SystemAdmin]),
        new(ManageAccounts, "管理账号", [Roles.SystemAdmin]),
    ];

    /// <summary>Codes of what an actor may do.</summary>
    public static IEnumerable<string> Of(Actor actor) => All.Where(right => right.IsHeldBy(actor)).Select(right => right.Code);

    /// <exception cref="ArgumentException">There is no such right.</exception>
    public static Right Named(string code) => All.FirstOrDefault(right => right.Code == code)
        ?? throw new ArgumentException($"There is no right “{code}”.", nameof(code));
}
