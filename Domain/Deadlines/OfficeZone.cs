namespace CaseFlow.Domain.Deadlines;

/// <summary>
/// The wall clock of an office. Where its zone has not changed its offset for a while and never will, as in China since 1992, nothing is
/// looked up: every limit asks several times.
/// </summary>
internal sealed class OfficeZone
{
    // At either end of what a moment can be, the system's zone stops there instead of going beyond: somebody may ask for the year 9999.
    private static readonly DateTime Earliest = DateTime.MinValue.AddDays(2);
    private static readonly DateTime Latest = DateTime.MaxValue.AddDays(-2);

    private readonly TimeZoneInfo zone;
    private readonly TimeSpan steady;
    private readonly DateTime steadyFrom;

    public OfficeZone(TimeZoneInfo zone)
    {
        this.zone = zone;
        (steady, steadyFrom) = SteadyOf(zone);
    }

    /// <summary>The wall clock at a moment.</summary>
    public DateTime Local(DateTimeOffset moment) =>
        moment.UtcDateTime >= steadyFrom && moment.UtcDateTime < Latest
            ? DateTime.SpecifyKind(moment.UtcDateTime + steady, DateTimeKind.Unspecified)
            : TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>The moment, in UTC, at which the wall clock shows this.</summary>
    public DateTimeOffset Utc(DateTime local) => new(local - (local >= steadyFrom ? steady : zone.GetUtcOffset(local)), TimeSpan.Zero);

    /// <summary>The first moment, in UTC, of a day: what is before it belongs to the day before.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (zone.IsAmbiguousTime(midnight))
            return new DateTimeOffset(midnight - zone.GetAmbiguousTimeOffsets(midnight).Max(), TimeSpan.Zero);
        // Where clocks go forward at midnight, the day begins when they have: the offset of the evening before still counts.
        return zone.IsInvalidTime(midnight)
            ? new DateTimeOffset(midnight - zone.GetUtcOffset(midnight.AddHours(-3)), TimeSpan.Zero)
            : Utc(midnight);
    }

    // From two days after the last rule that changes anything: no offset is as long.
    private static (TimeSpan Offset, DateTime From) SteadyOf(TimeZoneInfo zone)
    {
        var rules = zone.GetAdjustmentRules();
        var changing = rules.Where(rule => rule.DaylightDelta != TimeSpan.Zero || rule.BaseUtcOffsetDelta != TimeSpan.Zero).ToArray();
        if (changing.Length == 0)
            return (zone.BaseUtcOffset, Earliest);
        var last = changing.Max(rule => rule.DateEnd);
        return last.Year >= DateTime.MaxValue.Year ? (zone.BaseUtcOffset, DateTime.MaxValue) : (zone.BaseUtcOffset, last.AddDays(2));
    }
}
