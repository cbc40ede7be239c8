using System.Collections.Immutable;

namespace CaseFlow.Infrastructure.Intake.Files;

/// <summary>What a row of texts is worth as a header.</summary>
/// <param name="Usable">Whether it can be imported with.</param>
/// <param name="Understood">How many of its texts mean something.</param>
internal readonly record struct HeaderWorth(bool Usable, int Understood);

/// <summary>
/// Where the header of a table stands: a title and notes often stand above it, and it may be of two lines, a group above its columns
/// (反映人 over 姓名 and 电话).
/// </summary>
/// <param name="Start">The row of its first line among the rows that were looked at.</param>
/// <param name="Lines">1 or 2.</param>
/// <param name="Width">How many cells its rows have, blank ones included.</param>
/// <param name="Worth">The more, the surer that this is it.</param>
internal sealed record HeaderLines(int Start, int Lines, ImmutableArray<string> Headers, int Width, HeaderWorth Worth)
{
    /// <summary>Between a group and the column below it.</summary>
    public const char Joint = '/';

    /// <summary>Headers further right than this are not looked at: nobody fills in such a table.</summary>
    public const int MostColumns = 1_000;

    private const int MostLinesAbove = 20;

    // What is longer is no name of a column: its beginning is enough to see that.
    private const int LongestHeader = 300;
    private const int LongestLine = 30_000;

    /// <summary>The best header among the first filled rows; null when there are none.</summary>
    public static HeaderLines? Find(IReadOnlyList<GridRow> first, Func<ImmutableArray<string>, HeaderWorth> worth)
    {
        HeaderLines? best = null;
        for (var row = 0; row < Math.Min(first.Count, MostLinesAbove); row++)
        {
            var one = Of(first, row, 1, Texts(first[row]), worth);
            var two = row + 1 < first.Count ? Joined(first, row, one, worth) : null;
            best = Better(Better(best, one), two);
        }
        return best;
    }

    // Of equals the first: what looks like a header once more further down is a value, or the same header on the next page.
    private static HeaderLines? Better(HeaderLines? best, HeaderLines? other) =>
        other is null ? best
        : best is null || Rank(other).CompareTo(Rank(best)) > 0 ? other
        : best;

    private static (bool, int, bool) Rank(HeaderLines lines) =>
        (lines.Worth.Usable, lines.Worth.Understood, lines.Headers.Count(header => header.Length > 0) > 1);

    private static HeaderLines Of(
        IReadOnlyList<GridRow> first,
        int start,
        int lines,
        ImmutableArray<string> headers,
        Func<ImmutableArray<string>, HeaderWorth> worth
    ) => new(start, lines, headers, Math.Max(headers.Length, first.Skip(start).Take(lines).Max(row => row.Width ?? 0)), worth(headers));

    private static HeaderLines? Joined(
        IReadOnlyList<GridRow> first,
        int row,
        HeaderLines upper,
        Func<ImmutableArray<string>, HeaderWorth> worth
    )
    {
        // Where cells have addresses a blank row ends the header; a line of a text file may be of several.
        if (first[row + 1] is { Width: null } below && below.Line > first[row].Line + 1)
            return null;
        var (tops, bottoms) = (upper.Headers, Texts(first[row + 1]));
        if (tops.Count(top => top.Length > 0) < 2 || (upper.Worth.Usable && !IsBelow(tops, bottoms, worth)))
            return null;
        var joined = Of(first, row, 2, Join(tops, bottoms), worth);
        if (!joined.Worth.Usable)
            return null;
        // The lower line alone says as much, unless a column has its name in the upper one only.
        var lower = worth(bottoms);
        return
            joined.Worth.Understood > Math.Max(lower.Understood, upper.Worth.Understood)
            || (!upper.Worth.Usable && joined.Worth.Understood == lower.Understood && NamesMore(tops, bottoms))
            ? joined
            : null;
    }

    private static bool NamesMore(ImmutableArray<string> tops, ImmutableArray<string> bottoms) =>
        tops.Where((top, at) => top.Length > 0 && (At(bottoms, at).Length == 0 || At(bottoms, at) == top)).Any();

    /// <summary>Whether a line below a usable header goes on with it, instead of being the first row: what is needed has nothing below it.</summary>
    private static bool IsBelow(
        ImmutableArray<string> tops,
        ImmutableArray<string> bottoms,
        Func<ImmutableArray<string>, HeaderWorth> worth
    )
    {
        // The upper line without what has something of its own below it: still usable only when all that is needed has nothing there.
        var alone = tops.Select((top, at) => At(bottoms, at).Length == 0 || At(bottoms, at) == top ? top : "");
        return worth([.. alone]).Usable;
    }

    private static ImmutableArray<string> Join(ImmutableArray<string> tops, ImmutableArray<string> bottoms)
    {
        var joined = ImmutableArray.CreateBuilder<string>();
        var group = "";
        for (var column = 0; column < Math.Max(tops.Length, bottoms.Length); column++)
        {
            var (top, bottom) = (At(tops, column), At(bottoms, column));
            group = top.Length > 0 ? top : group;
            joined.Add(
                bottom.Length == 0 || bottom == top ? top
                : group.Length == 0 ? bottom
                : $"{group}{Joint}{bottom}"
            );
        }
        return joined.DrainToImmutable();
    }

    private static string At(ImmutableArray<string> texts, int at) => at < texts.Length ? texts[at] : "";

    private static ImmutableArray<string> Texts(GridRow row)
    {
        var cells = row.Cells.Where(cell => cell.Column < MostColumns).ToArray();
        var texts = new string[cells.Length == 0 ? 0 : cells[^1].Column + 1];
        Array.Fill(texts, "");
        var left = LongestLine;
        foreach (var cell in cells)
        {
            var length = Math.Min(cell.Text.Length, Math.Min(LongestHeader, left));
            texts[cell.Column] = CellText.Line(cell.Text[..length]);
            left -= length;
        }
        return [.. texts];
    }
}
