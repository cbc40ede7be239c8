namespace CaseFlow.Domain.Figures;

/// <summary>有效评价 &lt; 10 件不排名 (DOMAIN §6): what stands on fewer cases is listed, and not compared.</summary>
public static class Ranking
{
    /// <summary>The least denominator that is ranked.</summary>
    public const int Least = 10;

    public static bool IsRanked(int of) => of >= Least;

    /// <summary>Those that are ranked, the greatest first; then the others, those with most cases first.</summary>
    public static IEnumerable<T> Ordered<T>(IEnumerable<T> all, Func<T, int> of, Func<T, decimal> measure) =>
        all.OrderByDescending(one => IsRanked(of(one))).ThenByDescending(one => IsRanked(of(one)) ? measure(one) : 0).ThenByDescending(of);
}
