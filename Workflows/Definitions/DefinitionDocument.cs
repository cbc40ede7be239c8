using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions.Exchange;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// An Elsa 3 workflow definition as it was written, every property kept, known or not (ADR 0001). Reading and writing one
/// changes nothing but the old assembly-qualified type names, which are written as today's aliases, and what stock Elsa did to a
/// definition of ours, which is undone (ADR 0012). Comments of a file are not kept.
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

    private static readonly JsonDocumentOptions Lenient = new()
    {
        MaxDepth = 64,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    // The procedures that it calls, as they are pinned (ADR 0020).
    internal const string Calls = "calledProcedures";

    private readonly JsonObject root;
    private readonly JsonObject drawn;
    private readonly Lazy<ImmutableDictionary<string, DefinitionDocument>> carried;

    private DefinitionDocument(JsonObject root, ImmutableArray<Finding> changedElsewhere)
    {
        this.root = root;
        ChangedElsewhere = changedElsewhere;
        (drawn, var assumed) = ForeignFlow.Of(root);
        carried = new(ReadCarried);
        OnReading = assumed is null ? changedElsewhere : [.. changedElsewhere, assumed];
    }

    /// <summary>What is said of it before any step is looked at: it comes of how the file was written, not of the procedure.</summary>
    internal ImmutableArray<Finding> OnReading { get; }

    private ImmutableArray<Finding> ChangedElsewhere { get; }

    /// <summary>Reads a definition, or says why it cannot be one.</summary>
    public static OrRefusal<DefinitionDocument> Read(string text)
    {
        if (text.Length > LongestText)
            return Unreadable("too-long", ("length", text.Length), ("most", LongestText));
        if (!IsUnicode(text))
            return Garbled;
        try
        {
            return JsonNode.Parse(text.TrimStart(ByteOrderMark), documentOptions: Lenient) is not JsonObject json
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
        Parts.ReadThrough(json);
        if (string.IsNullOrWhiteSpace(ActivitySource.TextOf(json["definitionId"])))
            return Unreadable("no-id");
        if (json["root"] is not JsonObject flow || !ForeignFlow.CanBeDrawn(flow))
            return Unreadable("no-flowchart");
        if (flow["activities"] is not JsonArray activities || activities.Any(activity => activity is not JsonObject))
            return Unreadable("no-activities");
        if (flow["connections"] is not (null or JsonArray) || Connecting(flow).Any(connection => connection is not JsonObject))
            return Unreadable("connections");
        var changed = Homecoming.Unpack(json);
        TypeAliases.Renew(json);
        return new DefinitionDocument(json, changed);
    }

    private static JsonArray Connecting(JsonObject flow) => flow["connections"] as JsonArray ?? [];

    public string DefinitionId => ActivitySource.TextOf(root["definitionId"])!;

    public string Name => ActivitySource.TextOf(root["name"]) is { Length: > 0 } name ? name : DefinitionId;

    /// <summary>What the office says of it; empty where it says nothing.</summary>
    public string Description => ActivitySource.TextOf(root["description"]) ?? "";

    /// <summary>Ids of its steps as they are drawn, in the order of the document; empty for one that has none.</summary>
    public IEnumerable<string> StepIds => Activities.Select(activity => ActivitySource.TextOf(activity["id"]) ?? "");

    /// <summary>1, 2, …; 0 when the document says nothing.</summary>
    public int Version => root["version"] is JsonValue value && value.TryGetValue<int>(out var version) ? version : 0;

    public bool IsPublished => root["isPublished"] is JsonValue value && value.TryGetValue<bool>(out var published) && published;

    internal IEnumerable<JsonObject> Activities => ((JsonArray)drawn["activities"]!).OfType<JsonObject>();

    internal IEnumerable<JsonObject> Connections => Connecting(drawn).OfType<JsonObject>();

    internal JsonNode? Variables => root["variables"];

    /// <summary>The same document as another version.</summary>
    public DefinitionDocument As(int version, bool published, bool latest)
    {
        var copy = (JsonObject)root.DeepClone();
        copy["id"] = $"{DefinitionId}:v{version}";
        copy["version"] = version;
        copy["isPublished"] = published;
        copy["isLatest"] = latest;
        return new DefinitionDocument(copy, ChangedElsewhere);
    }

    /// <summary>
    /// The same document for a program that knows Elsa's own steps only: read here again it is this one, whether or not stock Elsa
    /// read and wrote it in between.
    /// </summary>
    public DefinitionDocument ForElsa()
    {
        var copy = (JsonObject)root.DeepClone();
        Departure.Pack(copy);
        return new DefinitionDocument(copy, ChangedElsewhere);
    }

    /// <summary>A procedure that it calls and carries, by definition id; null for every other.</summary>
    internal DefinitionDocument? Carried(string definitionId) => carried.Value.GetValueOrDefault(definitionId);

    /// <summary>The same document with other procedures that it carries.</summary>
    internal DefinitionDocument Carrying(IEnumerable<DefinitionDocument> called)
    {
        var copy = (JsonObject)root.DeepClone();
        copy.Remove(Calls);
        var calls = new JsonObject(called.Select(one => KeyValuePair.Create(one.DefinitionId, (JsonNode?)one.root.DeepClone())));
        if (calls.Count > 0)
            copy[Calls] = calls;
        return new DefinitionDocument(copy, ChangedElsewhere);
    }

    // One that cannot be read is none: the step that calls it is told of.
    private ImmutableDictionary<string, DefinitionDocument> ReadCarried() =>
        (root[Calls] as JsonObject ?? [])
            .Select(call => call.Value)
            .OfType<JsonObject>()
            .Select(written => Read((JsonObject)written.DeepClone()))
            .Where(read => read.Refusal is null)
            .Select(read => read.Value)
            .DistinctBy(document => document.DefinitionId, StringComparer.Ordinal)
            .ToImmutableDictionary(document => document.DefinitionId, StringComparer.Ordinal);

    /// <summary>A copy of its properties but for some.</summary>
    internal JsonObject Without(IEnumerable<string> properties)
    {
        var copy = (JsonObject)root.DeepClone();
        foreach (var name in properties)
            copy.Remove(name);
        return copy;
    }

    /// <summary>A copy of the flowchart, as it is drawn.</summary>
    internal JsonObject Flow => (JsonObject)drawn.DeepClone();

    /// <summary>The document as indented JSON, Chinese text unescaped.</summary>
    public string Write() => root.ToJsonString(Layout);
}
