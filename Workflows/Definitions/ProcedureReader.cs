using System.Text.Json.Nodes;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Steps.Provisions;

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
        var read = Flattening.Read(document, typeOf);
        var starts = read.Starts;
        if (starts.Length != 1)
            read.Findings.Add(
                Finding.Error(starts.Length == 0 ? "findings.start.missing" : "findings.start.many", null, null, ("starts", starts.Length))
            );
        var procedure =
            starts.Length == 1
                ? new Procedure(
                    document.DefinitionId,
                    document.Version,
                    document.Name,
                    [.. read.Variables],
                    starts[0],
                    read.Steps.Values,
                    read.Next
                )
                : null;
        return new ProcedureReading(procedure, [.. read.Findings]);
    }

    /// <summary>A definition as it is drawn, the procedures that it calls left out.</summary>
    /// <param name="place">Where it is called; null where it stands for itself.</param>
    internal static ReadPart Drawn(DefinitionDocument document, Func<string, StepType?> typeOf, CallPlace? place)
    {
        var findings = new List<Finding>(document.OnReading);
        var steps = ReadSteps(document, typeOf, place, findings);
        var next = ReadConnections(document, steps, place, findings);
        return new ReadPart(steps, next, ReadVariables(document, findings), findings);
    }

    private static Dictionary<string, Step> ReadSteps(
        DefinitionDocument document,
        Func<string, StepType?> typeOf,
        CallPlace? place,
        List<Finding> findings
    )
    {
        var steps = new Dictionary<string, Step>(StringComparer.Ordinal);
        foreach (var activity in document.Activities)
        {
            var type = typeOf(ActivitySource.TextOf(activity["type"]) ?? "");
            var source = new ActivitySource(activity, findings, type?.Descriptor, place);
            source.Bound(ActivitySource.TextOf(activity["id"]), ActivitySource.LongestName);
            source.Bound(ActivitySource.NameOf(activity), ActivitySource.LongestName);
            if (source.Id.Length == 0)
                findings.Add(Finding.Error("findings.id.missing", null, source.Name));
            else if (type is null)
                source.Error("findings.unknown-type", ("type", source.Type));
            else if (!steps.TryAdd(source.Id, Typed(source, type)))
                source.Error("findings.id.twice", ("id", source.Id));
        }
        return steps;
    }

    private static Step Typed(ActivitySource source, StepType type)
    {
        var step = type.Read(source);
        step.Type = type.Name;
        if (type.Descriptor.Inputs.Any(input => input.IsRare))
            step.Contingencies = Contingencies.Of(source);
        step.Disputes = DisputeRule.Of(source, type.Descriptor);
        return step;
    }

    private static Dictionary<(string, string), Step> ReadConnections(
        DefinitionDocument document,
        Dictionary<string, Step> steps,
        CallPlace? place,
        List<Finding> findings
    )
    {
        var next = new Dictionary<(string, string), Step>();
        var drawn = document.Activities.Select(activity => ActivitySource.TextOf(activity["id"])).ToHashSet(StringComparer.Ordinal);
        foreach (var connection in document.Connections)
        {
            var from = ActivitySource.TextOf((connection["source"] as JsonObject)?["activity"]) ?? "";
            var port = ActivitySource.TextOf((connection["source"] as JsonObject)?["port"]) ?? "Done";
            var to = ActivitySource.TextOf((connection["target"] as JsonObject)?["activity"]) ?? "";
            if (
                !steps.TryGetValue(CallPlace.IdOf(place, from), out var step)
                || !steps.TryGetValue(CallPlace.IdOf(place, to), out var target)
            )
            {
                // A step of an unknown type was already found; a line to nowhere is its own finding.
                if (!drawn.Contains(from) || !drawn.Contains(to))
                    findings.Add(Finding.Error("findings.connection", step?.Id, step?.Name, ("from", step?.Name ?? from), ("to", to)));
                continue;
            }
            if (!step.Ports.Contains(port, StringComparer.Ordinal))
                findings.Add(Finding.Error("findings.unknown-outcome", step, ("outcome", port)));
            else if (!next.TryAdd((step.Id, port), target) && next[(step.Id, port)] != target)
                findings.Add(Finding.Error("findings.two-ways", step, ("outcome", port)));
        }
        return next;
    }

    // Elsa declares variables by name and type; label, choices and limits stand in the properties that Elsa keeps for us.
    private static List<FormField> ReadVariables(DefinitionDocument document, List<Finding> findings)
    {
        var fields = new List<FormField>();
        foreach (var variable in (document.Variables as JsonArray ?? []).OfType<JsonObject>())
        {
            var source = new ActivitySource(variable, findings);
            if (ActivitySource.TextOf(variable["name"]) is not { Length: > 0 } name)
                continue;
            var shape = source.Read<FormShapes.FieldShape>("caseFlow")
                ?? new FormShapes.FieldShape(
                    name,
                    name,
                    TypeOf(ActivitySource.TextOf(variable["typeName"])),
                    false,
                    null,
                    null,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null
                );
            if (FormShapes.Field(source, shape with { Name = name }) is { } field)
                fields.Add(field);
        }
        return fields;
    }

    private static FieldType TypeOf(string? alias) =>
        FieldTypes.All.FirstOrDefault(type => alias is not null && type.ElsaTypes.Contains(alias, StringComparer.Ordinal))
        ?? new TextType();
}
