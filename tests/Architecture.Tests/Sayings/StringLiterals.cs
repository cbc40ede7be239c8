namespace CaseFlow.Architecture.Tests.Sayings;

/// <summary>The string literals of a C# file: what stands in comments and in code is left out.</summary>
internal sealed class StringLiterals
{
    private readonly string code;
    private readonly List<string> found = [];
    private int at;

    private StringLiterals(string code) => this.code = code;

    /// <summary>The texts as they are written; of an interpolated string the pieces between its holes.</summary>
    public static IReadOnlyList<string> Of(string code)
    {
        var literals = new StringLiterals(code);
        literals.ReadCode(inHole: false);
        return literals.found;
    }

    private void ReadCode(bool inHole)
    {
        for (var depth = 0; at < code.Length; )
        {
            if (inHole && depth == 0 && code[at] == '}')
                return;
            depth += code[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (Is("//"))
                SkipPast("\n");
            else if (Is("/*"))
                SkipPast("*/");
            else if (code[at] == '\'')
                ReadCharacter();
            else if (code[at] is '"' or '$' or '@' && ReadString())
                continue;
            else
                at++;
        }
    }

    private bool ReadString()
    {
        var start = at;
        while (at < code.Length && code[at] is '$' or '@')
            at++;
        var prefix = code[start..at];
        if (at >= code.Length || code[at] != '"')
        {
            at = start + 1;
            return true;
        }
        var quotes = 0;
        while (at < code.Length && code[at] == '"')
        {
            quotes++;
            at++;
        }
        if (quotes >= 3)
            ReadRaw(new string('"', quotes));
        else if (quotes == 1)
            ReadQuoted(
                verbatim: prefix.Contains('@', StringComparison.Ordinal),
                interpolated: prefix.Contains('$', StringComparison.Ordinal)
            );
        return true;
    }

    // Holes of a raw string are taken for text: what they call is no sentence.
    private void ReadRaw(string end)
    {
        var start = at;
        SkipPast(end);
        found.Add(code[start..Math.Max(start, at - end.Length)]);
    }

    private void ReadQuoted(bool verbatim, bool interpolated)
    {
        var start = at;
        for (; at < code.Length; at++)
        {
            var doubled = at + 1 < code.Length && code[at + 1] == code[at];
            if (code[at] == '\\' && !verbatim)
                at++;
            else if (code[at] == '"' && !(verbatim && doubled))
                break;
            else if ((code[at] == '"' && verbatim) || (interpolated && code[at] == '{' && doubled))
                at++;
            else if (interpolated && code[at] == '{')
            {
                found.Add(code[start..at++]);
                ReadCode(inHole: true);
                start = at + 1;
            }
        }
        found.Add(code[start..Math.Min(at, code.Length)]);
        at++;
    }

    private void ReadCharacter()
    {
        at++;
        var start = at;
        at += at < code.Length && code[at] == '\\' ? 2 : 1;
        SkipPast("'");
        found.Add(code[start..Math.Max(start, at - 1)]);
    }

    private bool Is(string text) => string.CompareOrdinal(code, at, text, 0, text.Length) == 0;

    private void SkipPast(string end)
    {
        var place = code.IndexOf(end, at, StringComparison.Ordinal);
        at = place < 0 ? code.Length : place + end.Length;
    }
}
