using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// An Elsa 3 workflow definition as it was written, every property kept, known or not (ADR 0001). Reading and writing one
/// changes nothing but the old assembly-qualified type names, which are written as today's aliases.
/// </summary>
public sealed class DefinitionDocument
{
    /// <summary>Largest definition accepted, in characters.</summary>
    public const int LongestText = 4_000_000;

    private const string Garbled = "流程文件里有无法识别的字符，请以 UTF-8 编码保存后重新导入。";

    // Some editors begin a UTF-8 file with it.
    private const char ByteOrderMark = '\uFEFF';

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject root;

    private DefinitionDocument(JsonObject root) => this.root = root;

    /// <summary>Reads a definition, or says (Chinese) why it cannot be one.</summary>
    public static (DefinitionDocument? Document, string? Problem) Read(string text)
    {
        if (text.Length > LongestText)
            return (null, $"流程文件过大（{text.Length} 字），最多 {LongestText} 字。");
        if (!IsUnicode(text))
            return (null, Garbled);
        try
        {
            return JsonNode.Parse(text.TrimStart(ByteOrderMark), documentOptions: new JsonDocumentOptions { MaxDepth = 64 }) is not JsonObject json
                ? (null, "流程文件应当是一个 JSON 对象，请使用本系统或 Elsa 导出的流程文件。")
                : Read(json);
        }
        catch (JsonException problem)
        {
            return (null, $"流程文件不是完整的 JSON：第 {problem.LineNumber + 1} 行第 {problem.BytePositionInLine + 1} 个字节附近有误，请检查后重新导入。");
        }
        catch (ArgumentException)
        {
            return (null, "流程文件里有重复的属性名，请检查后重新导入。");
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone is JSON but no text.
            return (null, Garbled);
        }
    }

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

    private static (DefinitionDocument?, string?) Read(JsonObject json)
    {
        ReadThrough(json);
        if (string.IsNullOrWhiteSpace(ActivitySource.TextOf(json["definitionId"])))
            return (null, "流程文件缺少流程标识（definitionId），请使用本系统或 Elsa 导出的流程文件。");
        if (json["root"] is not JsonObject flow || ActivitySource.TextOf(flow["type"]) != "Elsa.Flowchart")
            return (null, "流程文件的根不是流程图（Elsa.Flowchart），本系统只支持流程图。");
        if (flow["activities"] is not JsonArray activities || activities.Any(activity => activity is not JsonObject))
            return (null, "流程文件没有环节列表（activities），请检查后重新导入。");
        if (flow["connections"] is not (null or JsonArray) || Connecting(flow).Any(connection => connection is not JsonObject))
            return (null, "流程文件的连线（connections）应当是列表，请检查后重新导入。");
        TypeAliases.Renew(json);
        return (new DefinitionDocument(json), null);
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

    /// <summary>The document as indented JSON, Chinese text unescaped.</summary>
    public string Write() => root.ToJsonString(Layout);
}
