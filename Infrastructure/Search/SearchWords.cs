using System.Text;
using CaseFlow.Domain.Texts;

namespace CaseFlow.Infrastructure.Search;

/// <summary>
/// What of a text is indexed and looked up: every letter or digit, and every two that stand side by side, as <see cref="SoughtText"/>
/// writes them. Chinese has no spaces between words and most of its words have two characters: pairs find them, indexes of three
/// characters do not (ADR 0009).
/// </summary>
public static class SearchWords
{
    /// <summary>
    /// The pairs of a text in its order, and where a mark or a space stands between two letters, these two alone. What is
    /// written in another text stands in its order side by side as well, whatever the mark.
    /// </summary>
    public static IReadOnlyList<string> InOrder(string text)
    {
        var words = new List<string>();
        string? last = null;
        foreach (var stretch in Stretches(text))
        {
            if (last is not null)
                words.AddRange([last, stretch[0]]);
            words.AddRange(PairsOf(stretch));
            last = stretch[^1];
        }
        return words;
    }

    /// <summary>Every letter and digit of a text once.</summary>
    public static IEnumerable<string> Letters(string text) =>
        Stretches(text).SelectMany(stretch => stretch).Distinct(StringComparer.Ordinal);

    /// <summary>What must be looked up to find a text: its pairs, or, where a letter stands alone, that letter.</summary>
    public static IReadOnlyList<string> ToFind(string text)
    {
        var words = Of(text);
        return [.. words.Where(word => IsPair(word) || !words.Any(pair => IsPair(pair) && pair.Contains(word, StringComparison.Ordinal)))];
    }

    /// <summary>The terms of what somebody typed, without those that have neither letter nor digit.</summary>
    public static IReadOnlyList<string> Terms(string typed) =>
        [
            .. typed
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(term => Plain(WithoutScheme(term)))
                .Where(term => term.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    // A link is the same one over http and https.
    private static string WithoutScheme(string term) =>
        new[] { "https://", "http://" }.FirstOrDefault(scheme => term.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } scheme
            ? term[scheme.Length..]
            : term;

    /// <summary>
    /// Whether a term of <see cref="Terms"/> is written in a text; which marks stand between its letters does not matter.
    /// </summary>
    public static bool IsIn(string text, string term) => Plain(text).Contains(term, StringComparison.Ordinal);

    /// <summary>Whether all that somebody typed is written in one of these texts; of what has neither letter nor digit, nothing is.</summary>
    public static bool AreIn(string typed, params ReadOnlySpan<string> texts)
    {
        var terms = Terms(typed);
        foreach (var term in terms)
        {
            if (!IsInAny(texts, term))
                return false;
        }
        return terms.Count > 0;
    }

    /// <summary>
    /// Whether the index of words answers a term of <see cref="Terms"/> for certain: no mark in it, no letter that has a capital.
    /// </summary>
    public static bool IsCertain(string term) => !term.Any(sign => sign is ' ' or (>= 'a' and <= 'z'));

    /// <summary>The pairs of a text in its order, one after the other: what two titles are compared by.</summary>
    public static IReadOnlyList<string> Pairs(string text) => [.. Of(text).Where(IsPair)];

    private static bool IsInAny(ReadOnlySpan<string> texts, string term)
    {
        foreach (var text in texts)
        {
            if (IsIn(text, term))
                return true;
        }
        return false;
    }

    private static bool IsPair(string word) => word.EnumerateRunes().Skip(1).Any();

    // Each single and each pair once.
    private static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stretch in Stretches(text))
        {
            words.UnionWith(stretch);
            words.UnionWith(PairsOf(stretch));
        }
        return words;
    }

    private static string Plain(string text) => string.Join(' ', Stretches(text).Select(stretch => string.Concat(stretch)));

    private static IEnumerable<string> PairsOf(List<string> stretch) => stretch.Zip(stretch.Skip(1), (one, next) => one + next);

    // Letters and digits that nothing stands between.
    private static IEnumerable<List<string>> Stretches(string text)
    {
        var stretch = new List<string>();
        foreach (var rune in SoughtText.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                stretch.Add(rune.ToString());
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
        if (stretch.Count > 0)
            yield return stretch;
    }
}
