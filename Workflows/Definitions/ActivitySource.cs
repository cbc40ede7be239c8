using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions.Calls;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// One activity of an Elsa definition, for a step type to read its inputs from. An input is
/// <c>{typeName, expression: {type, value}}</c>, whose value is the JSON itself or, as Elsa's “Object” expressions are written,
/// a text holding JSON; a bare value is accepted as well. Whatever cannot be read becomes a finding.
/// </summary>
/// <param name="descriptor">What the inputs are called; null: by their names.</param>
/// <param name="within">Where its procedure is called; null for one that nobody calls.</param>
public sealed class ActivitySource(
    JsonObject activity,
    ICollection<Finding> findings,
    StepDescriptor? descriptor = null,
    CallPlace? within = null
)
{
    /// <summary>Names of steps, outcomes, branches and fields, and codes of people, roles and units: UTF-16 units at most.</summary>
    public const int LongestName = 100;

    /// <summary>A text that one press writes into a field: UTF-16 units at most.</summary>
    public const int LongestPhrase = 200;

    // Of what is too long people need no more to find it.
    private const int MostQuoted = 20;

    internal static readonly JsonSerializerOptions Shapes = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new FieldTypeJson() },
        RespectNullableAnnotations = true,
    };

    private static readonly string[] ReadableExpressions = ["Literal", "Object", "Rules"];

    /// <summary>Empty where the file gives none.</summary>
    public string Id { get; } = TextOf(activity["id"]) is { Length: > 0 } id ? CallPlace.IdOf(within, id) : "";

    public string Type { get; } = TextOf(activity["type"]) ?? "";

    /// <summary>What people call the step: the activity's name, else its id.</summary>
    public string Name { get; } = within is null ? NameOf(activity) : within.NameOf(activity);

    /// <summary>The id by which a step of the same procedure is meant.</summary>
    public string IdOf(string step) => CallPlace.IdOf(within, step);

    internal static string NameOf(JsonObject activity) =>
        TextOf(activity["name"]) is { Length: > 0 } name ? name : TextOf(activity["id"]) ?? "";

    /// <param name="said">As of <see cref="Finding.Error"/>.</param>
    public void Error(string said, params ReadOnlySpan<(string Name, SayingValue Value)> values) =>
        findings.Add(Finding.Error(said, Id, Name, values));

    /// <summary>Tells where something that people or programs call a thing by is longer than it can be kept.</summary>
    /// <param name="most">UTF-16 units.</param>
    public void Bound(string? text, int most)
    {
        if (text?.Length > most)
            Error(
                "findings.long",
                ("text", $"{string.Concat(text.EnumerateRunes().Take(MostQuoted))}…"),
                ("length", text.Length),
                ("most", most)
            );
    }

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
            Error("findings.script", ("input", Called(input)), ("language", type));
            return null;
        }
        var value = expression["value"];
        return type != "Literal" && TextOf(value) is { } text ? Parsed(input, text) : value;
    }

    /// <summary>Whether steps of this type have the input at all.</summary>
    public bool Offers(string input) => descriptor?.Inputs.Any(one => one.Name == input) == true;

    public string? Text(string input) =>
        Value(input) switch
        {
            null => null,
            JsonValue value when TextOf(value) is { } text => text.Length == 0 ? null : text,
            JsonValue value => value.ToJsonString(),
            _ => Wrong<string>("findings.input.not-text", input),
        };

    public bool Flag(string input) =>
        Value(input) switch
        {
            null => false,
            JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
            JsonValue value when TextOf(value) is { } text => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase),
            _ => Wrong<bool>("findings.input.not-flag", input),
        };

    public int? Whole(string input) =>
        Value(input) switch
        {
            null => null,
            JsonValue value when value.TryGetValue<int>(out var number) => number,
            JsonValue value when int.TryParse(TextOf(value), CultureInfo.InvariantCulture, out var number) => number,
            _ => Wrong<int?>("findings.input.not-whole", input),
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
            return Wrong<T>("findings.input.empty-entry", input);
        try
        {
            return value.Deserialize<T>(Shapes);
        }
        catch (JsonException problem)
        {
            return Wrong<T>("findings.input.bad-shape", input, ("path", problem.Path ?? ""));
        }
    }

    // The shapes say which parts may be missing, but not that a list's entries may not be.
    private static bool HasNullEntry(JsonNode node) =>
        node switch
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
            return Wrong<JsonNode>("findings.input.not-json", input);
        }
    }

    private T? Wrong<T>(string said, string input, params ReadOnlySpan<(string Name, SayingValue Value)> values)
    {
        Error(said, [.. values, ("input", Called(input))]);
        return default;
    }

    private SayingValue Called(string input) =>
        descriptor?.Inputs.FirstOrDefault(own => own.Name == input)?.Label is { } words ? words : input;

    internal static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
