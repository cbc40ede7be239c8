using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Engine;

/// <summary>How runs and events are stored. Changing it needs a migration: old cases must still replay.</summary>
public static class EngineJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A database that keeps JSON in its own form (jsonb) puts "$type" where it likes.
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StoredEvents.Name, LeftOutWhenEmptyAttribute.Apply } },
        Converters = { new JsonStringEnumConverter(), new FieldJson(), new FieldTypeJson(), new OrdinalDictionaryJson() },
    };

    public static string Write(Run run) => JsonSerializer.Serialize(run, Options);

    public static string Write(RunEvent happened) => JsonSerializer.Serialize(happened, Options);

    public static Run ReadRun(string json) =>
        JsonSerializer.Deserialize<Run>(json, Options) ?? throw new JsonException("A stored run is empty.");

    public static RunEvent ReadEvent(string json) =>
        JsonSerializer.Deserialize<RunEvent>(json, Options) ?? throw new JsonException("A stored event is empty.");
}
