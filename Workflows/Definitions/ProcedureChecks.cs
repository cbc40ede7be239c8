using CaseFlow.Domain.Cases;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// What may not be published, and why. Each finding names the step and says in Chinese what to do. A procedure without errors
/// cannot strand a run: every way ends, every block closes, every circle passes a step that waits.
/// </summary>
public static class ProcedureChecks
{
    public static ImmutableArray<Finding> Check(DefinitionDocument document) => Findings(ProcedureReader.Read(document));

    /// <summary>The procedure when it may be published.</summary>
    public static (Procedure? Procedure, ImmutableArray<Finding> Findings) Publishable(DefinitionDocument document)
    {
        var reading = ProcedureReader.Read(document);
        var findings = Findings(reading);
        return (findings.Any(finding => finding.Weight == FindingWeight.Error) ? null : reading.Procedure, findings);
    }

    // Two parts of a step may stumble over the same flaw: it is told once.
    private static ImmutableArray<Finding> Findings(ProcedureReading reading) => reading.Procedure is { } procedure
        ?
        [
            .. reading.Findings
                .Concat(DeadEnds(procedure)).Concat(Unreachable(procedure)).Concat(Endless(procedure))
                .Concat(BlockChecks.Check(procedure)).Concat(Circles(procedure)).Concat(Unknown(procedure)).Distinct(),
        ]
        : [.. reading.Findings.Distinct()];

    private static Finding Error(string code, Step step, string text) => new(code, FindingWeight.Error, step.Id, step.Name, text);

    private static IEnumerable<Finding> DeadEnds(Procedure procedure) =>
        from step in procedure.Steps
        from port in step.Ports
        where procedure.Next(step.Id, port) is null
        select Error("dead-end", step, $"环节“{step.Name}”的结果“{step.PortLabel(port)}”没有连到下一个环节，请连上。");

    private static IEnumerable<Finding> Unreachable(Procedure procedure)
    {
        var reached = Reach.From(procedure, [procedure.Start]);
        return procedure.Steps.Where(step => !reached.Contains(step.Id))
            .Select(step => Error("unreachable", step, $"没有任何路线到达环节“{step.Name}”，请连上或删去它。"));
    }

    // A step from which no end can be reached keeps its case open for ever.
    private static IEnumerable<Finding> Endless(Procedure procedure)
    {
        var ends = procedure.Steps.OfType<Finish.Ending>().Select(end => end.Id).ToHashSet(StringComparer.Ordinal);
        if (ends.Count == 0)
        {
            yield return Error("endless", procedure.Start, "流程没有“办结”，案件永远不会结束，请加一个“办结”。");
            yield break;
        }
        foreach (var step in procedure.Steps.Where(step => !Reach.From(procedure, [step]).Overlaps(ends)))
            yield return Error("endless", step, $"从环节“{step.Name}”出发到不了任何“办结”，请补上通往办结的路线。");
    }

    private static IEnumerable<Finding> Circles(Procedure procedure)
    {
        var waiting = BlockChecks.WaitingSteps(procedure);
        foreach (var step in procedure.Steps.Where(step => !waiting.Contains(step.Id)))
        {
            if (Reach.From(procedure, procedure.NextOf(step), through: target => !waiting.Contains(target.Id)).Contains(step.Id))
                yield return Error("circle", step, $"环节“{step.Name}”在一个没有人办理、也不等待的循环里，案件会无休止地转圈。请在循环中加入办理环节或等待。");
        }
    }

    private static IEnumerable<Finding> Unknown(Procedure procedure)
    {
        foreach (var step in procedure.Steps)
        {
            foreach (var other in step.StepsNamed.Where(other => procedure.Find(other) is null))
                yield return Error("unknown-step", step, $"环节“{step.Name}”的办理人规则引用了不存在的环节“{other}”，请重新选择。");
        }
        var known = KnownFields(procedure);
        foreach (var step in procedure.Steps)
        {
            foreach (var field in step.FieldsRead.Where(field => !known.Contains(field)))
                yield return Error("unknown-field", step, $"环节“{step.Name}”用到了字段“{field}”，但它既不是案件字段，也没有任何环节填写，请重新选择。");
        }
    }

    private static HashSet<string> KnownFields(Procedure procedure)
    {
        var known = CaseFields.Table.Where(field => field.InConditions).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(procedure.Variables.Select(variable => variable.Name));
        foreach (var step in procedure.Steps)
            known.UnionWith(step.FieldsWritten);
        return known;
    }
}
