namespace CaseFlow.Domain.Figures;

/// <summary>平均/中位/P90. How long something took over several cases.</summary>
/// <param name="Count">The denominator.</param>
/// <param name="Median">What half of them stay within; of two in the middle, what lies between.</param>
/// <param name="Ninety">What nine in ten stay within.</param>
public readonly record struct Spread(int Count, TimeSpan Mean, TimeSpan Median, TimeSpan Ninety)
{
    private const double Half = 0.5;
    private const double NineInTen = 0.9;

    /// <returns>Null of none.</returns>
    public static Spread? Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0
            ? null
            : new Spread(sorted.Length, new TimeSpan((long)sorted.Average(time => time.Ticks)), At(sorted, Half), At(sorted, NineInTen));
    }

    private static TimeSpan At(TimeSpan[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (low, high) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return low + ((high - low) * (place - Math.Floor(place)));
    }
}
