using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Workflows.Definitions;

/// <summary>A field type is written as its name.</summary>
public sealed class FieldTypeJson : JsonConverter<FieldType>
{
    public override bool HandleNull => true;

    public override FieldType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && FieldTypes.Find(reader.GetString()!) is { } type
            ? type
            : throw new JsonException($"A field type is one of {string.Join(", ", FieldTypes.All)}.");

    public override void Write(Utf8JsonWriter writer, FieldType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
