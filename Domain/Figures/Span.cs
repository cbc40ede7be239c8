namespace CaseFlow.Domain.Figures;

/// <summary>Which days are looked at.</summary>
public enum SpanKind
{
    Month,
    Quarter,
    Year,

    /// <summary>Thirty days, today among them.</summary>
    Last30,

    /// <summary>From one day to another.</summary>
    Own,
}

/// <summary>Days of the office that figures are of, both ends included, and those that they are compared with (比上期).</summary>
public readonly record struct Span(SpanKind Kind, DateOnly First, DateOnly Last)
{
    private const int Thirty = 30;
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;

    /// <summary>The current month, quarter or year as far as it has come, or the last thirty days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Days of one's own have no current stretch.</exception>
    public static Span Current(SpanKind kind, DateOnly today) =>
        new(
            kind,
            kind switch
            {
                SpanKind.Month => new DateOnly(today.Year, today.Month, 1),
                SpanKind.Quarter => new DateOnly(today.Year, today.Month - ((today.Month - 1) % MonthsOfQuarter), 1),
                SpanKind.Year => new DateOnly(today.Year, 1, 1),
                SpanKind.Last30 => today.AddDays(1 - Thirty),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            },
            today
        );

    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>
    /// The same days of the month, quarter or year before (比上月同期); where that month is shorter, up to its end. Of other stretches, as
    /// many days just before.
    /// </summary>
    public Span Before() =>
        Kind switch
        {
            SpanKind.Month => Months(1),
            SpanKind.Quarter => Months(MonthsOfQuarter),
            SpanKind.Year => Months(MonthsOfYear),
            SpanKind.Last30 or SpanKind.Own => new Span(Kind, First.AddDays(-Days), First.AddDays(-1)),
        };

    private Span Months(int months) => new(Kind, First.AddMonths(-months), Last.AddMonths(-months));
}
