using CaseFlow.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace CaseFlow.Api.Web;

/// <summary>Who may call what (basis §5). Whoever runs the system, grants rights or reads the trace sees no case.</summary>
public static class Permissions
{
    public const string ReadCases = "read-cases";
    public const string RegisterCases = "register-cases";
    public const string CorrectCases = "correct-cases";
    public const string StopCases = "stop-cases";
    public const string Supervise = "supervise";
    public const string EditProcedures = "edit-procedures";
    public const string EditCalendar = "edit-calendar";
    public const string ManageAccounts = "manage-accounts";

    private static readonly ImmutableArray<string> Business =
        [.. Roles.OfficeWide, Roles.Collector, Roles.Investigator, Roles.Handler, Roles.UnitHead];

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(ReadCases, policy => policy.RequireRole(Business));
        options.AddPolicy(RegisterCases, policy => policy.RequireRole(Roles.Collector, Roles.Assessor, Roles.Supervisor));
        options.AddPolicy(CorrectCases, policy => policy.RequireRole(Roles.Assessor, Roles.Supervisor));
        options.AddPolicy(StopCases, policy => policy.RequireRole(Roles.Leader, Roles.Supervisor));
        options.AddPolicy(Supervise, policy => policy.RequireRole(Roles.Supervisor, Roles.Leader, Roles.ResponseOffice, Roles.ResponseGroup));
        options.AddPolicy(EditProcedures, policy => policy.RequireRole(Roles.ProcedureAdmin));
        options.AddPolicy(EditCalendar, policy => policy.RequireRole(Roles.ProcedureAdmin, Roles.SystemAdmin));
        options.AddPolicy(ManageAccounts, policy => policy.RequireRole(Roles.SystemAdmin));
    }
}
