using System.Globalization;

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
            Clock.ClockHours => Days(from, to).Select(day => Day(day, null, Counting.Continuous, "昼夜连续计时")),
            Clock.WorkingHours => Days(from, to).Select(day => HoursOf(day, from, to)),
            Clock.WorkingDays => WorkingDays(from, to),
            Clock.CalendarDays => CalendarDays(from, to, (int)limit.Amount),
        };
        var warnings = WarningsFor(limit, from, to);
        var sentence = DueDateSentence.For(limit, from, to, RollFrom(limit, from, to), warnings);
        return new DueDateExplanation(start, due, limit, [.. days], warnings, sentence);
    }

    private IEnumerable<CountedDay> WorkingDays(DateTime from, DateTime to)
    {
        var number = 0;
        foreach (var day in Days(from, to))
        {
            yield return day == DateOnly.FromDateTime(from) ? Day(day, null, Counting.Start, "起算当日不计")
                : calendar.KindOf(day) switch
                {
                    DayKind.Workday => Day(day, ++number, Counting.Counted, $"第 {number} 个工作日"),
                    DayKind.MakeupWorkday => Day(day, ++number, Counting.Counted, $"调休上班，第 {number} 个工作日"),
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
                yield return Day(day, null, Counting.Start, "起算当日不计");
            }
            else if (number < amount)
            {
                number++;
                yield return number == amount && day < last
                    ? Day(day, number, Counting.RolledFrom, $"第 {number} 日，{OffReason(day)}，顺延")
                    : Day(day, number, Counting.Counted, $"第 {number} 日");
            }
            else
            {
                yield return day == last
                    ? Day(day, null, Counting.RolledTo, "顺延至此日")
                    : Day(day, null, Counting.RolledOver, $"{OffReason(day)}，顺延");
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
        var makeup = calendar.KindOf(day) == DayKind.MakeupWorkday ? "调休上班，" : "";
        var minutes = (int)Math.Ceiling(worked.TotalMinutes);
        var stretches = workingTime.StretchesOf(begin, end);
        return worked > TimeSpan.Zero
            ? Day(day, null, Counting.Hours, $"{makeup}计 {Length(minutes)}（{string.Join('、', stretches.Select(Words))}）") with { Minutes = minutes, Stretches = stretches }
            : Day(day, null, Counting.AfterHours, $"{makeup}办公时间已过，不计");
    }

    /// <summary>Only what the count looked at: day and night clocks look at no calendar, calendar days at the last day alone.</summary>
    private ImmutableArray<CalendarWarning> WarningsFor(TimeLimit limit, DateTime from, DateTime to) => limit.Clock switch
    {
        Clock.ClockHours => [],
        Clock.CalendarDays when !calendar.Edition.RollCalendarDays => [],
        Clock.CalendarDays => calendar.WarningsBetween(from.AddDays((int)limit.Amount).Year, to.Year),
        Clock.WorkingDays => calendar.WarningsBetween(from.AddDays(1).Year, to.Year),
        Clock.WorkingHours => calendar.WarningsBetween(from.Year, to.Year),
    };

    /// <summary>The last calendar day and why it could not stand; null when nothing was rolled forward.</summary>
    private (DateOnly Day, string Why)? RollFrom(TimeLimit limit, DateTime from, DateTime to)
    {
        if (limit.Clock != Clock.CalendarDays)
        {
            return null;
        }

        var last = DateOnly.FromDateTime(from).AddDays((int)limit.Amount);
        return last < DateOnly.FromDateTime(to) ? (last, OffReason(last)) : null;
    }

    private CountedDay Day(DateOnly day, int? number, Counting counting, string why) =>
        new(day, calendar.KindOf(day), calendar.NameOf(day), number, counting, null, [], why);

    private string OffReason(DateOnly day) => calendar.NameOf(day) is { } name ? $"{name}放假" : "周末";

    private static string Words(HourSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start:HH:mm}–{span.End:HH:mm}");

    private static string Length(int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        return string.Create(CultureInfo.InvariantCulture, $"{(hours > 0 ? $"{hours} 小时" : "")}{(hours > 0 && rest > 0 ? " " : "")}{(rest > 0 ? $"{rest} 分钟" : "")}");
    }

    private static IEnumerable<DateOnly> Days(DateTime from, DateTime to)
    {
        var last = DateOnly.FromDateTime(to);
        for (var day = DateOnly.FromDateTime(from); day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
