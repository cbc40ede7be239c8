using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>
/// Deadline arithmetic on one edition of the work calendar (basis §4). Immutable and safe to share between threads.
/// Moments go in with any offset and come out in UTC; days and office hours are those of the edition's zone.
/// </summary>
public sealed class WorkCalendar
{
    private readonly OfficeZone zone;
    private readonly Workdays workdays;
    private readonly WorkingTime workingTime;
    private readonly AnnouncedYears announced;

    /// <exception cref="UnusableCalendarException">The edition has one of the problems of <see cref="CalendarChecks"/>.</exception>
    public WorkCalendar(CalendarEdition edition)
    {
        var problems = CalendarChecks.ProblemsOf(edition);
        if (!problems.IsEmpty)
        {
            throw new UnusableCalendarException(string.Join(' ', problems));
        }

        Edition = edition;
        zone = new OfficeZone(TimeZoneInfo.FindSystemTimeZoneById(edition.Zone));
        workdays = new Workdays(edition.Years);
        workingTime = new WorkingTime(workdays, new SeasonsOfHours(edition.Hours));
        announced = new AnnouncedYears(edition.Years);
    }

    public CalendarEdition Edition { get; }

    /// <summary>到期. The moment, in UTC, at which a limit that starts now has run out.</summary>
    /// <exception cref="ArgumentException">The limit cannot be counted: see <see cref="TimeLimit.Problem"/>.</exception>
    public DateTimeOffset Due(DateTimeOffset start, TimeLimit limit)
    {
        if (limit.Problem() is { } problem)
        {
            throw new ArgumentException(problem.ToString(), nameof(limit));
        }

        return limit.Clock switch
        {
            Clock.ClockHours => start.ToUniversalTime().AddTicks(TicksOfHours(limit.Amount)),
            Clock.WorkingHours => Utc(workingTime.After(Local(start), TicksOfHours(limit.Amount))),
            Clock.WorkingDays => Utc(workingTime.CloseOf(workdays.After(LocalDate(start).DayNumber, (int)limit.Amount))),
            Clock.CalendarDays => Utc(workingTime.CloseOf(Rolled(LocalDate(start).DayNumber + (int)limit.Amount))),
        };
    }

    /// <summary>The end of the office hours of a day, in UTC, whether or not it is worked.</summary>
    public DateTimeOffset CloseOf(DateOnly day) => Utc(workingTime.CloseOf(day.DayNumber));

    /// <summary>
    /// The moment, in UTC, at which a share of the time has been used: of the working time for the working clocks, of all time otherwise.
    /// Between start and due, both included; the same whole number of milliseconds after the start on every run.
    /// </summary>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is outside 0 to 100.</exception>
    public DateTimeOffset Share(DateTimeOffset start, DateTimeOffset due, Clock clock, decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var (from, to) = (start.ToUniversalTime(), due.ToUniversalTime());
        if (to <= from || percent == 100)
        {
            return to;
        }

        var (localFrom, localTo) = (Local(from), Local(to));
        var working = clock is Clock.WorkingHours or Clock.WorkingDays ? workingTime.Between(localFrom, localTo) : 0;
        if (working == 0)
        {
            return from.AddTicks(Part((to - from).Ticks, percent));
        }

        var used = Part(working, percent);
        var moment = used == 0 ? from : Utc(workingTime.After(localFrom, used));
        return moment > to ? to : moment;
    }

    /// <summary>为什么是这一天. The due moment with every day on the way to it and the reason it counts or does not.</summary>
    /// <exception cref="ArgumentException">The limit cannot be counted: see <see cref="TimeLimit.Problem"/>.</exception>
    public DueDateExplanation Explain(DateTimeOffset start, TimeLimit limit) =>
        new DueDateExplainer(this, workingTime).Explain(start, limit);

    /// <summary>What is left until the deadline, or how far it has been passed. At the very moment it is not overdue yet.</summary>
    public TimeLeft Left(DateTimeOffset now, DateTimeOffset due)
    {
        var overdue = now >= due;
        var (from, to) = overdue ? (due, now) : (now, due);
        var (days, ticks) = workingTime.Split(Local(from), Local(to));
        return new TimeLeft(overdue, days, new TimeSpan(ticks), to - from);
    }

