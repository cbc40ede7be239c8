using System.Text;

namespace CaseFlow.Infrastructure.Search;

/// <summary>
/// What of a text is indexed and looked up: every letter or digit, and every two that stand side by side. Chinese has no spaces
/// between words and most of its words have two characters: pairs find them, indexes of three characters do not (ADR 0009).
/// </summary>
public static class SearchWords
{
    /// <summary>Each single and each pair once, capital Latin letters made small.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        foreach (var rune in text.EnumerateRunes())
        {
            var now = Rune.IsLetterOrDigit(rune) ? Small(rune) : "";
            if (now.Length > 0)
            {
                words.Add(now);
                if (before.Length > 0)
                    words.Add(before + now);
            }
            before = now;
        }
        return words;
    }

    /// <summary>What must be looked up to find a text: its pairs, or, where a letter stands alone, that letter.</summary>
    public static IReadOnlyList<string> ToFind(string text)
    {
        var words = Of(text);
        return [.. words.Where(word => IsPair(word) || !words.Any(pair => IsPair(pair) && pair.Contains(word, StringComparison.Ordinal)))];
    }

    /// <summary>The pairs of a text in its order, one after the other: what two titles are compared by.</summary>
    public static IReadOnlyList<string> Pairs(string text) => [.. Of(text).Where(IsPair)];

    private static bool IsPair(string word) => word.EnumerateRunes().Skip(1).Any();

    // Only A–Z: both databases do the same to every text, whatever language they are set up for.
    private static string Small(Rune rune) => rune.Value is >= 'A' and <= 'Z' ? ((char)(rune.Value + 32)).ToString() : rune.ToString();
}
