using System.Text.Json.Nodes;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Definitions;

/// <summary>What was read of a definition.</summary>
/// <param name="Procedure">Null when it has no single start to read from.</param>
public sealed record ProcedureReading(Procedure? Procedure, ImmutableArray<Finding> Findings);

/// <summary>Reads a definition into a <see cref="Procedure"/>; what cannot be read becomes findings.</summary>
public static class ProcedureReader
{
    public static ProcedureReading Read(DefinitionDocument document) => Read(document, StepTypes.Find);

    /// <param name="typeOf">The step type of a name, or null when there is none.</param>
    internal static ProcedureReading Read(DefinitionDocument document, Func<string, StepType?> typeOf)
    {
        var findings = new List<Finding>();
        var steps = ReadSteps(document, typeOf, findings);
        var next = ReadConnections(document, steps, findings);
        var variables = ReadVariables(document, findings);
        var starts = steps.Values.OfType<Start.Beginning>().ToArray();
        if (starts.Length != 1)
            findings.Add(new Finding("start", FindingWeight.Error, null, null, starts.Length == 0
                ? "流程没有“开始”，请加一个并连到第一个环节。"
                : $"流程有 {starts.Length} 个“开始”，请只留一个。"));
        var procedure = starts.Length == 1
            ? new Procedure(document.DefinitionId, document.Version, document.Name, variables, starts[0], steps.Values, next)
            : null;
        return new ProcedureReading(procedure, [.. findings]);
    }

    private static Dictionary<string, Step> ReadSteps(DefinitionDocument document, Func<string, StepType?> typeOf, List<Finding> findings)
    {
        var steps = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var activity in document.Activities)
        {
            var source = new ActivitySource(activity, findings);
            if (source.Id.Length == 0)
                findings.Add(new Finding("id", FindingWeight.Error, null, source.Name, "有一个环节没有标识（id），请在设计器中删去后重新添加。"));
            else if (typeOf(source.Type) is not { } type)
                source.Error("unknown-type", $"环节“{source.Name}”的类型“{source.Type}”本系统不认识，请换成左侧列出的环节。");
            else if (!steps.TryAdd(source.Id, type.Read(source)))
                source.Error("id", $"有两个环节的标识都是“{source.Id}”，请在设计器中删去一个后重新添加。");
        }
        return steps;
    }

    private static Dictionary<(string, string), Step> ReadConnections(DefinitionDocument document, Dictionary<string, Step> steps, List<Finding> findings)
    {
        var next = new Dictionary<(string, string), Step>();
        foreach (var connection in document.Connections)
        {
            var from = ActivitySource.TextOf((connection["source"] as JsonObject)?["activity"]) ?? "";
            var port = ActivitySource.TextOf((connection["source"] as JsonObject)?["port"]) ?? "Done";
            var to = ActivitySource.TextOf((connection["target"] as JsonObject)?["activity"]) ?? "";
            if (!steps.TryGetValue(from, out var step) || !steps.TryGetValue(to, out var target))
            {
                // A step of an unknown type was already found; a line to nowhere is its own finding.
                if (!document.Activities.Any(activity => ActivitySource.TextOf(activity["id"]) == from) || !document.Activities.Any(activity => ActivitySource.TextOf(activity["id"]) == to))
                    findings.Add(new Finding("connection", FindingWeight.Error, step?.Id, step?.Name, $"有一条从“{step?.Name ?? from}”到“{to}”的连线，其中一端的环节不存在，请删去这条连线。"));
                continue;
            }
            if (!step.Ports.Contains(port, StringComparer.Ordinal))
                findings.Add(new Finding("unknown-outcome", FindingWeight.Error, step.Id, step.Name, $"环节“{step.Name}”没有“{port}”这个结果，但有连线从它出发。请改连到已有的结果，或补上这个结果。"));
            else if (!next.TryAdd((from, port), target) && next[(from, port)] != target)
                findings.Add(new Finding("two-ways", FindingWeight.Error, step.Id, step.Name, $"环节“{step.Name}”的结果“{port}”连到了几个环节。一个结果只能到一处；要同时进行，请用“同时进行”。"));
        }
        return next;
    }

    // Elsa declares variables by name and type; label, choices and limits stand in the properties that Elsa keeps for us.
    private static ImmutableArray<FormField> ReadVariables(DefinitionDocument document, List<Finding> findings)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (var variable in (document.Variables as JsonArray ?? []).OfType<JsonObject>())
        {
            var source = new ActivitySource(variable, findings);
            if (ActivitySource.TextOf(variable["name"]) is not { Length: > 0 } name)
                continue;
            var shape = source.Read<Shapes.FieldShape>("caseFlow") ?? new Shapes.FieldShape(
                name, name, TypeOf(ActivitySource.TextOf(variable["typeName"])), false, null, null, 0, null, null, null, null, null, null);
            if (Shapes.Field(source, shape with { Name = name }) is { } field)
                fields.Add(field);
        }
        return fields.ToImmutable();
    }

    private static FieldType TypeOf(string? alias) =>
        FieldTypes.All.FirstOrDefault(type => alias is not null && type.ElsaTypes.Contains(alias, StringComparer.Ordinal))
            ?? new TextType();
}
