using CaseFlow.Domain.Figures;

namespace CaseFlow.Domain.Tests.Figures;

public sealed class SpanTests
{
    [Theory]
    [InlineData(SpanKind.Month, "2026-11-29", "2026-11-01", "2026-10-01", "2026-10-29")]
    [InlineData(SpanKind.Month, "2026-03-31", "2026-03-01", "2026-02-01", "2026-02-28")]
    [InlineData(SpanKind.Quarter, "2026-12-03", "2026-10-01", "2026-07-01", "2026-09-03")]
    [InlineData(SpanKind.Year, "2028-02-29", "2028-01-01", "2027-01-01", "2027-02-28")]
    [InlineData(SpanKind.Last30, "2026-12-03", "2026-11-04", "2026-10-05", "2026-11-03")]
    public void The_current_stretch_ends_today_and_is_compared_with_the_same_days_before(
        SpanKind kind,
        string today,
        string first,
        string beforeFirst,
        string beforeLast
    )
    {
        var span = Span.Current(kind, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((first, today), ($"{span.First:yyyy-MM-dd}", $"{span.Last:yyyy-MM-dd}"));
        Assert.Equal((beforeFirst, beforeLast), ($"{span.Before().First:yyyy-MM-dd}", $"{span.Before().Last:yyyy-MM-dd}"));
    }

    [Fact]
    public void Days_of_ones_own_are_compared_with_as_many_just_before()
    {
        var before = new Span(SpanKind.Own, new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 16)).Before();
        Assert.Equal((new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 9)), (before.First, before.Last));
        Assert.Equal(7, before.Days);
    }
}
