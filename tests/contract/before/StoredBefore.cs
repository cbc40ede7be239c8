using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Contract.Before;

/// <summary>What <c>cases.jsonl.gz</c> holds: what the program of before had stored. The README beside it says how that was made.</summary>
internal sealed class StoredBefore
{
    private const string Resource = "before/cases.jsonl.gz";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly ILookup<string, JsonElement> lines;

    private StoredBefore(IEnumerable<JsonProperty> lines) =>
        this.lines = lines.ToLookup(line => line.Name, line => line.Value, StringComparer.Ordinal);

    public IEnumerable<StoredCase> Cases => All<StoredCase>("case");

    public static StoredBefore Read()
    {
        using var packed = typeof(StoredBefore).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"This assembly does not hold {Resource}.");
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return new StoredBefore(Lines(text));
    }

    /// <param name="kind"><c>calendar</c>, <c>procedure</c>, <c>unit</c>, <c>person</c> or <c>case</c>.</param>
    /// <typeparam name="T">Takes of the stored columns those that it has.</typeparam>
    public IEnumerable<T> All<T>(string kind) => lines[kind].Select(Row<T>);

    public static T Row<T>(JsonElement stored) =>
        stored.Deserialize<T>(Options) ?? throw new JsonException($"A stored {typeof(T).Name} is empty.");

    private static IEnumerable<JsonProperty> Lines(StreamReader text)
    {
        while (text.ReadLine() is { } line)
        {
            foreach (var only in JsonDocument.Parse(line).RootElement.EnumerateObject())
                yield return only;
        }
    }
}

/// <param name="Row">The case's columns.</param>
/// <param name="Facts">Its fields as the program of before read them from these columns.</param>
/// <param name="Tasks">Rows of its open tasks.</param>
/// <param name="Deadlines">Rows of its armed deadlines.</param>
internal sealed record StoredCase(
    JsonElement Row,
    StoredRun Run,
    JsonElement Facts,
    ImmutableArray<StoredEvent> Events,
    ImmutableArray<JsonElement> Tasks,
    ImmutableArray<JsonElement> Deadlines
)
{
    public string Number => Row.GetProperty("number").GetString()!;

    /// <summary>The same case, as if one of its events had been stored otherwise.</summary>
    public StoredCase WithEvent(int turn, Func<StoredEvent, StoredEvent> change) =>
        this with
        {
            Events = [.. Events.Select(one => one.Turn == turn ? change(one) : one)],
        };
}

/// <param name="State">The run as JSON, byte for byte.</param>
/// <param name="Turn">Number of the last event.</param>
internal sealed record StoredRun(string DefinitionId, int Version, string State, int Turn);

/// <param name="Event">The event as JSON, byte for byte.</param>
/// <param name="Answer"><c>Moved</c> or <c>Ignored</c>.</param>
/// <param name="Calendar">Number of the calendar edition that it was decided by.</param>
internal sealed record StoredEvent(int Turn, DateTimeOffset At, string By, string Event, string Answer, int Calendar);
