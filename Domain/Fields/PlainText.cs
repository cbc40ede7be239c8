using System.Text;

namespace CaseFlow.Domain.Fields;

/// <summary>Texts that read as they are stored: control characters show nothing, and PostgreSQL cannot keep a NUL at all.</summary>
public static class PlainText
{
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

    /// <summary>One line: line breaks and tabs become a blank, other control characters go.</summary>
    public static string Line(string text) => Clean(text.ReplaceLineEndings(" "), severalLines: false).Trim();

    /// <summary>Several lines, with their tabs and breaks; other control characters go.</summary>
    public static string Lines(string text) => Clean(text, severalLines: true);

    private static string Clean(string text, bool severalLines)
    {
        if (!HasControls(text, severalLines))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (!char.IsControl(sign) || (severalLines && IsLayout(sign)))
                clean.Append(sign);
            else if (IsLayout(sign))
                clean.Append(' ');
        }
        return clean.ToString();
    }

    private static bool IsLayout(char sign) => sign is '\t' or '\n' or '\r';
}
