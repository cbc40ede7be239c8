using System.Text;
using CaseFlow.Domain.Fields;

namespace CaseFlow.Infrastructure.Mail;

/// <summary>Text from the public (titles, names) and from foreign servers, made fit for one line.</summary>
internal static class HeaderText
{
    /// <summary>
    /// Control characters and line breaks, the Unicode ones included, become one space each run: a title can neither end
    /// its header nor begin another. Half a surrogate pair becomes U+FFFD, what is no character goes.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in PlainText.Kept(text.Replace('\0', ' ')).EnumerateRunes())
        {
            if (!IsBreak(rune))
                line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().Trim();
    }

    /// <summary>One line of at most <paramref name="longest"/> characters, and … where more was cut off.</summary>
    public static string OneLine(string text, int longest) => Beginnings.Told(OneLine(text), longest);

    private static bool IsBreak(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;
}
