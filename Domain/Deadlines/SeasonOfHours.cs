namespace CaseFlow.Domain.Deadlines;

/// <summary>The office hours of one season (冬夏令), ready to count with. Times are ticks since local midnight.</summary>
internal sealed class SeasonOfHours
{
    private readonly (long Start, long End)[] spans;

    public SeasonOfHours(OfficeHours hours)
    {
        From = (hours.FromMonth, hours.FromDay);
        spans = [.. hours.Spans.Select(span => (span.Start.Ticks, span.End.Ticks)).Order()];
        Length = spans.Sum(span => span.End - span.Start);
        Close = spans[^1].End;
    }

    public (int Month, int Day) From { get; }

    /// <summary>Working time of one day.</summary>
    public long Length { get; }

    /// <summary>End of the last span.</summary>
    public long Close { get; }

    /// <summary>Working time of the day up to a time of day.</summary>
    public long WorkedBy(long timeOfDay)
    {
        var worked = 0L;
        foreach (var (start, end) in spans)
        {
            worked += Math.Max(0, Math.Min(timeOfDay, end) - start);
        }

        return worked;
    }

    /// <summary>The stretches worked between two times of a day.</summary>
    public IEnumerable<(long Start, long End)> WorkedBetween(long from, long to)
    {
        foreach (var (start, end) in spans)
        {
            var (begin, stop) = (Math.Max(start, from), Math.Min(end, to));
            if (begin < stop)
                yield return (begin, stop);
        }
    }

    /// <summary>The earliest time of day by which so much has been worked; at most <see cref="Length"/> is asked for.</summary>
    public long TimeWhenWorked(long worked)
    {
        foreach (var (start, end) in spans)
        {
            if (worked <= end - start)
            {
                return start + worked;
            }

            worked -= end - start;
        }

        return Close;
    }
}

/// <summary>The seasons of the year. The one in force is the last whose day has come; before the first, last year's last.</summary>
internal sealed class SeasonsOfHours
{
    private readonly SeasonOfHours[] seasons;

    public SeasonsOfHours(ImmutableArray<OfficeHours> hours) =>
        seasons = [.. hours.Select(entry => new SeasonOfHours(entry)).OrderBy(season => season.From)];

    public SeasonOfHours On(int day)
    {
        var index = IndexOn(DateOnly.FromDayNumber(day));
        return index < 0 ? seasons[^1] : seasons[index];
    }

    /// <summary>The last day with the same office hours as <paramref name="day"/>.</summary>
    public int LastDayLike(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        if (seasons.Length == 1 || date.Year == DateOnly.MaxValue.Year)
        {
            return DateOnly.MaxValue.DayNumber;
        }

        var next = IndexOn(date) + 1;
        var (month, dayOfMonth) = seasons[next % seasons.Length].From;
        return new DateOnly(date.Year + (next / seasons.Length), month, dayOfMonth).DayNumber - 1;
    }

    /// <summary>-1 before the year's first season: then the last one of the year before is still in force.</summary>
    private int IndexOn(DateOnly date)
    {
        var index = seasons.Length - 1;
        while (index >= 0 && seasons[index].From.CompareTo((date.Month, date.Day)) > 0)
        {
            index--;
        }

        return index;
    }
}
