using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseFlow.Domain.Fields;

/// <summary>A JSON all of whose texts and names are plain (<see cref="PlainText"/>), the escaped ones (<c>\uD800</c>) included.</summary>
public static class PlainJson
{
    // What readers of definitions allow; whoever reads the JSON afterwards may be stricter.
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text mended; itself where nothing is wrong with it or it is no JSON, which its reader has to say.</summary>
    public static string Mended(string json) =>
        Mended(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'))) is { } mended ? Encoding.UTF8.GetString(mended) : json;

    /// <param name="utf8">Without a byte order mark.</param>
    /// <returns>Null where nothing is wrong with it or it is no JSON.</returns>
    public static byte[]? Mended(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return HasFlaws(utf8) ? Rewritten(utf8) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasFlaws(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Lenient);
        var found = false;
        // To the end in any case: what is no JSON as a whole is left alone as a whole.
        while (reader.Read())
            found = found || (IsText(reader.TokenType) && IsSuspect(ref reader));
        return found;
    }

    private static bool IsText(JsonTokenType token) => token is JsonTokenType.String or JsonTokenType.PropertyName;

    private static bool IsSuspect(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan) && !reader.ValueSpan.Contains((byte)0x7F))
            return false;
        var text = TextOf(ref reader);
        return !ReferenceEquals(PlainText.Mended(text), text);
    }

    private static byte[] Rewritten(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Lenient);
        var bytes = new ArrayBufferWriter<byte>(utf8.Length);
        using (var writer = new Utf8JsonWriter(bytes, Written))
        {
            while (reader.Read())
                Write(writer, ref reader);
        }
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(PlainText.Mended(TextOf(ref reader)));
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(PlainText.Mended(TextOf(ref reader)));
                break;
            default:
                // A number with all its digits.
                writer.WriteRawValue(reader.ValueSpan);
                break;
        }
    }

    // The reader's own way throws at half a pair, which is just what is looked for here.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!reader.ValueIsEscaped)
            return raw;
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
                text.Append(raw[at]);
            else if (raw[++at] != 'u')
                text.Append(Unescaped(raw[at]));
            else
            {
                text.Append((char)ushort.Parse(raw.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
            }
        }
        return text.ToString();
    }

    private static char Unescaped(char sign) =>
        sign switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => sign,
        };
}
