using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Reads sorted dictionaries in ordinal order. The serializer's own would be sorted by the machine's culture: the same run would be
/// written in another order than before it was stored, and names that a culture holds for equal would be lost.
/// </summary>
internal sealed class OrdinalDictionaryJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
        && typeToConvert.GenericTypeArguments[0] == typeof(string);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GenericTypeArguments[1]))!;

    private sealed class Of<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
    {
        public override ImmutableSortedDictionary<string, T> Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            (JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options) ?? []).ToImmutableSortedDictionary(
                StringComparer.Ordinal
            );

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, entry) in value)
            {
                writer.WritePropertyName(name);
                JsonSerializer.Serialize(writer, entry, options);
            }
            writer.WriteEndObject();
        }
    }
}
