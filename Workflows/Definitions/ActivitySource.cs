using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// One activity of an Elsa definition, for a step type to read its inputs from. An input is
/// <c>{typeName, expression: {type, value}}</c>, whose value is the JSON itself or, as Elsa's “Object” expressions are written,
/// a text holding JSON; a bare value is accepted as well. Whatever cannot be read becomes a finding.
/// </summary>
public sealed class ActivitySource(JsonObject activity, ICollection<Finding> findings)
{
    internal static readonly JsonSerializerOptions Shapes = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new FieldTypeJson() },
        RespectNullableAnnotations = true,
    };

    private static readonly string[] ReadableExpressions = ["Literal", "Object", "Rules"];

    public string Id { get; } = TextOf(activity["id"]) ?? "";

    public string Type { get; } = TextOf(activity["type"]) ?? "";

    /// <summary>What people call the step: the activity's name, else its id.</summary>
    public string Name { get; } = TextOf(activity["name"]) is { Length: > 0 } name ? name : TextOf(activity["id"]) ?? "";

    public void Error(string code, string text) => findings.Add(new Finding(code, FindingWeight.Error, Id, Name, text));

    public void Advise(string code, string text) => findings.Add(new Finding(code, FindingWeight.Advice, Id, Name, text));

    /// <summary>An input's value as JSON; null when it is missing or empty.</summary>
    public JsonNode? Value(string input)
    {
        var node = activity[input];
        if (node is not JsonObject { } wrapped || !wrapped.ContainsKey("expression"))
            return node;
        return wrapped["expression"] is JsonObject expression ? Expression(input, expression) : null;
    }

    /// <summary>An expression's value as JSON; scripts are refused with a finding.</summary>
    public JsonNode? Expression(string input, JsonObject expression)
    {
        var type = TextOf(expression["type"]) ?? "Literal";
        if (!ReadableExpressions.Contains(type, StringComparer.Ordinal))
        {
            Error("script", $"环节“{Name}”的“{input}”用了 {type} 脚本。本系统不执行脚本，请改用按字段设置的条件或固定值。");
            return null;
        }
        var value = expression["value"];
        return type != "Literal" && TextOf(value) is { } text ? Parsed(input, text) : value;
    }

    public string? Text(string input) => Value(input) switch
    {
        null => null,
        JsonValue value when TextOf(value) is { } text => text.Length == 0 ? null : text,
        JsonValue value => value.ToJsonString(),
        _ => Wrong<string>(input, "应当是文字"),
    };

    public bool Flag(string input) => Value(input) switch
    {
        null => false,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when TextOf(value) is { } text => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase),
        _ => Wrong<bool>(input, "应当是“是”或“否”"),
    };

    public int? Whole(string input) => Value(input) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        JsonValue value when int.TryParse(TextOf(value), CultureInfo.InvariantCulture, out var number) => number,
        _ => Wrong<int?>(input, "应当是整数"),
    };

    /// <summary>An input in a shape of several parts; null, with a finding when it is there but cannot be read.</summary>
    public T? Read<T>(string input)
        where T : class => Read<T>(input, Value(input));

    public T? Read<T>(string input, JsonNode? value)
        where T : class
    {
        if (value is null)
            return null;
        if (HasNullEntry(value))
            return Wrong<T>(input, "的列表里有空项");
        try
        {
            return value.Deserialize<T>(Shapes);
        }
        catch (JsonException problem)
        {
            return Wrong<T>(input, $"写法不对（位置 {problem.Path}）");
        }
    }

    // The shapes say which parts may be missing, but not that a list's entries may not be.
    private static bool HasNullEntry(JsonNode node) => node switch
    {
        JsonArray list => list.Any(entry => entry is null || HasNullEntry(entry)),
        JsonObject json => json.Any(part => part.Value is not null && HasNullEntry(part.Value)),
        _ => false,
    };

    private JsonNode? Parsed(string input, string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return Wrong<JsonNode>(input, "不是完整的 JSON");
        }
    }

    private T? Wrong<T>(string input, string what)
    {
        Error("input", $"环节“{Name}”的“{input}”{what}，请在设计器中重新设置。");
        return default;
    }

    internal static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
