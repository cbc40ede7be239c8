using System.Text;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>
/// 乱码 that was made before the file was: UTF-8 read as GBK, which turns 学校 into 瀛︽牎. The bytes are still there, and give the text back.
/// </summary>
internal static class Garbled
{
    // Shorter texts may be chance; from four characters on, rare ones whose bytes all obey UTF-8 are no text that anybody writes.
    private const int Shortest = 3;

    // Enough of a table to tell.
    private const int LongestSample = 1_000;
    private const int MostSamples = 2_000;

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        936,
        // A byte that was lost stands as “?” or “�” in the text, and is one that no UTF-8 has in this place.
        new EncoderReplacementFallback("?"),
        DecoderFallback.ReplacementFallback
    )!;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the text is garbled, and what it was before: null when some of its bytes are lost.</summary>
    public static (bool Is, string? Before) Look(string text)
    {
        if (!IsLongEnough(text))
            return (false, null);
        var before = Utf8.GetString(Gbk.GetBytes(text));
        var lost = before.Count(sign => sign == '\uFFFD');
        if (lost == 0)
            return before.Length < text.Length && IsChinese(before) ? (true, before) : (false, null);
        return (before.Count(IsHanzi) >= 2 * lost, null);
    }

    /// <summary>How many of the texts of some rows that are long enough to tell are garbled, 0 to 1.</summary>
    public static double ShareIn(IEnumerable<GridRow> rows)
    {
        var texts = rows.SelectMany(row => row.Cells)
            .Select(cell => cell.Text.Length > LongestSample ? cell.Text[..LongestSample] : cell.Text)
            .Where(IsLongEnough)
            .Take(MostSamples)
            .ToArray();
        return texts.Length == 0 ? 0 : (double)texts.Count(text => Look(text).Is) / texts.Length;
    }

    private static bool IsLongEnough(string text) => text.Count(sign => sign > 0x7F) >= Shortest;

    private static bool IsChinese(string text) =>
        text.Any(IsHanzi) && text.All(sign => sign < 0x80 || IsHanzi(sign) || IsBetweenHanzi(sign));

    private static bool IsHanzi(char sign) => sign is >= '\u4E00' and <= '\u9FFF';

    private static bool IsBetweenHanzi(char sign) =>
        sign is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u2010' and <= '\u2026');
}
