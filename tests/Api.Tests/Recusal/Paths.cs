using System.Collections.Frozen;

namespace CaseFlow.Api.Tests.Recusal;

/// <summary>A case that must not come before some people, with all by which it could be asked for.</summary>
/// <param name="Token">Stands in its title, in its text, in the names of its files and in what is entered for it.</param>
internal sealed record Trace(
    long CaseId,
    string Number,
    string Token,
    string Url,
    IReadOnlyList<(int Visit, int Seq)> Tasks,
    IReadOnlyList<long> Attachments,
    IReadOnlyList<long> Mails,
    IReadOnlyList<long> Imports,
    IReadOnlyList<string> Moves
);

/// <summary>Every address that is read, and how a person would look for a case there.</summary>
internal static class Paths
{
    /// <summary>These show no case to anybody.</summary>
    public static readonly FrozenSet<string> ToNoCase = new[]
    {
        "/api/account-events",
        "/api/accounts/{code}",
        "/api/calendar",
        // A limit that was left as it is is withheld from whom its case is about: MovedLimitsTests.
        "/api/calendar/editions",
        "/api/calendar/explain",
        "/api/case-fields",
        // Words without their case, of what the reader may see: EntryFormAboutTests.
        "/api/cases/entry-form",
        // People and days; what of their tasks is shown is asked of the inbox: DelegatedTasksTests.
        "/api/delegations",
        "/api/entrance",
        "/api/health",
        // What of it is about a case is withheld from whom the case is about: HandoverTests, ProofTests.
        "/api/handovers",
        "/api/handovers/left",
        "/api/handovers/{id:long}",
        "/api/imports/sample.xlsx",
        // What a secret opens is asked of its person: DueFeedTests.
        "/api/due/{secret}",
        "/api/mail-settings",
        "/api/me",
        "/api/me/due-feed",
        "/api/me/preferences",
        "/api/office",
        "/api/people",
        // No ruling falls in the life of the town; one of a case that is about the reader is left out: DisputeTests.
        "/api/precedents",
        "/api/procedures",
        "/api/procedure-terms",
        "/api/procedures/{definitionId}",
        "/api/procedures/{definitionId}/changes",
        "/api/procedures/{definitionId}/export",
        "/api/procedures/{definitionId}/versions",
        "/api/procedures/{definitionId}/versions/{before:int}/difference/{after:int}",
        "/api/procedures/{definitionId}/walks",
        // A test of a table that was taken from a case is withheld from whom the case is about: RuleTableTests.
        "/api/proof",
        "/api/proof/findings/{id:long}/repair",
        // What of it is about a case is counted alone, and not for whom the case is about.
        "/api/roster",
        "/api/roster/{unit}",
        "/api/roster/import/sample.xlsx",
        "/api/rule-tables",
        "/api/rule-tables/{table}",
        "/api/rule-tables/{table}/versions/{version:int}",
        "/api/rule-terms",
        // Something of a case that was set aside is withheld from whom the case is about: SetAsideEndpointTests.
        "/api/set-aside",
        "/api/startable-procedures",
        "/api/step-types",
        "/api/subjects",
        // Numbers, and none of what the reader must not know of: SystemStateTests.
        "/api/system-state",
        "/api/units",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>These tell numbers, or that something changed: they are compared with the lists instead.</summary>
    public static readonly FrozenSet<string> OfNumbers = new[]
    {
        "/api/inbox/counts",
        "/api/inbox/facets",
        "/api/inbox/events",
        "/api/cases/count",
        "/api/overview",
        "/api/overview/figures",
        "/api/procedures/{definitionId}/live",
        "/api/procedures/{definitionId}/moves",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Func<Trace, IEnumerable<string>>> ToCases = new Dictionary<
        string,
        Func<Trace, IEnumerable<string>>
    >(StringComparer.Ordinal)
    {
        ["/api/attachments/{id:long}"] = trace => trace.Attachments.Select(id => $"/api/attachments/{id}"),
        ["/api/cases"] = trace => [$"/api/cases?text={trace.Token}", $"/api/cases?text={trace.Number}", "/api/cases?limit=200"],
        ["/api/cases/export"] = _ => ["/api/cases/export?columns=number&columns=title"],
        ["/api/cases/similar"] = trace =>
            [$"/api/cases/similar?title=关于{trace.Token}的反映", $"/api/cases/similar?url={Uri.EscapeDataString(trace.Url)}"],
        ["/api/cases/{caseId:long}"] = trace => [$"/api/cases/{trace.CaseId}"],
        ["/api/cases/{caseId:long}/deadlines"] = trace => [$"/api/cases/{trace.CaseId}/deadlines"],
        ["/api/cases/{caseId:long}/escalations"] = trace => [$"/api/cases/{trace.CaseId}/escalations"],
        ["/api/cases/{caseId:long}/merge/cases"] = trace => [$"/api/cases/{trace.CaseId}/merge/cases"],
        ["/api/cases/{caseId:long}/orders"] = trace => [$"/api/cases/{trace.CaseId}/orders"],
        ["/api/cases/{caseId:long}/people"] = trace => [$"/api/cases/{trace.CaseId}/people"],
        ["/api/cases/{caseId:long}/precedents"] = trace => [$"/api/cases/{trace.CaseId}/precedents"],
        ["/api/cases/{caseId:long}/procedure"] = trace => [$"/api/cases/{trace.CaseId}/procedure"],
        ["/api/cases/{caseId:long}/way"] = trace => [$"/api/cases/{trace.CaseId}/way"],
        ["/api/cases/{caseId:long}/timeline"] = trace => [$"/api/cases/{trace.CaseId}/timeline"],
        ["/api/cases/{id:long}/attachments"] = trace => [$"/api/cases/{trace.CaseId}/attachments"],
        ["/api/escalations"] = trace => ["/api/escalations?limit=200", $"/api/escalations?caseId={trace.CaseId}"],
        ["/api/imports"] = _ => ["/api/imports?limit=200"],
        ["/api/imports/{id:long}"] = trace => trace.Imports.Select(id => $"/api/imports/{id}"),
        ["/api/imports/{id:long}/errors.csv"] = trace => trace.Imports.Select(id => $"/api/imports/{id}/errors.csv"),
        ["/api/imports/{id:long}/findings"] = trace => trace.Imports.Select(id => $"/api/imports/{id}/findings?limit=200"),
        ["/api/inbox"] = trace => ["/api/inbox?limit=200", $"/api/inbox?text={trace.Token}"],
        ["/api/inbox/copies"] = _ => ["/api/inbox/copies?limit=200"],
        ["/api/inbox/done"] = _ => ["/api/inbox/done?limit=200"],
        ["/api/inbox/schedule"] = _ => ["/api/inbox/schedule"],
        ["/api/mails"] = _ => ["/api/mails?limit=200"],
        ["/api/mails/{id:long}"] = trace => trace.Mails.Select(id => $"/api/mails/{id}"),
        ["/api/procedures/{definitionId}/live/cases"] = _ => ["/api/procedures/town/live/cases?of=Open"],
        ["/api/procedures/{definitionId}/moves/{moveId}"] = trace => trace.Moves.Select(id => $"/api/procedures/town/moves/{id}"),
        ["/api/tasks/{caseId:long}/{visit:int}/{seq:int}"] = trace =>
            trace.Tasks.Select(task => $"/api/tasks/{trace.CaseId}/{task.Visit}/{task.Seq}"),
        ["/api/tasks/{caseId:long}/{visit:int}/{seq:int}/draft"] = trace =>
            trace.Tasks.Select(task => $"/api/tasks/{trace.CaseId}/{task.Visit}/{task.Seq}/draft"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An address that is of one case alone is refused; the others answer without it.</summary>
    public static bool IsOfOneCase(string route) =>
        route.Contains("{caseId", StringComparison.Ordinal) || route is "/api/attachments/{id:long}" or "/api/cases/{id:long}/attachments";
}
