namespace CaseFlow.Api.Features.Roster;

/// <summary>What somebody is likely to have meant who wrote a name that there is none of.</summary>
internal static class NearWord
{
    /// <summary>The nearest of the known names; null where none is near: at most half of its signs may be others.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var (best, least) = ((string?)null, int.MaxValue);
        foreach (var name in known.Where(name => Math.Abs(name.Length - written.Length) * 2 <= Math.Max(name.Length, written.Length)))
        {
            var distance = Distance(written, name);
            if (distance < least && distance * 2 <= Math.Max(name.Length, written.Length))
                (best, least) = (name, distance);
        }
        return best;
    }

    // Levenshtein's: signs put in, taken out or put for another.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var above = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var here = Math.Min(Math.Min(row[j], row[j - 1]) + 1, above + (one[i - 1] == other[j - 1] ? 0 : 1));
                (above, row[j]) = (row[j], here);
            }
        }
        return row[^1];
    }
}
