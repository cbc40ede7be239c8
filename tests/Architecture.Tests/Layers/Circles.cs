namespace CaseFlow.Architecture.Tests.Layers;

/// <summary>One area of the product needs another: where it says so, for the message.</summary>
internal readonly record struct Need(string Area, string Other, string Where);

/// <summary>
/// Areas that need each other, directly or over others, are one area with a wall through it: what both need belongs below them.
/// </summary>
internal static class Circles
{
    /// <param name="needs">All needs; those of an area for itself do not count.</param>
    /// <returns>One sentence for each pair of areas of which each needs the other in the end.</returns>
    public static Inspection Inspect(IEnumerable<Need> needs)
    {
        var all = needs.Where(need => need.Area != need.Other).ToList();
        var direct = all.ToLookup(need => need.Area, StringComparer.Ordinal);
        var violations =
            from area in direct.Select(same => same.Key).Order(StringComparer.Ordinal)
            from need in direct[area].DistinctBy(need => need.Other, StringComparer.Ordinal)
            where Reaches(direct, need.Other, area)
            select $"{area} needs {need.Other} ({need.Where}), which needs {area} again";
        return new Inspection(all.Count, [.. violations]);
    }

    private static bool Reaches(ILookup<string, Need> direct, string from, string to)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Stack<string>([from]));
        while (open.TryPop(out var area))
        {
            foreach (var other in direct[area].Select(need => need.Other))
            {
                if (other == to)
                    return true;
                if (seen.Add(other))
                    open.Push(other);
            }
        }
        return false;
    }
}
