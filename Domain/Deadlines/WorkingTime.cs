namespace CaseFlow.Domain.Deadlines;

/// <summary>
/// Working time between moments of the office's wall clock. It strides season by season, not day by day:
/// within a season all workdays are equally long, so a count of workdays is enough.
/// </summary>
internal sealed class WorkingTime(Workdays workdays, SeasonsOfHours seasons)
{
    /// <summary>Ticks of working time from one moment to a later one.</summary>
    public long Between(DateTime from, DateTime to)
    {
        var (first, last) = (DayOf(from), DayOf(to));
        if (first == last)
        {
            return WorkedBy(to) - WorkedBy(from);
        }

        var ticks = RestOfDay(from) + WorkedBy(to);
        for (var day = first + 1; day < last; )
        {
            var end = Math.Min(last - 1, seasons.LastDayLike(day));
            ticks += workdays.Between(day, end) * seasons.On(day).Length;
            day = end + 1;
        }

        return ticks;
    }

    /// <summary>The earliest moment by which so many ticks (above 0) have been worked since <paramref name="from"/>.</summary>
    public DateTime After(DateTime from, long ticks)
    {
        var day = DayOf(from);
        var rest = RestOfDay(from);
        if (ticks <= rest)
        {
            return At(day, seasons.On(day).TimeWhenWorked(WorkedBy(from) + ticks));
        }

        for (ticks -= rest, day++; ; day = seasons.LastDayLike(day) + 1)
        {
            var season = seasons.On(day);
            var available = workdays.Between(day, seasons.LastDayLike(day)) * season.Length;
            if (ticks <= available)
            {
                var fullDays = (int)((ticks - 1) / season.Length);
                return At(workdays.After(day - 1, fullDays + 1), season.TimeWhenWorked(ticks - (fullDays * season.Length)));
            }

            ticks -= available;
        }
    }

    /// <summary>The stretches worked between two moments of one workday; the later one may be the midnight after it.</summary>
    public ImmutableArray<HourSpan> StretchesOf(DateTime from, DateTime to)
    {
        var day = DayOf(from);
        var until = DayOf(to) == day ? to.TimeOfDay.Ticks : TimeSpan.TicksPerDay;
        return
        [
            .. seasons
                .On(day)
                .WorkedBetween(from.TimeOfDay.Ticks, until)
                .Select(one => new HourSpan(new TimeOnly(one.Start), new TimeOnly(one.End))),
        ];
    }

    /// <summary>End of office hours of a day, whether or not it is worked.</summary>
    public DateTime CloseOf(int day) => At(day, seasons.On(day).Close);

    /// <summary>
    /// Whole workdays and the working time that is left over. Days count as people count them, whatever their season's length:
    /// those fully between, the last one when it is worked to its end, and one more when the remainders fill it.
    /// </summary>
    public (int Days, long Ticks) Split(DateTime from, DateTime to)
    {
        var (first, last) = (DayOf(from), DayOf(to));
        var length = seasons.On(first).Length;
        if (first == last)
        {
            var (whole, part) = Math.DivRem(WorkedBy(to) - WorkedBy(from), length);
            return ((int)whole, part);
        }

        var tail = WorkedBy(to);
        var lastIsWhole = tail == seasons.On(last).Length;
        var (filled, remainder) = Math.DivRem(RestOfDay(from) + (lastIsWhole ? 0 : tail), length);
        return (workdays.Between(first + 1, last - 1) + (lastIsWhole ? 1 : 0) + (int)filled, remainder);
    }

    private static DateTime At(int day, long timeOfDay) => new((day * TimeSpan.TicksPerDay) + timeOfDay);

    private static int DayOf(DateTime moment) => (int)(moment.Ticks / TimeSpan.TicksPerDay);

    private long WorkedBy(DateTime moment)
    {
        var day = DayOf(moment);
        return workdays.IsWorkday(day) ? seasons.On(day).WorkedBy(moment.TimeOfDay.Ticks) : 0;
    }

    private long RestOfDay(DateTime moment)
    {
        var day = DayOf(moment);
        return workdays.IsWorkday(day) ? seasons.On(day).Length - WorkedBy(moment) : 0;
    }
}
