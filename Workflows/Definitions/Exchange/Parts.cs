using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions.Exchange;

/// <summary>Names and shapes of the format that leaving and coming back share (ADR 0012).</summary>
internal static class Parts
{
    /// <summary>Where Elsa keeps what it does not know, on the definition, its root and each activity.</summary>
    public const string Custom = "customProperties";

    /// <summary>Our own part of <see cref="Custom"/>.</summary>
    public const string Own = "caseFlow";

    /// <summary>Where Elsa puts the connections out of activities that it does not know.</summary>
    public const string NotFoundConnections = "notFoundConnections";

    public const string NotFound = "Elsa.NotFoundActivity";

    /// <summary>What Elsa writes into the <see cref="Custom"/> of every activity; false when nobody set it.</summary>
    public static readonly string[] Flags = ["canStartWorkflow", "runAsynchronously"];

    private static readonly string[] Envelope = ["id", "nodeId", "type", "version", "name", "metadata", Custom, .. Flags];

    /// <summary>What an activity says of its own, beside what every activity has.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Inputs(JsonObject activity) =>
        activity.Where(property => !Envelope.Contains(property.Key, StringComparer.Ordinal));

    public static string? TextOf(JsonNode? json, string property) => ActivitySource.TextOf((json as JsonObject)?[property]);

    public static IEnumerable<JsonObject> ObjectsIn(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>From where through which port to where.</summary>
    public static (string From, string Port, string To) Way(JsonObject connection) =>
        (
            TextOf(connection["source"], "activity") ?? "",
            TextOf(connection["source"], "port") ?? "Done",
            TextOf(connection["target"], "activity") ?? ""
        );

    /// <summary>The JSON that a text holds; null when it holds none that can be read.</summary>
    public static JsonNode? Parsed(string text)
    {
        try
        {
            var json = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 64 });
            ReadThrough(json);
            return json;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads every name and every text once, for the parser puts that off until somebody asks.</summary>
    /// <exception cref="ArgumentException">A property is named twice.</exception>
    /// <exception cref="InvalidOperationException">An escape is JSON but no text.</exception>
    public static void ReadThrough(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, child) in json)
                    ReadThrough(child);
                break;
            case JsonArray list:
                foreach (var child in list)
                    ReadThrough(child);
                break;
            default:
                _ = ActivitySource.TextOf(node);
                break;
        }
    }
}
