using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain.People;

namespace CaseFlow.Api.Web;

/// <summary>A right is written as its code. None comes in.</summary>
internal sealed class RightJson : JsonConverter<Right>
{
    public override Right Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests grant no rights.");

    public override void Write(Utf8JsonWriter writer, Right value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
