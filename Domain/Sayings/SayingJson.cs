using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Domain.Sayings;

/// <summary>
/// How sayings are stored: <c>{"code":…,"values":{…}}</c>, verbatim words as the plain string that former versions stored. A value
/// is a string, a number, a saying, a list of these, or <c>{"day":…}</c>, <c>{"time":…}</c>, <c>{"moment":…}</c>, <c>{"minute":…}</c>,
/// <c>{"zh":…,"en":…}</c>.
/// </summary>
public sealed class SayingJson : JsonConverter<Saying>
{
    private const string Begin = "{\"code\":";
    private const string Day = "yyyy-MM-dd";
    private const string Time = "HH:mm:ss";
    private const string Moment = "yyyy-MM-ddTHH:mm:ss";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The saying as a text to keep where a sentence was kept before: verbatim words are that sentence.</summary>
    public static string Stored(Saying saying) =>
        saying.Words switch
        {
            null => JsonSerializer.Serialize(saying, Options),
            // Words that would be read as a saying.
            { } words when words.StartsWith(Begin, StringComparison.Ordinal) =>
                $$$"""{"code":"{{{saying.Code}}}","values":{"{{{saying.Values[0].Name}}}":{{{JsonSerializer.Serialize(words, Options)}}}}}""",
            { } words => words,
        };

    /// <summary>Reads what <see cref="Stored"/> gave, and every text that was kept before.</summary>
    public static Saying Read(string stored)
    {
        if (!stored.StartsWith(Begin, StringComparison.Ordinal))
            return Saying.Verbatim(stored);
        try
        {
            return JsonSerializer.Deserialize<Saying>(stored, Options)!;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            // Words that began like a saying when nobody stored any, or a damaged one: whoever lists it with others sees the others.
            return Saying.Verbatim(stored);
        }
    }

    public override Saying Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SayingOf(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Saying value, JsonSerializerOptions options)
    {
        if (value.Words is { } words)
        {
            writer.WriteStringValue(words);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        if (!value.Values.IsEmpty)
        {
            writer.WriteStartObject("values");
            foreach (var (name, named) in value.Values)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, named, options);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, SayingValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case SayingValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case SayingValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case SayingValue.Day day:
                WriteTagged(writer, "day", day.Value.ToString(Day, CultureInfo.InvariantCulture));
                break;
            case SayingValue.Time time:
                WriteTagged(writer, "time", time.Value.ToString(Time, CultureInfo.InvariantCulture));
                break;
            case SayingValue.Moment moment:
                WriteTagged(writer, "moment", moment.Value.ToString(Moment, CultureInfo.InvariantCulture));
                break;
            case SayingValue.Minute minute:
                WriteTagged(writer, "minute", minute.Value.ToString(Moment, CultureInfo.InvariantCulture));
                break;
            case SayingValue.Named { Value: var (zh, en) }:
                writer.WriteStartObject();
                writer.WriteString("zh", zh);
                writer.WriteString("en", en);
                writer.WriteEndObject();
                break;
            case SayingValue.Phrase phrase:
                Write(writer, phrase.Value, options);
                break;
            case SayingValue.Many many:
                writer.WriteStartArray();
                foreach (var one in many.Values)
                    WriteValue(writer, one, options);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"Unknown value {value.GetType().Name}.");
        }
    }

    private static void WriteTagged(Utf8JsonWriter writer, string tag, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(tag, value);
        writer.WriteEndObject();
    }

    private static Saying SayingOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => Saying.Verbatim(json.GetString()!),
            JsonValueKind.Object when json.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String => Saying.Of(
                code.GetString()!,
                json.TryGetProperty("values", out var values)
                    ? [.. values.EnumerateObject().Select(value => (value.Name, ValueOf(value.Value)))]
                    : []
            ),
            _ => throw new JsonException("This is no saying."),
        };

    private static SayingValue ValueOf(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!,
            JsonValueKind.Number => json.GetDecimal(),
            JsonValueKind.Array => new SayingValue.Many([.. json.EnumerateArray().Select(ValueOf)]),
            JsonValueKind.Object when json.TryGetProperty("day", out var day) => DateOnly.ParseExact(
                day.GetString()!,
                Day,
                CultureInfo.InvariantCulture
            ),
            JsonValueKind.Object when json.TryGetProperty("time", out var time) => TimeOnly.ParseExact(
                time.GetString()!,
                Time,
                CultureInfo.InvariantCulture
            ),
            JsonValueKind.Object when json.TryGetProperty("moment", out var moment) => DateTime.ParseExact(
                moment.GetString()!,
                Moment,
                CultureInfo.InvariantCulture
            ),
            JsonValueKind.Object when json.TryGetProperty("minute", out var minute) => new SayingValue.Minute(
                DateTime.ParseExact(minute.GetString()!, Moment, CultureInfo.InvariantCulture)
            ),
            JsonValueKind.Object when json.TryGetProperty("zh", out var zh) && json.TryGetProperty("en", out var en) => new Words(
                zh.GetString()!,
                en.GetString()!
            ),
            _ => SayingOf(json),
        };
}
