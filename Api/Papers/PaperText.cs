using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseFlow.Api.Papers;

/// <summary>Text as it may stand in a document.</summary>
internal static class PaperText
{
    /// <summary>Without the signs that XML has no place for: a document with one of them does not open.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
            else if (XmlConvert.IsXmlChar(text[at]) && !char.IsSurrogate(text[at]))
                clean.Append(text[at]);
        }
        return clean.ToString();
    }

    /// <summary>The lines of a text, those without anything left out.</summary>
    public static IEnumerable<string> Lines(string text) =>
        Clean(text).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Run Run(string text, RunProperties? look)
    {
        var words = new Text(text) { Space = SpaceProcessingModeValues.Preserve };
        return look is null ? new Run(words) : new Run(look, words);
    }
}
