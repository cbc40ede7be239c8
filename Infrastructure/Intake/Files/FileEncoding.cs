using System.Collections.Immutable;
using System.Text;
using CaseFlow.Domain;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// How a text file is encoded: as somebody says, else by its mark (BOM), else as its bytes are most likely meant. The whole file is looked
/// at, once and in small pieces, because a guess from the beginning is how 乱码 gets into a database. A guess is only a guess: whoever
/// imports sees it with a sample and can say otherwise.
/// </summary>
internal static class FileEncoding
{
    private const int PieceLength = 64 * 1024;

    /// <summary>Those that can be chosen, by the names that people know them by.</summary>
    private static readonly ImmutableArray<(string Name, Encoding Encoding)> All =
    [
        ("UTF-8", Of("utf-8")),
        ("GB18030", Of("GB18030", knowsEuro: true)),
        ("Big5", Of("big5")),
        ("UTF-16", Of("utf-16")),
        ("UTF-16BE", Of("utf-16BE")),
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(one => one.Name)];

    /// <summary>An encoding by its name, also by the other names of the Chinese one; null when there is none such.</summary>
    public static Encoding? Find(string name)
    {
        var usual = name.Trim().ToUpperInvariant() is "GBK" or "GB2312" or "CP936" or "936" ? "GB18030" : name.Trim();
        return All.FirstOrDefault(one => string.Equals(one.Name, usual, StringComparison.OrdinalIgnoreCase)).Encoding;
    }

    /// <summary>What the user is told; also the mark of a UTF-16 file is in the name.</summary>
    public static string NameOf(Encoding encoding) => All.First(one => ReferenceEquals(one.Encoding, encoding)).Name;

    /// <summary>
    /// The encoding, which marks bytes that it does not know (<see cref="DamagedBytes"/>), or a refusal when no encoding reads most of the
    /// file. Leaves the stream at its start.
    /// </summary>
    public static OrRefusal<Encoding> Of(Stream stream, CancellationToken ct)
    {
        try
        {
            return Marked(stream) is { } marked ? marked : Unmarked(stream, ct);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static Encoding? Marked(Stream stream) =>
        Head(stream) switch
        {
            [0xFF, 0xFE, ..] => Find("UTF-16"),
            [0xFE, 0xFF, ..] => Find("UTF-16BE"),
            [0xEF, 0xBB, 0xBF, ..] => Find("UTF-8"),
            _ => null,
        };

    private static OrRefusal<Encoding> Unmarked(Stream stream, CancellationToken ct)
    {
        if (WithoutMark(Head(stream)) is { } wide)
            return wide;
        var utf8 = Utf8Census.Of(stream, PieceLength, ct);
        var chinese = ChineseCensus.Of(stream, PieceLength, ct);
        if (utf8.IsLikely(chinese))
            return Find("UTF-8")!;
        if (chinese.BadSequences * 2 > chinese.Sequences)
            return FileRefusals.Unreadable;
        return Find(chinese.LooksLikeBig5 ? "Big5" : "GB18030")!;
    }

    /// <summary>
    /// The kind of UTF-16 of a text without a mark: every ASCII sign, and each table has separators, stands beside a NUL, always on the same
    /// side. Null for another text.
    /// </summary>
    public static Encoding? WithoutMark(ReadOnlySpan<byte> head)
    {
        Span<int> nuls = [0, 0];
        for (var at = 0; at < head.Length; at++)
            nuls[at % 2] += head[at] == 0 ? 1 : 0;
        var (few, many) = (Math.Min(nuls[0], nuls[1]), Math.Max(nuls[0], nuls[1]));
        return many < 4 || many * 16 <= head.Length || few * 8 > many ? null : Find(nuls[1] > nuls[0] ? "UTF-16" : "UTF-16BE");
    }

    public static bool HasWideMark(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]);

    private static ReadOnlySpan<byte> Head(Stream stream)
    {
        var head = new byte[4096];
        stream.Position = 0;
        return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    private static Encoding Of(string name, bool knowsEuro = false)
    {
        var (encoder, decoder) = (EncoderFallback.ReplacementFallback, new DamagedBytes(knowsEuro));
        return CodePagesEncodingProvider.Instance.GetEncoding(name, encoder, decoder) ?? Encoding.GetEncoding(name, encoder, decoder);
    }
}
