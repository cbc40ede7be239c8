using System.Text.Json.Nodes;

namespace CaseFlow.Api.Tests.Entry;

/// <summary>What people paste and attackers send, as it stands in JSON and in an address, with what becomes of it.</summary>
internal static class Awkward
{
    /// <summary>Between the quotes of a JSON; in percents, as bytes of an address; and mended.</summary>
    public static readonly (string Json, string Percent, string Mended)[] Texts =
    [
        (@"甲\ud800乙", "%E7%94%B2%ED%A0%80", "甲\uFFFD乙"),
        (@"\udc00\ud83d", "%ED%B0%80", "\uFFFD\uFFFD"),
        (@"甲\ufffe乙", "%E7%94%B2%EF%BF%BE%E4%B9%99", "甲乙"),
        ("甲\uFFFE乙\uFDD0\U0001FFFF", "%EF%BF%BF%EF%B7%90", "甲乙"),
        (@"甲\u0000乙", "%E7%94%B2%00%E4%B9%99", "甲乙"),
        (@"甲\u000b乙\u2028丙\u0085丁", "%0B%E2%80%A8%C2%85", "甲\n乙\n丙\n丁"),
        (@"\u001b[31m甲\u009b乙", "%1B%C2%9B", "[31m甲乙"),
        (@"甲_x0041_乙", "_x0041_", "甲_x0041_乙"),
        (@"甲\u202e乙\u200f👩‍👩‍👧", "%E2%80%AE%F0%9F%91%A9", "甲\u202e乙\u200f👩‍👩‍👧"),
        ("'; DROP TABLE cases; --{0}{title}%s", "%27%3B--", "'; DROP TABLE cases; --{0}{title}%s"),
    ];

    /// <summary>As they may stand in a row of before, or come from elsewhere: as they are.</summary>
    public static readonly string[] Raw =
    [
        "甲\uD800乙",
        "\uDC00\uD83D",
        "甲\uFFFE乙\uFDD0\U0001FFFF",
        "甲\0乙",
        "甲\v乙\u2028丙\u0085丁\r戊\r\n己",
        "\u0001=1+1",
        "\u001B[31m甲\u009B乙",
        "_x0041_ _x0041_x0042_ _x005F_ _xD800_ _x000d_",
        "甲\u202E乙\u200F👩‍👩‍👧",
        "<b>&amp;]]></b>",
        "=HYPERLINK(\"x\")",
        string.Concat(Enumerable.Repeat("👩‍👩‍👧", 10_000)),
        "字" + string.Concat(Enumerable.Repeat("😀", 20_000)),
    ];

    /// <summary>Values in the place of any other, as JSON.</summary>
    public static readonly string[] Values =
    [
        "null",
        "[null]",
        "{}",
        "[]",
        "true",
        "-1",
        "2147483648",
        "9223372036854775808",
        "1e400",
        "0.0000000000000000000000000001",
        "\"\"",
        $"\"{string.Concat(Enumerable.Repeat("长", 40_000))}\"",
        $"\"{string.Concat(Enumerable.Range(0, 40_000).Select(sign => (char)('\u4E00' + (sign * 7919 % 20_000))))}\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"",
        "\"0000-13-41\"",
    ];

    /// <summary>In the place of a parameter of an address.</summary>
    public static readonly string[] Parameters =
    [
        "",
        "-1",
        "0",
        "2147483648",
        "99999999999999999999",
        "nix",
        "7",
        "1e400",
        "0001-01-01",
        "0001-01-01T00:00:00%2B14:00",
        "9999-12-31",
        "9999-12-31T23:59:59.9999999-14:00",
        "%00",
        "%ED%A0%80",
        "%EF%BF%BE",
    ];

    /// <summary>Every value of a JSON in turn gives its place to each of the awkward ones, and once is missing.</summary>
    public static IEnumerable<string> EachReplaced(JsonNode sample)
    {
        foreach (var path in Paths(sample, []))
        {
            var changed = sample.DeepClone();
            Put(changed, path, Hole);
            var text = changed.ToJsonString();
            foreach (var value in Values)
                yield return text.Replace($"\"{Hole}\"", value, StringComparison.Ordinal);
            if (path[^1] is string name)
                yield return text.Replace($"\"{name}\":\"{Hole}\"", $"\"{name}-\":0", StringComparison.Ordinal);
        }
    }

    /// <summary>Each list of a JSON in turn is far longer than anybody makes one.</summary>
    public static IEnumerable<string> EachLengthened(JsonNode sample)
    {
        foreach (var path in Paths(sample, []))
        {
            if (At(sample, path) is not JsonArray { Count: > 0 } list)
                continue;
            var changed = sample.DeepClone();
            Put(changed, path, Hole);
            var entries = string.Join(',', Enumerable.Repeat(list[0]?.ToJsonString() ?? "null", VeryMany));
            yield return changed.ToJsonString().Replace($"\"{Hole}\"", $"[{entries}]", StringComparison.Ordinal);
        }
    }

    // More than a command of SQLite has parameters.
    private const int VeryMany = 33_000;
    private const string Hole = "##";

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] at)
    {
        if (at.Length > 0)
            yield return at;
        var parts = node switch
        {
            JsonObject given => given.Select(part => ((object)part.Key, part.Value)),
            JsonArray list => list.Select((part, place) => ((object)place, part)),
            _ => [],
        };
        foreach (var (key, part) in parts)
        {
            foreach (var path in Paths(part, [.. at, key]))
                yield return path;
        }
    }

    private static JsonNode? At(JsonNode root, object[] path) =>
        path.Aggregate<object, JsonNode?>(root, (node, key) => key is int place ? node![place] : node![(string)key]);

    private static void Put(JsonNode root, object[] path, string value)
    {
        var node = root;
        foreach (var key in path[..^1])
            node = key is int place ? node[place]! : node[(string)key]!;
        if (path[^1] is int last)
            node[last] = value;
        else
            node[(string)path[^1]] = value;
    }
}
