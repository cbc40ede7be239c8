using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CaseFlow.Domain.Fields;

/// <summary>
/// What a text may hold: the one rule for every way in (ADR 0013). No control characters but tabs and line ends, no half of a surrogate
/// pair, none of the 66 code points that are no characters (Unicode 16, 23.7): none of them shows anything, and sheets, documents and
/// PostgreSQL cannot hold them. All else stays exactly as it was written, for it is evidence.
/// </summary>
public static class PlainText
{
    // Signs that are, begin or stand for something a text may not hold; where none is there, and that is nearly always, nothing is read twice.
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Signs('\0', '\u001F').Where(sign => !IsLayout(sign)),
        .. Signs('\u007F', '\u009F'),
        '\u2028',
        '\u2029',
        .. Signs('\uD800', '\uDFFF'),
        .. Signs('\uFDD0', '\uFDEF'),
        '\uFFFE',
        '\uFFFF',
    ]);

    // What neither database keeps as it is, or no reader takes from it again; controls that a stored JSON may not hold are not made of it.
    private static readonly SearchValues<char> Unkept = SearchValues.Create([
        '\0',
        .. Signs('\uD800', '\uDFFF'),
        .. Signs('\uFDD0', '\uFDEF'),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>
    /// The text as it may be kept: line breaks of other programs (U+000B of a text document, U+000C, U+0085, U+2028, U+2029) become line
    /// ends, half a pair becomes U+FFFD as in every browser, other forbidden signs go. Itself where nothing is wrong with it.
    /// </summary>
    public static string Mended(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 ? text : Mended(text, first, breaks: true);
    }

    /// <summary>
    /// The text without what no database can keep; control characters and line breaks stay. For what is no text of a person, such as
    /// JSON, and as a net for what came past <see cref="Mended(string)"/>.
    /// </summary>
    public static string Kept(string text)
    {
        var first = text.AsSpan().IndexOfAny(Unkept);
        return first < 0 ? text : Mended(text, first, breaks: false);
    }

    /// <summary>
    /// Whether there is nothing to be seen of it: only blanks, signs without width and fillers (Unicode's Default_Ignorable_Code_Point and
    /// the blanks that count as letters). A text that has to be filled in has to show something.
    /// </summary>
    public static bool IsBlank([NotNullWhen(false)] string? text)
    {
        if (text is null)
            return true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
                return false;
        }
        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or 0x2065
                or 0x2800
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xFFF0 and <= 0xFFF8)
                or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether it has a control character other than tabs and line breaks, or any at all for a text of one line.</summary>
    public static bool HasControls(string text, bool severalLines)
    {
        foreach (var sign in text)
        {
            if (char.IsControl(sign) && !(severalLines && IsLayout(sign)))
                return true;
        }
        return false;
    }

    /// <summary>One line: line breaks and tabs become a blank, what no text may hold goes.</summary>
    public static string Line(string text) => InOne(Mended(text)).Trim();

    /// <summary>The text with blanks for its line breaks and tabs; itself where it has none.</summary>
    public static string InOne(string text) =>
        text.AsSpan().ContainsAny('\t', '\n', '\r') ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text;

    /// <summary>Several lines, with their tabs and breaks; what no text may hold goes.</summary>
    public static string Lines(string text) => Mended(text);

    private static string Mended(string text, int first, bool breaks)
    {
        var mended = new StringBuilder(text.Length).Append(text, 0, first);
        // Half a pair is given as U+FFFD by the runes of a text.
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
        {
            if (breaks && IsForeignBreak(rune.Value))
                mended.Append('\n');
            else if (!IsNoCharacter(rune.Value) && !(breaks ? IsHidden(rune) : rune.Value == 0))
                mended.Append(rune);
        }
        // Whole pairs are suspects as well: where nothing came of it, the text is still itself.
        return mended.Equals(text) ? text : mended.ToString();
    }

    private static bool IsForeignBreak(int point) => point is 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    private static bool IsHidden(Rune rune) => Rune.IsControl(rune) && !(rune.IsBmp && IsLayout((char)rune.Value));

    private static bool IsNoCharacter(int point) => point is >= 0xFDD0 and <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;

    private static bool IsLayout(char sign) => sign is '\t' or '\n' or '\r';

    private static IEnumerable<char> Signs(char first, char last) => Enumerable.Range(first, last - first + 1).Select(sign => (char)sign);
}
