using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.People;

/// <summary>A role of the office and what people call it.</summary>
public sealed record Role(string Code, Saying Name);

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
        Called(Collector),
        Called(Assessor),
        Called(AssessorHead),
        Called(Leader),
        Called(Supervisor),
        Called(Investigator),
        Called(Handler),
        Called(Reviewer),
        Called(UnitHead),
        Called(UnitDeputy),
        Called(Replier),
        Called(Publisher),
        Called(FollowUp),
        Called(Archivist),
        Called(ResponseGroup),
        Called(ResponseOffice),
        Called(ProcedureAdmin),
        Called(SystemAdmin),
        Called(SecurityAdmin),
        Called(AuditAdmin),
    ];

    /// <summary>
    /// Roles of which nobody may hold two: running the system, granting rights and reading the trace stay apart (basis §5).
    /// </summary>
    public static readonly ImmutableArray<string> KeptApart = [SystemAdmin, SecurityAdmin, AuditAdmin];

    /// <summary>One of the office's own is called by its code.</summary>
    public static Saying NameOf(string code)
    {
        foreach (var role in Shipped)
        {
            if (role.Code == code)
                return role.Name;
        }
        return Saying.Verbatim(code);
    }

    private static Role Called(string code) => new(code, Saying.Of($"roles.{code}"));
}
