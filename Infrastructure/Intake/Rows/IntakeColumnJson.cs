using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Infrastructure.Intake.Rows;

/// <summary>A column is written as its name.</summary>
internal sealed class IntakeColumnJson : JsonConverter<IntakeColumn>
{
    public override IntakeColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } name && IntakeColumn.Find(name) is { } column
            ? column
            : throw new JsonException($"A column is one of {string.Join(", ", IntakeColumn.All)}.");

    public override void Write(Utf8JsonWriter writer, IntakeColumn value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
