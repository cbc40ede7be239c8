using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Sayings;

/// <summary>Sayings leave as sentences in the reader's language. None comes in.</summary>
internal sealed class SpokenSayingJson : JsonConverter<Saying>
{
    public override Saying Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests say nothing that is spoken.");

    public override void Write(Utf8JsonWriter writer, Saying value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Spoken());
}
