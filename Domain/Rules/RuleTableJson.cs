using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Rules;

/// <summary>How a table is stored. Changing it needs a migration: published versions must still be read.</summary>
public static class RuleTableJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(RuleTable table) => JsonSerializer.Serialize(table.Tidy(), Options);

    /// <exception cref="JsonException">What was stored is no table.</exception>
    public static RuleTable Read(string json) =>
        (JsonSerializer.Deserialize<RuleTable>(json, Options) ?? throw new JsonException("A stored table is empty.")).Tidy();
}
