using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>Tells how a due date came about. It walks the days that <see cref="WorkCalendar.Due"/> strides over.</summary>
internal sealed class DueDateExplainer(WorkCalendar calendar, WorkingTime workingTime)
{
    public DueDateExplanation Explain(DateTimeOffset start, TimeLimit limit)
    {
        var due = calendar.Due(start, limit);
        var (from, to) = (calendar.Local(start), calendar.Local(due));
        var days = limit.Clock switch
        {
            Clock.ClockHours => Days(from, to).Select(day => Day(day, null, Counting.Continuous, DueDateWords.Continuous)),
            Clock.WorkingHours => Days(from, to).Select(day => HoursOf(day, from, to)),
            Clock.WorkingDays => WorkingDays(from, to),
            Clock.CalendarDays => CalendarDays(from, to, (int)limit.Amount),
        };
        var warnings = WarningsFor(limit, from, to);
        var sentence = DueDateWords.Sentence(limit, from, to, RollFrom(limit, from, to), warnings);
        return new DueDateExplanation(start, due, limit, [.. days], warnings, sentence);
    }

    private IEnumerable<CountedDay> WorkingDays(DateTime from, DateTime to)
    {
        var number = 0;
        foreach (var day in Days(from, to))
        {
            yield return day == DateOnly.FromDateTime(from)
                ? Day(day, null, Counting.Start, DueDateWords.StartDay)
                : calendar.KindOf(day) switch
                {
                    DayKind.Workday => Day(day, ++number, Counting.Counted, DueDateWords.WorkingDay(number)),
                    DayKind.MakeupWorkday => Day(day, ++number, Counting.Counted, DueDateWords.Shifted(DueDateWords.WorkingDay(number))),
                    DayKind.Holiday or DayKind.Weekend => Day(day, null, Counting.Off, OffReason(day)),
                };
        }
    }

    private IEnumerable<CountedDay> CalendarDays(DateTime from, DateTime to, int amount)
    {
        var number = 0;
        var last = DateOnly.FromDateTime(to);
        foreach (var day in Days(from, to))
        {
            if (number == 0 && day == DateOnly.FromDateTime(from))
            {
                yield return Day(day, null, Counting.Start, DueDateWords.StartDay);
            }
            else if (number < amount)
            {
                number++;
                yield return number == amount && day < last
                    ? Day(day, number, Counting.RolledFrom, DueDateWords.RolledFrom(number, OffReason(day)))
                    : Day(day, number, Counting.Counted, DueDateWords.Counted(number));
            }
            else
            {
                yield return day == last
                    ? Day(day, null, Counting.RolledTo, DueDateWords.RolledTo)
                    : Day(day, null, Counting.RolledOver, DueDateWords.RolledOver(OffReason(day)));
            }
        }
    }

    private CountedDay HoursOf(DateOnly day, DateTime from, DateTime to)
    {
        if (!calendar.IsWorkday(day))
        {
            return Day(day, null, Counting.Off, OffReason(day));
        }

        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var (begin, end) = (midnight > from ? midnight : from, midnight.AddDays(1) < to ? midnight.AddDays(1) : to);
        var worked = new TimeSpan(workingTime.Between(begin, end));
        var minutes = (int)Math.Ceiling(worked.TotalMinutes);
        var stretches = workingTime.StretchesOf(begin, end);
        return worked > TimeSpan.Zero
            ? Day(day, null, Counting.Hours, Worked(DueDateWords.Hours(TimeSpan.FromMinutes(minutes), stretches))) with
            {
                Minutes = minutes,
                Stretches = stretches,
            }
            : Day(day, null, Counting.AfterHours, Worked(DueDateWords.AfterHours));

        Saying Worked(Saying hours) => calendar.KindOf(day) == DayKind.MakeupWorkday ? DueDateWords.Shifted(hours) : hours;
    }

    /// <summary>Only what the count looked at: day and night clocks look at no calendar, calendar days at the last day alone.</summary>
    private ImmutableArray<CalendarWarning> WarningsFor(TimeLimit limit, DateTime from, DateTime to) =>
        limit.Clock switch
        {
            Clock.ClockHours => [],
            Clock.CalendarDays when !calendar.Edition.RollCalendarDays => [],
            Clock.CalendarDays => calendar.WarningsBetween(from.AddDays((int)limit.Amount).Year, to.Year),
            Clock.WorkingDays => calendar.WarningsBetween(from.AddDays(1).Year, to.Year),
            Clock.WorkingHours => calendar.WarningsBetween(from.Year, to.Year),
        };

    /// <summary>The last calendar day and why it could not stand; null when nothing was rolled forward.</summary>
    private (DateOnly Day, Saying Why)? RollFrom(TimeLimit limit, DateTime from, DateTime to)
    {
        if (limit.Clock != Clock.CalendarDays)
        {
            return null;
        }

        var last = DateOnly.FromDateTime(from).AddDays((int)limit.Amount);
        return last < DateOnly.FromDateTime(to) ? (last, OffReason(last)) : null;
    }

    private CountedDay Day(DateOnly day, int? number, Counting counting, Saying why) =>
        new(day, calendar.KindOf(day), calendar.NameOf(day) is { } name ? Holidays.Named(name) : null, number, counting, null, [], why);

    private Saying OffReason(DateOnly day) => DueDateWords.Off(calendar.NameOf(day));

    private static IEnumerable<DateOnly> Days(DateTime from, DateTime to)
    {
        var last = DateOnly.FromDateTime(to);
        for (var day = DateOnly.FromDateTime(from); day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
