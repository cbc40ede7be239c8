using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// An Elsa 3 workflow definition as it was written, every property kept, known or not (ADR 0001). Reading and writing one
/// changes nothing but the old assembly-qualified type names, which are written as today's aliases.
/// </summary>
public sealed class DefinitionDocument
{
    /// <summary>Largest definition accepted, in characters.</summary>
    public const int LongestText = 4_000_000;

    private static readonly Refusal Garbled = Unreadable("garbled");

    // Some editors begin a UTF-8 file with it.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject root;

    private DefinitionDocument(JsonObject root) => this.root = root;

    /// <summary>Reads a definition, or says why it cannot be one.</summary>
    public static OrRefusal<DefinitionDocument> Read(string text)
    {
        if (text.Length > LongestText)
            return Unreadable("too-long", ("length", text.Length), ("most", LongestText));
        if (!IsUnicode(text))
            return Garbled;
        try
        {
            return
                JsonNode.Parse(text.TrimStart(ByteOrderMark), documentOptions: new JsonDocumentOptions { MaxDepth = 64 })
                    is not JsonObject json
                ? Unreadable("not-object")
                : Read(json);
        }
        catch (JsonException problem)
        {
            return NotJson(problem);
        }
        catch (ArgumentException)
        {
            return Unreadable("same-property");
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone is JSON but no text.
            return Garbled;
        }
    }

    private static Refusal Unreadable(string problem, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        new("bad-procedure", RefusalKind.Invalid, Saying.Of($"findings.file.{problem}", values));

    private static Refusal NotJson(JsonException problem) =>
        Unreadable("not-json", ("line", problem.LineNumber + 1 ?? 0), ("place", problem.BytePositionInLine + 1 ?? 0));

    // Reads every name and every text once, for the parser puts that off until somebody asks.
    private static void ReadThrough(JsonNode? node)
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

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    private static OrRefusal<DefinitionDocument> Read(JsonObject json)
    {
        ReadThrough(json);
        if (string.IsNullOrWhiteSpace(ActivitySource.TextOf(json["definitionId"])))
            return Unreadable("no-id");
        if (json["root"] is not JsonObject flow || ActivitySource.TextOf(flow["type"]) != "Elsa.Flowchart")
            return Unreadable("no-flowchart");
        if (flow["activities"] is not JsonArray activities || activities.Any(activity => activity is not JsonObject))
            return Unreadable("no-activities");
        if (flow["connections"] is not (null or JsonArray) || Connecting(flow).Any(connection => connection is not JsonObject))
            return Unreadable("connections");
        TypeAliases.Renew(json);
        return new DefinitionDocument(json);
    }

    private static JsonArray Connecting(JsonObject flow) => flow["connections"] as JsonArray ?? [];

    public string DefinitionId => ActivitySource.TextOf(root["definitionId"])!;

    public string Name => ActivitySource.TextOf(root["name"]) is { Length: > 0 } name ? name : DefinitionId;

    /// <summary>1, 2, …; 0 when the document says nothing.</summary>
    public int Version => root["version"] is JsonValue value && value.TryGetValue<int>(out var version) ? version : 0;

    public bool IsPublished => root["isPublished"] is JsonValue value && value.TryGetValue<bool>(out var published) && published;

    internal IEnumerable<JsonObject> Activities => ((JsonArray)root["root"]!["activities"]!).OfType<JsonObject>();

    internal IEnumerable<JsonObject> Connections => Connecting((JsonObject)root["root"]!).OfType<JsonObject>();

    internal JsonNode? Variables => root["variables"];

    /// <summary>The same document as another version.</summary>
    public DefinitionDocument As(int version, bool published, bool latest)
    {
        var copy = (JsonObject)root.DeepClone();
        copy["id"] = $"{DefinitionId}:v{version}";
        copy["version"] = version;
        copy["isPublished"] = published;
        copy["isLatest"] = latest;
        return new DefinitionDocument(copy);
    }

    /// <summary>A copy of its properties but for some.</summary>
    internal JsonObject Without(IEnumerable<string> properties)
    {
        var copy = (JsonObject)root.DeepClone();
        foreach (var name in properties)
            copy.Remove(name);
        return copy;
    }

    /// <summary>A copy of the flowchart.</summary>
    internal JsonObject Flow => (JsonObject)root["root"]!.DeepClone();

    /// <summary>The document as indented JSON, Chinese text unescaped.</summary>
    public string Write() => root.ToJsonString(Layout);
}
