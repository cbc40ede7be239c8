using System.Globalization;

namespace CaseFlow.Domain.Fields;

/// <summary>Beginnings of texts that are too long for a place: never half of what a reader takes for one character (UAX 29).</summary>
public static class Beginnings
{
    private const string More = "…";

    /// <summary>At most so many UTF-16 units of a text; of one character that alone is longer, its first code points.</summary>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && end + next <= longest)
            end += next;
        if (end == 0 && longest > 0)
            end = char.IsSurrogatePair(text, longest - 1) ? longest - 1 : longest;
        return text[..end];
    }

    /// <summary>The text, or its beginning and … where it is longer than so many UTF-16 units.</summary>
    public static string Told(string text, int longest) => text.Length <= longest ? text : Of(text, longest) + More;
}
