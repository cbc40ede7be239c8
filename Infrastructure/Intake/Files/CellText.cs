using System.Text;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>Makes the text of a cell fit to be kept and shown.</summary>
internal static class CellText
{
    public const string Yes = "是";
    public const string No = "否";

    /// <summary>Whether a cell says yes; null when it says neither yes nor no.</summary>
    public static bool? YesNo(string text) =>
        text.ToUpperInvariant() switch
        {
            Yes or "有" or "√" or "✓" or "✔" or "TRUE" or "YES" or "Y" or "1" => true,
            No or "无" or "無" or "×" or "✗" or "✘" or "FALSE" or "NO" or "N" or "0" => false,
            _ => null,
        };

    /// <summary>One line: line breaks and tabs become blanks.</summary>
    public static string Line(string text) => Clean(text, keepsBreaks: false);

    /// <summary>Several lines, which end with \n.</summary>
    public static string Paragraphs(string text) => Clean(text, keepsBreaks: true);

    /// <summary>One line in the usual forms of its signs: full-width digits are digits. For comparing and reading, not for keeping.</summary>
    public static string Usual(string text) => Line(text).Normalize(NormalizationForm.FormKC).Trim();

    private static string Clean(string text, bool keepsBreaks)
    {
        var clean = new StringBuilder(text.Length);
        Span<char> pair = stackalloc char[2];
        foreach (var sign in PlainText.Mended(text).ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (sign.Value is '\n' or '\t')
                clean.Append(keepsBreaks ? (char)sign.Value : ' ');
            else if (!Rune.IsControl(sign) && !IsHidden(sign.Value))
                clean.Append(pair[..sign.EncodeToUtf16(pair)]);
        }

        return clean.ToString().Trim();
    }

    /// <summary>Signs without a shape that hide or reorder text: a title must read as it is stored. Joiners of emoji stay.</summary>
    private static bool IsHidden(int sign) => sign is 0x200B or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
