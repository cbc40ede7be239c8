using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Tests.Exchange;

/// <summary>
/// What stock Elsa 3.8 makes of a definition that it imports and exports: a stand-in for its own serializer, held to a file that
/// the real one wrote.
/// </summary>
internal static class StockElsa
{
    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["Elsa.Start"] = [],
        ["Elsa.Finish"] = [],
        ["Elsa.FlowDecision"] = ["condition"],
        ["Elsa.FlowSwitch"] = ["cases", "mode"],
        ["Elsa.FlowFork"] = ["branches"],
        ["Elsa.FlowJoin"] = ["mode"],
        ["Elsa.Delay"] = ["timeSpan"],
        ["Elsa.NotFoundActivity"] = ["missingTypeName", "missingTypeVersion", "originalActivityJson"],
    };

    private static readonly string[] Kept = ["id", "nodeId", "name", "type", "version", "customProperties", "metadata"];

    private static readonly string[] OfVariables = ["id", "name", "typeName", "isArray", "value", "storageDriverTypeName"];

    public static string Through(string text)
    {
        var definition = (JsonObject)JsonNode.Parse(text)!;
        var root = (JsonObject)definition["root"]!;
        definition["createdAt"] = "2026-11-29T06:22:32.3606235+00:00";
        foreach (var variable in (definition["variables"] as JsonArray ?? []).OfType<JsonObject>())
            Declared(variable);
        var activities = ((JsonArray)root["activities"]!).OfType<JsonObject>().ToArray();
        var unknown = activities.Where(one => !IsKnown(one)).Select(one => (string)one["id"]!).ToHashSet(StringComparer.Ordinal);
        root["activities"] = new JsonArray([.. activities.Select(one => IsKnown(one) ? Rewritten(one) : Wrapped(one))]);
        Divide(root, unknown);
        return definition.ToJsonString();
    }

    private static bool IsKnown(JsonObject activity) => Inputs.ContainsKey((string)activity["type"]!);

    private static void Divide(JsonObject root, HashSet<string> unknown)
    {
        var connections = ((JsonArray)root["connections"]!).OfType<JsonObject>().Select(one => (JsonObject)one.DeepClone()).ToArray();
        foreach (var connection in connections)
            connection["vertices"] ??= new JsonArray();
        bool IsAside(JsonObject connection) => unknown.Contains((string)connection["source"]!["activity"]!);
        var custom = root["customProperties"] as JsonObject ?? [];
        root["connections"] = new JsonArray([.. connections.Where(one => !IsAside(one))]);
        if (unknown.Count > 0 && !custom.ContainsKey("notFoundConnections"))
            custom["notFoundConnections"] = new JsonArray([.. connections.Where(IsAside)]);
        root["customProperties"] = Flagged(custom);
    }

    private static JsonObject Rewritten(JsonObject activity)
    {
        var back = new JsonObject();
        foreach (var input in Inputs[(string)activity["type"]!])
            back[input] = input == "cases" ? Cases(activity[input]) : Input(input, activity[input]);
        foreach (var name in Kept)
            back[name] = activity[name]?.DeepClone();
        back["customProperties"] = Flagged(activity["customProperties"]);
        return back;
    }

    private static JsonObject Wrapped(JsonObject activity)
    {
        var type = (string)activity["type"]!;
        var back = new JsonObject
        {
            ["missingTypeName"] = type,
            ["missingTypeVersion"] = 0,
            ["originalActivityJson"] = activity.ToJsonString(),
            ["type"] = "Elsa.NotFoundActivity",
        };
        foreach (var name in Kept.Where(name => name != "type"))
            back[name] = activity[name]?.DeepClone();
        back["customProperties"] = Flagged(new JsonObject());
        var metadata = (JsonObject)(back["metadata"] ??= new JsonObject());
        metadata["displayText"] = $"Not Found: {type}";
        metadata["description"] = $"Could not find activity type {type} with version 0";
        return back;
    }

    private static JsonArray Cases(JsonNode? cases) =>
        [
            .. (cases as JsonArray ?? []).Select(one => new JsonObject
            {
                ["label"] = one!["label"]?.DeepClone(),
                ["condition"] = IsRules(one["condition"])
                    ? new JsonObject { ["type"] = "Literal", ["value"] = false }
                    : one["condition"]?.DeepClone(),
            }),
        ];

    private static JsonNode? Input(string name, JsonNode? value)
    {
        if (value is JsonValue)
            return value.DeepClone();
        if (value?["expression"] is not JsonObject expression || IsRules(expression))
            return null;
        var back = value.DeepClone();
        if (expression["value"] is JsonArray or JsonObject)
            back["expression"]!["value"] = expression["value"]!.ToJsonString(
                new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            );
        if (name == "mode" && (string?)back["typeName"] == "SwitchMode")
            back["typeName"] = "UnregisteredClrType:Elsa.Workflows.SwitchMode, Elsa.Workflows.Core";
        return back;
    }

    private static bool IsRules(JsonNode? expression) => (string?)expression?["type"] == "Rules";

    private static JsonObject Flagged(JsonNode? custom)
    {
        var back = custom?.DeepClone() as JsonObject ?? [];
        back.TryAdd("canStartWorkflow", false);
        back.TryAdd("runAsynchronously", false);
        return back;
    }

    private static void Declared(JsonObject variable)
    {
        foreach (var (name, value) in variable.ToArray())
        {
            if (!OfVariables.Contains(name, StringComparer.Ordinal) || (name == "value" && value is null))
                variable.Remove(name);
        }
        if (variable["isArray"] is not JsonValue isArray || !isArray.GetValue<bool>())
            return;
        variable["isArray"] = false;
        variable["typeName"] = $"{variable["typeName"]}[]";
    }
}
