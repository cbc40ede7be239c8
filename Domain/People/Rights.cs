using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.People;

/// <summary>权限. Something that people may do beside the tasks that are addressed to them, and the roles that bring it.</summary>
/// <param name="Code">As addresses of the service ask for it and clients are told it.</param>
public sealed record Right(string Code, ImmutableArray<string> Roles)
{
    /// <summary>What people call it.</summary>
    public Saying Name => Saying.Of($"rights.{Code}");

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
    public const string HandOver = "hand-over";
    public const string RepairCases = "repair-cases";
    public const string EditProcedures = "edit-procedures";
    public const string EditCalendar = "edit-calendar";
    public const string ManageAccounts = "manage-accounts";
    public const string ReadAccountEvents = "read-account-events";

    // Those who have it see every case; the others see those that reached them or that they registered. None sees one about themselves.
    private static readonly ImmutableArray<string> OfficeWide =
    [
        Roles.Assessor,
        Roles.AssessorHead,
        Roles.Leader,
        Roles.Supervisor,
        Roles.Reviewer,
        Roles.Replier,
        Roles.Publisher,
        Roles.FollowUp,
        Roles.Archivist,
        Roles.ResponseGroup,
        Roles.ResponseOffice,
    ];

    public static readonly ImmutableArray<Right> All =
    [
        new(ReadCases, [.. OfficeWide, Roles.Collector, Roles.Investigator, Roles.Handler, Roles.UnitHead, Roles.UnitDeputy]),
        new(SeeAllCases, OfficeWide),
        new(RegisterCases, [Roles.Collector, Roles.Assessor, Roles.Supervisor]),
        new(CorrectCases, [Roles.Assessor, Roles.Supervisor]),
        new(StopCases, [Roles.Leader, Roles.Supervisor]),
        new(Supervise, [Roles.Supervisor, Roles.Leader, Roles.ResponseOffice, Roles.ResponseGroup]),
        new(HandOver, [Roles.Supervisor, Roles.SystemAdmin]),
        new(RepairCases, [Roles.Supervisor, Roles.SystemAdmin]),
        new(EditProcedures, [Roles.ProcedureAdmin]),
        new(EditCalendar, [Roles.ProcedureAdmin, Roles.SystemAdmin]),
        new(ManageAccounts, [Roles.SystemAdmin]),
        new(ReadAccountEvents, [Roles.SystemAdmin, Roles.SecurityAdmin, Roles.AuditAdmin]),
    ];

    /// <summary>What an actor may do.</summary>
    public static IEnumerable<Right> Of(Actor actor) => All.Where(right => right.IsHeldBy(actor));

    /// <exception cref="ArgumentException">There is no such right.</exception>
    public static Right Named(string code) =>
        All.FirstOrDefault(right => right.Code == code) ?? throw new ArgumentException($"There is no right “{code}”.", nameof(code));
}
