using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Workflows.Definitions;

/// <summary>A field value is written as the JSON value that it is: text, number, true/false, or a list of texts.</summary>
public sealed class FieldJson : JsonConverter<FieldValue>
{
    public static readonly ImmutableSortedDictionary<string, FieldValue> NoFields = ImmutableSortedDictionary.Create<string, FieldValue>(
        StringComparer.Ordinal
    );

    /// <summary>JSON null is a value too: it clears the field.</summary>
    public override bool HandleNull => true;

    public override FieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement) ?? throw new JsonException("A field is a text, a number, true or false, or a list of texts.");
    }

    public override void Write(Utf8JsonWriter writer, FieldValue? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: // handled as well: HandleNull
                writer.WriteNullValue();
                break;
            case FieldValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case FieldValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case FieldValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case FieldValue.Many many:
                writer.WriteStartArray();
                foreach (var entry in many.Values)
                    writer.WriteStringValue(entry);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"Unknown field value {value.GetType().Name}.");
        }
    }

    /// <summary>A value, null for JSON that is no field value. JSON null is the empty text: it clears the field.</summary>
    public static FieldValue? Read(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => FieldValue.Of(json.GetString()!),
            JsonValueKind.Number => json.TryGetDecimal(out var number) ? FieldValue.Of(number) : null,
            JsonValueKind.True => FieldValue.Of(true),
            JsonValueKind.False => FieldValue.Of(false),
            JsonValueKind.Null => FieldValue.Of(""),
            JsonValueKind.Array => json.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String)
                ? FieldValue.Of([.. json.EnumerateArray().Select(entry => entry.GetString()!)])
                : null,
            _ => null,
        };

    public static ImmutableSortedDictionary<string, FieldValue> Read(IReadOnlyDictionary<string, JsonElement>? json)
    {
        var values = NoFields;
        foreach (var (name, element) in json ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            if (Read(element) is { } value)
                values = values.SetItem(name, value);
        }
        return values;
    }
}
