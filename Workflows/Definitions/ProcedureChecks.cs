using CaseFlow.Domain.Cases;
using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// What may not be published, and why. Each finding names the step and says what to do. A procedure without errors
/// cannot strand a run: every way ends, every block closes, every circle passes a step that waits.
/// </summary>
public static class ProcedureChecks
{
    public static ImmutableArray<Finding> Check(DefinitionDocument document) => Check(document, StepTypes.Find);

    /// <param name="typeOf">The step type of a name, or null when there is none.</param>
    internal static ImmutableArray<Finding> Check(DefinitionDocument document, Func<string, StepType?> typeOf) =>
        SizeChecks.TooLarge(document) is { } tooLarge
            ? [.. document.OnReading, tooLarge]
            : Findings(ProcedureReader.Read(document, typeOf), PortsOf(document, typeOf));

    /// <summary>The procedure when it may be published.</summary>
    public static (Procedure? Procedure, ImmutableArray<Finding> Findings) Publishable(DefinitionDocument document)
    {
        if (SizeChecks.TooLarge(document) is { } tooLarge)
            return (null, [.. document.OnReading, tooLarge]);
        var reading = ProcedureReader.Read(document);
        var findings = Findings(reading, PortsOf(document, StepTypes.Find));
        return (findings.Any(finding => finding.Weight == FindingWeight.Error) ? null : reading.Procedure, findings);
    }

    // Two parts of a step may stumble over the same flaw: it is told once.
    private static ImmutableArray<Finding> Findings(ProcedureReading reading, ILookup<string, InputChoice> ports) =>
        reading.Procedure is { } procedure
            ?
            [
                .. Flattening
                    .Outward(
                        procedure,
                        [
                            .. reading.Findings,
                            .. DeadEnds(procedure, ports),
                            .. Unreachable(procedure),
                            .. Endless(procedure),
                            .. BlockChecks.Check(procedure),
                            .. SizeChecks.Check(procedure),
                            .. Circles(procedure),
                            .. Unknown(procedure),
                        ]
                    )
                    .Distinct(),
            ]
            : [.. reading.Findings.Distinct()];

    /// <summary>The ports that a step has by its type, with the words that the designer has for them.</summary>
    private static ILookup<string, InputChoice> PortsOf(DefinitionDocument document, Func<string, StepType?> typeOf) =>
        document
            .Activities.Select(activity => (Id: ActivitySource.TextOf(activity["id"]) ?? "", Type: ActivitySource.TextOf(activity["type"])))
            .SelectMany(step => typeOf(step.Type ?? "")?.Descriptor.Ports ?? [], (step, port) => (step.Id, Port: port))
            .ToLookup(own => own.Id, own => own.Port, StringComparer.Ordinal);

    private static IEnumerable<Finding> DeadEnds(Procedure procedure, ILookup<string, InputChoice> ports) =>
        from step in procedure.Steps
        // Where a result has no way out, the step that calls is told of.
        where step is not SubProcedure.Exit
        from port in step.Ports
        where procedure.Next(step.Id, port) is null
        let words = ports[step.Id].FirstOrDefault(own => own.Value == port)?.Label
        select Finding.Error("findings.dead-end", step, ("outcome", words is null ? step.PortLabel(port) : words));

    private static IEnumerable<Finding> Unreachable(Procedure procedure)
    {
        var reached = Reach.From(procedure, [procedure.Start]);
        return procedure.Steps.Where(step => !reached.Contains(step.Id)).Select(step => Finding.Error("findings.unreachable", step));
    }

    // A step from which no end can be reached keeps its case open for ever.
    private static IEnumerable<Finding> Endless(Procedure procedure)
    {
        var ends = procedure.Steps.OfType<Finish.Ending>().Select(end => end.Id).ToHashSet(StringComparer.Ordinal);
        if (ends.Count == 0)
        {
            yield return Finding.Error("findings.endless.no-end", procedure.Start);
            yield break;
        }
        // A result without a way out and the end of a branch that is in none are told of as that.
        ends.UnionWith(
            procedure
                .Steps.Where(step => step is SubProcedure.Exit or EndBranch.End && !procedure.NextOf(step).Any())
                .Select(step => step.Id)
        );
        foreach (var step in procedure.Steps.Where(step => !Reach.From(procedure, [step]).Overlaps(ends)))
            yield return Finding.Error("findings.endless.no-way", step);
    }

    private static IEnumerable<Finding> Circles(Procedure procedure)
    {
        var waiting = BlockChecks.WaitingSteps(procedure);
        foreach (var step in procedure.Steps.Where(step => !waiting.Contains(step.Id)))
        {
            if (Reach.From(procedure, procedure.NextOf(step), through: target => !waiting.Contains(target.Id)).Contains(step.Id))
                yield return Finding.Error("findings.circle", step);
        }
    }

    private static IEnumerable<Finding> Unknown(Procedure procedure)
    {
        foreach (var step in procedure.Steps)
        {
            foreach (var other in step.StepsNamed.Where(other => procedure.Find(other) is null))
                yield return Finding.Error("findings.unknown-step", step, ("other", other));
        }
        var known = KnownFields(procedure);
        foreach (var step in procedure.Steps)
        {
            foreach (var field in step.FieldsRead.Where(field => !known.Contains(field)))
                yield return Finding.Error("findings.unknown-field", step, ("field", CaseFields.Called(field)));
            foreach (var field in step.FieldsQuoted.Where(field => !known.Contains(field)))
                yield return Finding.Error("findings.unknown-field", step, ("field", field));
            foreach (var field in Begun(step).Where(field => !known.Contains(field) && CaseFields.Find(field) is null))
                yield return Finding.Error("findings.unknown-field", step, ("field", field));
        }
    }

    // What fields of its forms begin with, and what proposes its outcomes.
    private static IEnumerable<string> Begun(Step step) =>
        step
            .Faces.SelectMany(face =>
                face.Form.Fields.SelectMany(Beginning.FieldsIn).Concat(face.Outcomes.SelectMany(outcome => outcome.ProposedBy.Keys))
            )
            .Distinct(StringComparer.Ordinal);

    private static HashSet<string> KnownFields(Procedure procedure)
    {
        var known = CaseFields.Table.Where(field => field.InConditions).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(procedure.Variables.Select(variable => variable.Name));
        foreach (var step in procedure.Steps)
            known.UnionWith(step.FieldsWritten);
        return known;
    }
}
