using System.Globalization;
using System.Text;

namespace CaseFlow.Infrastructure.Intake.Sheets;

/// <summary>The text of a cell of an .ods workbook: a line for each paragraph.</summary>
internal static class OdsText
{
    /// <summary>Without remarks that hang on the cell; goes to the end of the element where the reader stands.</summary>
    public static string Read(PartXml xml)
    {
        if (xml.IsEmpty)
            return "";
        var (text, depth, paragraphs) = (new StringBuilder(), xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsElement && text.Length < SheetLimits.Letters)
                Element(xml, text, ref paragraphs);
            else if (xml.IsText && xml.Depth > depth + 1)
                xml.Text(text, SheetLimits.Letters);
        }
        return text.ToString();
    }

    private static void Element(PartXml xml, StringBuilder text, ref int paragraphs)
    {
        switch (xml.Name)
        {
            case "annotation" or "table":
                xml.Pass();
                break;
            case "p" when paragraphs++ > 0:
            case "line-break":
                text.Append('\n');
                break;
            case "s":
                text.Append(
                    ' ',
                    int.TryParse(xml["c"], NumberStyles.None, CultureInfo.InvariantCulture, out var blanks) ? Math.Clamp(blanks, 1, 100) : 1
                );
                break;
            case "tab":
                text.Append('\t');
                break;
            default:
                break;
        }
    }
}
