using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>A text of a workbook, whose pieces may each have a look of their own.</summary>
internal static partial class RichText
{
    /// <summary>The text of the element where the reader stands, without how it is pronounced; goes to its end.</summary>
    public static string Read(PartXml xml)
    {
        if (xml.IsEmpty)
            return "";
        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsElement && xml.Name is "rPh" or "phoneticPr")
                xml.Pass();
            else if (xml.IsText && xml.Depth > depth + 1)
                xml.Text(text, SheetLimits.Letters);
        }
        return Meant(text.ToString());
    }

    /// <summary>The text of an element that has nothing but text; goes to its end.</summary>
    public static string Plain(PartXml xml)
    {
        if (xml.IsEmpty)
            return "";
        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsText)
                xml.Text(text, SheetLimits.Letters);
        }
        return text.ToString();
    }

    /// <summary>With the signs that XML cannot hold, which a workbook writes as _x000D_.</summary>
    public static string Meant(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escaped()
                .Replace(text, sign =>
                    ((char)int.Parse(sign.Groups["hex"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
                )
            : text;

    [GeneratedRegex("_x(?<hex>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
