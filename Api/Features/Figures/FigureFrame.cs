using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Figures;

namespace CaseFlow.Api.Features.Figures;

/// <summary>Days of the office as moments, up to now: what is still to come fell due in no period.</summary>
public sealed record FigureFrame(WorkCalendar Calendar, DateTimeOffset Now)
{
    private const int DaysInDays = 31;
    private const int DaysInWeeks = 120;
    private const int Week = 7;

    public Period Moments(DateOnly first, DateOnly last)
    {
        // What falls due at this very moment has.
        var (from, to, end) = (Calendar.StartOf(first), Calendar.StartOf(last.AddDays(1)), Now.AddMilliseconds(1));
        return new Period(from < end ? from : end, to < end ? to : end);
    }

    public int DayMinutes()
    {
        var day = Calendar.LocalDate(Now);
        while (!Calendar.IsWorkday(day))
            day = day.AddDays(1);
        return (int)Calendar.Worked(Calendar.StartOf(day), Calendar.StartOf(day.AddDays(1))).TotalMinutes;
    }

    /// <summary>A month in days, a quarter in weeks from its first day, more in months.</summary>
    public static IEnumerable<(DateOnly First, DateOnly Last)> Parts(Domain.Figures.Span span)
    {
        for (var first = span.First; first <= span.Last; )
        {
            var last = span.Days switch
            {
                <= DaysInDays => first,
                <= DaysInWeeks => first.AddDays(Week - 1),
                _ => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            };
            last = last < span.Last ? last : span.Last;
            yield return (first, last);
            first = last.AddDays(1);
        }
    }
}
