namespace CaseFlow.Domain.Figures;

/// <summary>A share as it is shown: never without what it is a share of (DOMAIN §6).</summary>
/// <param name="Met">The numerator.</param>
/// <param name="Of">The denominator.</param>
public readonly record struct Share(int Met, int Of)
{
    /// <summary>0 to 100 with one decimal, halves rounded up; null where there is nothing to be a share of.</summary>
    public decimal? Percent => Of == 0 ? null : Math.Round(Met * 100m / Of, 1, MidpointRounding.AwayFromZero);
}
