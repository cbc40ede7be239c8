using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Rules;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>A draft to be walked: it need not be publishable where the walk does not come.</summary>
internal sealed record RehearsedDraft(Procedure Procedure, ImmutableArray<Finding> Findings)
{
    public ImmutableArray<Finding> Flaws => [.. Findings.Where(finding => finding.Weight == FindingWeight.Error)];

    /// <summary>With the procedures that it calls as they are published now.</summary>
    public static async Task<OrRefusal<RehearsedDraft>> Read(CaseFlowDb db, DefinitionDocument document, CancellationToken ct)
    {
        var whole = await CalledProcedures.Composed(db, document, ct);
        var reading = ProcedureReader.Read(whole);
        return reading.Procedure is { } procedure
            ? new RehearsedDraft(procedure, ProcedureChecks.Check(whole))
            : RehearsalRefusals.NotReadable(reading.Findings);
    }

    /// <summary>Errors of the steps at which a run stands and of those that follow them.</summary>
    public ImmutableArray<Finding> InTheWayOf(Run run)
    {
        var near = run
            .Visits.Select(visit => Procedure.StepOf(visit.Step))
            .SelectMany(step => Procedure.NextOf(step).Prepend(step))
            .SelectMany(step => CallPlace.ToldAt(step.Id))
            .ToHashSet(StringComparer.Ordinal);
        return [.. Flaws.Where(flaw => flaw.Step is { } step && near.Contains(step))];
    }
}

/// <summary>A draft that was walked.</summary>
internal sealed record WalkedDraft(RehearsedDraft Draft, Staff Staff, RehearsalOffice Office, ImmutableArray<WalkState> States)
{
    public Procedure Procedure => Draft.Procedure;
}

/// <summary>
/// The calendar editions of the office and its rule tables, as they are known now: a rehearsal of days gone by counts by today's.
/// </summary>
internal sealed record OfficeEditions(IReadOnlyList<WorkCalendar> Calendars, RuleBook Rules, DateTimeOffset Now)
{
    public WorkCalendar At(DateTimeOffset moment)
    {
        var asked = moment > Now ? moment : Now;
        return Calendars.LastOrDefault(calendar => calendar.Edition.EffectiveFrom <= asked) ?? Calendars[0];
    }
}

/// <summary>Why there is nothing to rehearse.</summary>
public static class RehearsalRefusals
{
    public static readonly Refusal BadScript = new("bad-rehearsal", RefusalKind.Invalid, ("most", WalkScript.MostMoves));

    internal static Refusal NotReadable(ImmutableArray<Finding> findings) =>
        new("rehearsal-not-readable", RefusalKind.Invalid, ("count", findings.Length), ("finding", findings[0].Text))
        {
            Fields = [.. findings.Select(finding => new FieldProblem(finding.Step ?? "", finding.Text))],
        };
}