    /// <summary>Working time from one moment to a later one; none when the other is earlier.</summary>
    public TimeSpan Worked(DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? TimeSpan.Zero : new TimeSpan(workingTime.Between(Local(from), Local(to)));

    /// <summary>The earliest moment, in UTC, by which so much working time has passed; the start itself for none.</summary>
    public DateTimeOffset AfterWorked(DateTimeOffset from, TimeSpan worked) =>
        worked <= TimeSpan.Zero ? from.ToUniversalTime() : Utc(workingTime.After(Local(from), worked.Ticks));

    /// <summary>
    /// 恢复计时. Where a moment lies, in UTC, when the clock stood still for a while: what was left of it then is left afterwards. What ends
    /// with the office hours of a day is counted in days on the clocks that count days; the rest of a day, and of an hour, as it was. Whoever
    /// set it to an evening or a holiday loses nothing by that: it never lies earlier than before.
    /// </summary>
    /// <param name="at">The moment; unchanged where it had passed already.</param>
    /// <param name="since">When the clock was stopped.</param>
    /// <param name="until">When it goes on.</param>
    public DateTimeOffset Resumed(DateTimeOffset at, DateTimeOffset since, DateTimeOffset until, Clock clock)
    {
        if (at <= since || until <= since)
        {
            return at.ToUniversalTime();
        }

        var then = Afterwards(at, since, until, clock);
        return then < at ? at.ToUniversalTime() : then;
    }

    private DateTimeOffset Afterwards(DateTimeOffset at, DateTimeOffset since, DateTimeOffset until, Clock clock)
    {
        var days = LeftOf(LocalDate(since).DayNumber, LocalDate(at).DayNumber, clock);
        if (days > 0 && Utc(workingTime.CloseOf(LocalDate(at).DayNumber)) == at)
        {
            return Due(until, new TimeLimit(days, clock));
        }

        var worked = clock is Clock.ClockHours ? TimeSpan.Zero : Worked(since, at);
        return worked > TimeSpan.Zero ? AfterWorked(until, worked) : (until + (at - since)).ToUniversalTime();
    }

    public DayKind KindOf(DateOnly day) => workdays.KindOf(day.DayNumber);

    /// <summary>What a day is to those who work: 工作日, 调休上班, 周末, 国庆节放假.</summary>
    public Saying Called(DateOnly day) =>
        KindOf(day) switch
        {
            DayKind.Workday => Saying.Of("deadlines.day.workday"),
            DayKind.MakeupWorkday => Saying.Of("deadlines.day.makeup"),
            DayKind.Weekend or DayKind.Holiday => DueDateWords.Off(NameOf(day)),
        };

    public bool IsWorkday(DateOnly day) => workdays.IsWorkday(day.DayNumber);

    /// <summary>The holiday a day belongs to, 调休 days included; null for an ordinary day.</summary>
    public string? NameOf(DateOnly day) => workdays.NameOf(day.DayNumber);

    /// <summary>False: the year's days are a Monday-to-Friday guess, and whatever touches them must carry a warning.</summary>
    public bool IsAnnounced(int year) => announced.Contains(year);

    /// <summary>One warning for each year between the two moments whose holidays are not known, what to do included.</summary>
    public ImmutableArray<CalendarWarning> Warnings(DateTimeOffset start, DateTimeOffset due) =>
        announced.WarningsFor(LocalDate(start).Year, LocalDate(due).Year);

    internal ImmutableArray<CalendarWarning> WarningsBetween(int firstYear, int lastYear) => announced.WarningsFor(firstYear, lastYear);

    /// <summary>The office's date at a moment.</summary>
    public DateOnly LocalDate(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The office's wall clock at a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => zone.Local(moment);

    /// <summary>The moment, in UTC, at which the office's wall clock shows this.</summary>
    public DateTimeOffset Utc(DateTime local) => zone.Utc(local);

    /// <summary>The first moment, in UTC, of a day of the office: what is before it belongs to the day before.</summary>
    public DateTimeOffset StartOf(DateOnly day) => zone.StartOf(day);

    private int LeftOf(int since, int at, Clock clock) =>
        clock switch
        {
            Clock.WorkingDays when at > since => workdays.Between(since + 1, at),
            Clock.CalendarDays => at - since,
            _ => 0,
        };

    private int Rolled(int day) => Edition.RollCalendarDays && !workdays.IsWorkday(day) ? workdays.After(day, 1) : day;

    private static long TicksOfHours(decimal hours) => (long)(hours * TimeSpan.TicksPerHour);

    private static long Part(long ticks, decimal percent)
    {
        var part = (long)(ticks * percent / 100);
        return part - (part % TimeSpan.TicksPerMillisecond);
    }
}
