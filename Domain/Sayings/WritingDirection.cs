using System.Buffers;
using System.Text;

namespace CaseFlow.Domain.Sayings;

/// <summary>
/// Signs that turn the direction of what stands behind them (Unicode Bidirectional Algorithm, UAX 9, 3.1): one that is never ended turns the
/// rest of the line, whoever wrote that.
/// </summary>
public static class WritingDirection
{
    private const char EndOfEmbedding = '\u202C';
    private const char EndOfIsolate = '\u2069';

    private static readonly SearchValues<char> Turning = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    // Without a width as well: two names would look the same that are not.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B\u2060\uFEFF\u00AD"
    );

    /// <summary>The text with an end for each turn that it begins, so that it can stand in a sentence; itself where it has none.</summary>
    public static string Balanced(string text)
    {
        if (!text.AsSpan().ContainsAny(Turning))
            return text;
        var open = new Stack<char>();
        foreach (var sign in text)
        {
            if (sign is '\u202A' or '\u202B' or '\u202D' or '\u202E')
                open.Push(EndOfEmbedding);
            else if (sign is '\u2066' or '\u2067' or '\u2068')
                open.Push(EndOfIsolate);
            else
                End(open, sign);
        }
        return open.Count == 0 ? text : string.Concat(text, string.Concat(open));
    }

    /// <summary>What somebody or something is called: without such signs and such as have no width, and without blanks around it.</summary>
    public static string Name(string text)
    {
        if (!text.AsSpan().ContainsAny(NotInNames))
            return text.Trim();
        var name = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (!NotInNames.Contains(sign))
                name.Append(sign);
        }
        return name.ToString().Trim();
    }

    // The end of an isolate ends the embeddings in it as well; the end of an embedding reaches out of no isolate.
    private static void End(Stack<char> open, char sign)
    {
        if (sign == EndOfIsolate && open.Contains(EndOfIsolate))
        {
            while (open.Pop() != EndOfIsolate)
                continue;
        }
        else if (sign == EndOfEmbedding && open.TryPeek(out var last) && last == EndOfEmbedding)
            open.Pop();
    }
}
