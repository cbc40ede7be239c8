using System.Text.RegularExpressions;

namespace CaseFlow.Domain.Sayings;

/// <summary>A sentence of a table, cut at its places: <c>{name}</c> stands for a value.</summary>
/// <param name="Pieces">Texts and names of values in turn, beginning with a text.</param>
internal sealed partial record Phrase(ImmutableArray<string> Pieces)
{
    /// <exception cref="FormatException">A brace that is no place for a value.</exception>
    public static Phrase Of(string sentence)
    {
        var pieces = Place().Split(sentence);
        for (var i = 0; i < pieces.Length; i += 2)
        {
            if (pieces[i].AsSpan().ContainsAny('{', '}'))
                throw new FormatException($"“{sentence}” has a brace that is no place for a value.");
        }
        return new Phrase([.. pieces]);
    }

    public string Filled(Func<string, string> value) =>
        string.Concat(Pieces.Select((piece, index) => index % 2 == 0 ? piece : value(piece)));

    [GeneratedRegex("{(?<name>[a-z][A-Za-z0-9]*)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
