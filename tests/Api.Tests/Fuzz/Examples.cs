using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>Values as a schema asks for them, taken from what the service answered where it answered something of that name.</summary>
internal sealed class Examples(Harvest harvest, Random random)
{
    private const int Deepest = 6;

    private static readonly string[] Words = ["住房", "供水管网", "water", "关于道路积水的反映", "2026", "😀"];

    /// <param name="area">Of the address that asks.</param>
    /// <param name="name">Of the property or parameter; empty for a whole body.</param>
    public JsonNode? Of(string area, string name, JsonElement schema, int depth = 0)
    {
        if (depth > Deepest)
            return Word();
        schema = schema.ValueKind == JsonValueKind.Object ? Operation.Resolved(schema) : schema;
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("enum", out var offered))
            return JsonNode.Parse(offered[random.Next(offered.GetArrayLength())].GetRawText());
        var type = TypeOf(schema);
        if (Answered(area, name.Length > 0 || HasShape(schema) ? name : Harvest.Definition, type, depth) is { } answered)
            return answered;
        if (type is null && schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("oneOf", out var either))
            return Of(area, name, either[random.Next(either.GetArrayLength())], depth + 1);
        return type switch
        {
            "object" => Object(area, schema, depth),
            "array" => Array(area, name, schema, depth),
            "integer" => random.Next(20),
            "number" => random.Next(100) / 4.0,
            "boolean" => random.Next(2) == 0,
            "null" => null,
            "string" => Text(schema),
            _ => Anything(),
        };
    }

    /// <summary>A value of that name which the service has answered and which fits; null where none was.</summary>
    public JsonNode? Known(string area, string name, JsonElement schema)
    {
        var type = TypeOf(schema.ValueKind == JsonValueKind.Object ? Operation.Resolved(schema) : schema);
        return Enumerable
            .Range(0, 6)
            .Select(_ => harvest.Pick(area, name, random))
            .FirstOrDefault(value => value is not null && Fits(value, type));
    }

    private JsonNode? Answered(string area, string name, string? type, int depth) =>
        (depth > 0 || name == Harvest.Definition)
        && random.Next(10) < 7
        && harvest.Pick(area, name, random) is { } answered
        && Fits(answered, type)
            ? answered
            : null;

    private static bool HasShape(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out _);

    private static bool Fits(JsonNode value, string? type) =>
        value.GetValueKind() switch
        {
            JsonValueKind.Object => type is "object" or null,
            JsonValueKind.Array => type is "array",
            JsonValueKind.String => type is "string" or null,
            JsonValueKind.Number => type is "integer" or "number",
            _ => type is "boolean",
        };

    // Null is rarely what somebody means.
    private string? TypeOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return null;
        if (!schema.TryGetProperty("type", out var type))
            return schema.TryGetProperty("properties", out _) ? "object" : null;
        if (type.ValueKind != JsonValueKind.Array)
            return type.GetString();
        var named = type.EnumerateArray().Select(one => one.GetString()!).Where(one => one != "null").ToArray();
        return random.Next(3) == 0 ? "null" : named[random.Next(named.Length)];
    }

    private JsonObject Object(string area, JsonElement schema, int depth)
    {
        var made = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var names)
                ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
                : [];
            foreach (var property in properties.EnumerateObject())
            {
                if (required.Contains(property.Name) || random.Next(10) < 6)
                    made[property.Name] = Of(area, property.Name, property.Value, depth + 1);
            }
            return made;
        }
        for (var i = random.Next(4); i > 0; i--)
            made[harvest.Pick("case-fields", "name", random)?.ToString() ?? Word()] = Anything();
        return made;
    }

    private JsonArray Array(string area, string name, JsonElement schema, int depth)
    {
        var made = new JsonArray();
        for (var i = random.Next(4); i > 0; i--)
            made.Add(Of(area, name, schema.TryGetProperty("items", out var items) ? items : default, depth + 1));
        return made;
    }

    private string Text(JsonElement schema) =>
        (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            "date-time" => $"2026-09-{random.Next(10, 30)}T0{random.Next(10)}:30:00Z",
            "date" => $"2026-1{random.Next(3)}-0{random.Next(1, 9)}",
            "time" => $"0{random.Next(10)}:30:00",
            "byte" => Convert.ToBase64String([1, 2, 3]),
            _ => Word(),
        };

    private JsonNode Anything() =>
        random.Next(4) switch
        {
            0 => random.Next(100),
            1 => true,
            2 => new JsonArray(Word()),
            _ => Word(),
        };

    private string Word() => Words[random.Next(Words.Length)];
}
