using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Procedures;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>An operation of the served document, and how one asks for it.</summary>
internal sealed record Operation(string Method, string Path, string Id, JsonElement Described, JsonElement Schemas)
{
    /// <summary>Stands in a sample wherever a text of the sender's own choice may be.</summary>
    public const string AnyText = "@@";

    private const int Deepest = 6;

    public static IEnumerable<Operation> AllOf(JsonElement document)
    {
        var schemas = document.GetProperty("components").GetProperty("schemas");
        return from path in document.GetProperty("paths").EnumerateObject()
            from method in path.Value.EnumerateObject()
            where method.Value.TryGetProperty("operationId", out _)
            select new Operation(
                method.Name.ToUpperInvariant(),
                path.Name,
                method.Value.GetProperty("operationId").GetString()!,
                method.Value,
                schemas
            );
    }

    /// <summary>Names of what its address takes there: <c>path</c> or <c>query</c>.</summary>
    public string[] Parameters(string place) =>
        Described.TryGetProperty("parameters", out var all)
            ?
            [
                .. all.EnumerateArray()
                    .Where(one => one.GetProperty("in").GetString() == place)
                    .Select(one => one.GetProperty("name").GetString()!),
            ]
            : [];

    /// <summary>What its query has to say, as far as it is none of these.</summary>
    public IEnumerable<string> Needed(string given) =>
        Described.TryGetProperty("parameters", out var all)
            ? from one in all.EnumerateArray()
            where one.GetProperty("in").GetString() == "query" && one.TryGetProperty("required", out var needed) && needed.GetBoolean()
            let name = one.GetProperty("name").GetString()!
            where name != given
            select $"{name}={Of(one.GetProperty("schema"), name, 0)}"
            : [];

    public bool TakesForm => Content?.TryGetProperty("multipart/form-data", out _) == true;

    /// <summary>A body as it is described, whose texts are <see cref="AnyText"/>; null when it takes no JSON.</summary>
    public JsonNode? Sample() =>
        Content?.TryGetProperty("application/json", out var json) == true ? Of(json.GetProperty("schema"), "", 0) : null;

    private JsonElement? Content =>
        Described.TryGetProperty("requestBody", out var body) && body.TryGetProperty("content", out var content) ? content : null;

    private JsonNode? Of(JsonElement schema, string name, int depth)
    {
        if (name == "definition")
            return SmallProcedure.Of("small", AnyText, AnyText);
        if (schema.TryGetProperty("$ref", out var to))
            return Of(Schemas.GetProperty(to.GetString()!.Split('/')[^1]), name, depth);
        foreach (var several in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(several, out var ways))
                return Of(ways.EnumerateArray().First(way => !IsNull(way)), name, depth);
        }
        if (schema.TryGetProperty("enum", out var choices))
            return JsonNode.Parse(choices.EnumerateArray().First(choice => choice.ValueKind != JsonValueKind.Null).GetRawText());
        return depth > Deepest ? null : OfType(schema, depth);
    }

    private JsonNode? OfType(JsonElement schema, int depth) =>
        TypeOf(schema) switch
        {
            "string" when schema.TryGetProperty("format", out var format) => Formatted(format.GetString()!),
            "string" => JsonValue.Create(AnyText),
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            "array" => new JsonArray(Of(schema.GetProperty("items"), "", depth + 1)),
            _ => ObjectOf(schema, depth),
        };

    private JsonObject ObjectOf(JsonElement schema, int depth)
    {
        if (!schema.TryGetProperty("properties", out var properties))
            return new JsonObject { [AnyText] = AnyText };
        var sample = new JsonObject();
        foreach (var property in properties.EnumerateObject())
            sample[property.Name] = Of(property.Value, property.Name, depth + 1);
        return sample;
    }

    private static JsonValue Formatted(string format) =>
        format switch
        {
            "date-time" => JsonValue.Create("2026-09-21T02:00:00Z"),
            "date" => JsonValue.Create("2026-09-21"),
            "time" => JsonValue.Create("09:00:00"),
            "byte" => JsonValue.Create("iVBORw0KGgo="),
            _ => JsonValue.Create(AnyText),
        };

    private static string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null")
        : type.GetString();

    private static bool IsNull(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null";
}
