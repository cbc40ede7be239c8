using System.Text;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>What nobody should send and somebody does.</summary>
internal static class Awkward
{
    private static readonly string Long = new('汉', 5_000);

    /// <summary>Texts; half a surrogate pair cannot stand in one of them, it is among <see cref="Json"/>.</summary>
    public static readonly string[] Texts =
    [
        "",
        " ",
        "\0",
        "a\0b",
        "\uFFFE",
        "\uFFFF",
        "\uFDD0",
        "\U0001FFFE",
        "\u0001\u0008\u000B\u001F",
        "\u0085\u2028\u2029",
        "\u202E反转",
        "黑\u200B臭",
        "\uFEFF题",
        "😀",
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 40)),
        "_x0041_",
        "=1+1",
        "'; DROP TABLE Cases; --",
        "%",
        "_",
        "\\",
        "\"",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "{{title}}",
        "-1",
        "0",
        "7",
        "1e400",
        "99999999999999999999",
        "2147483648",
        "9223372036854775807",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31",
        "0001-01-01",
        "2026-02-30",
        "24:00",
        "null",
        "nix",
        "true",
        "①号",
        new string('a', 300),
        Long,
    ];

    /// <summary>What may stand where JSON expects a value, as bytes: much of it is none.</summary>
    public static readonly byte[][] Json =
    [
        .. new[]
        {
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-1",
            "-0",
            "1.5",
            "1e400",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "[null]",
            "[null, 1, \"a\", {}]",
            "{\"\": null}",
            "{\"a\": 1, \"a\": 2}",
            "\"\\ud83d\"",
            "\"\\udc00 x\"",
            "\"a\\ud83d\\ud83db\"",
            "\"\\u0000\"",
            "\"\\ufffe\"",
            "\"\\uffff\"",
            "\"\\ufdd0\"",
            "\"\\x\"",
            "NaN",
            "01",
            "",
            "\"",
            "}",
            $"{new string('[', 80)}{new string(']', 80)}",
            $"{string.Concat(Enumerable.Repeat("{\"a\":", 80))}1{new string('}', 80)}",
            $"[{string.Join(',', Enumerable.Repeat("1", 20_000))}]",
            $"\"{new string('长', 70_000)}\"",
        }.Select(Encoding.UTF8.GetBytes),
        .. new byte[][]
        {
            [0x22, 0xC3, 0x28, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xFF, 0xFE, 0x22],
            [0x22, 0x00, 0x22],
            [0x22, 0x0A, 0x22],
        },
        .. Texts.Select(text => Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(text))),
    ];

    /// <summary>What may stand in an address where a value is expected, as it is sent.</summary>
    public static readonly string[] InAddresses =
    [
        .. Texts.Where(text => text.Length < 400).Select(Uri.EscapeDataString),
        "%00",
        "%ED%A0%80",
        "%FF",
        "%C3",
        "%EF%BF%BE",
        "%2F",
        "%5C",
        "%25",
        "%zz",
        new string('9', 3_000),
    ];

    public static readonly string[] MediaTypes =
    [
        "application/json; charset=nix",
        "application/json; charset=utf-16",
        "application/json; charset=\"",
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "*/*",
        "nix",
    ];

    public static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "nix"),
        ("Accept-Language", "zz-ZZ;q=nix, \u0001"),
        ("Accept-Language", new string('a', 4_000)),
        ("Accept-Encoding", "nix;q=2"),
        ("Content-Encoding", "gzip"),
        ("Cookie", "caseflow=nix"),
        ("Cookie", "caseflow=; caseflow=a; ="),
        ("Range", "bytes=5-1"),
        ("Range", "bytes=0-0,-99999999999999999999"),
        ("If-None-Match", "\"nix"),
        ("If-Modified-Since", "gestern"),
        ("If-Match", "*"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "nix"),
        ("X-Forwarded-For", "nix, \0"),
        ("X-Forwarded-Proto", "nix"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Last-Event-ID", "nix"),
    ];
}
