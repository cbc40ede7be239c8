using System.Text.Json.Nodes;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Versions;

/// <summary>A step as it is written: an activity whose every property counts, known or not.</summary>
internal sealed class DrawnStep(JsonObject activity)
{
    private static readonly string[] Own = ["id", "type", "name", "metadata"];

    private readonly ActivitySource source = new(activity, []);

    public string Id => source.Id;

    public string Type => source.Type;

    public string Name => source.Name;

    public StepDescriptor? Descriptor => StepTypes.Find(Type)?.Descriptor;

    /// <summary>What editors say of the step to each other.</summary>
    public JsonNode? Comments => ((activity["metadata"] as JsonObject)?["caseFlow"] as JsonObject)?["comments"];

    /// <summary>Whether the card lies elsewhere than in another version, or is drawn otherwise. A card without a place of its own lies
    /// where the drawing puts it.</summary>
    public bool IsElsewhere(DrawnStep other) => !JsonNode.DeepEquals(Drawing(), other.Drawing());

    private JsonNode? Drawing()
    {
        if (activity["metadata"]?.DeepClone() is not JsonObject drawing)
            return activity["metadata"];
        if (drawing["caseFlow"] is JsonObject face && face.Remove("comments") && face.Count == 0)
            drawing.Remove("caseFlow");
        return drawing;
    }

    public JsonNode? Value(string input) => source.Value(input);

    public T? Read<T>(string input)
        where T : class => source.Read<T>(input);

    /// <summary>What no input of its type reads.</summary>
    public JsonObject Unread()
    {
        var rest = (JsonObject)activity.DeepClone();
        foreach (var name in Own.Concat(Descriptor?.Inputs.Select(input => input.Name) ?? []))
            rest.Remove(name);
        return rest;
    }
}

/// <summary>A definition with its steps by their ids and its ways by step and port.</summary>
internal sealed class DrawnProcedure
{
    private readonly Procedure? procedure;

    public DrawnProcedure(DefinitionDocument document)
    {
        procedure = ProcedureReader.Read(document).Procedure;
        foreach (var activity in document.Activities.Select(activity => new DrawnStep(activity)))
            Steps.TryAdd(activity.Id, activity);
        foreach (var connection in document.Connections)
        {
            var from = ActivitySource.TextOf((connection["source"] as JsonObject)?["activity"]) ?? "";
            var port = ActivitySource.TextOf((connection["source"] as JsonObject)?["port"]) ?? "Done";
            Ways.TryAdd((from, port), ActivitySource.TextOf((connection["target"] as JsonObject)?["activity"]) ?? "");
        }
    }

    public SortedDictionary<string, DrawnStep> Steps { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Step, string Port), string> Ways { get; } = [];

    public string NameOf(string step) => Steps.TryGetValue(step, out var drawn) ? drawn.Name : step;

    /// <summary>What people call a way out of a step.</summary>
    public Saying PortLabel(string step, string port) => procedure?.Find(step)?.PortLabel(port) ?? Saying.Verbatim(port);
}
