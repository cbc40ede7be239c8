using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>A due date and its reason in one sentence, and in a few words why each day counts.</summary>
internal static class DueDateWords
{
    public static readonly Saying StartDay = Saying.Of("deadlines.day.start");
    public static readonly Saying Continuous = Saying.Of("deadlines.day.continuous");
    public static readonly Saying AfterHours = Saying.Of("deadlines.day.after-hours");
    public static readonly Saying RolledTo = Saying.Of("deadlines.day.rolled-to");

    public static Saying WorkingDay(int number) => Saying.Of("deadlines.day.working-day", ("number", number));

    public static Saying Counted(int number) => Saying.Of("deadlines.day.counted", ("number", number));

    public static Saying RolledFrom(int number, Saying off) => Saying.Of("deadlines.day.rolled-from", ("number", number), ("off", off));

    public static Saying RolledOver(Saying off) => Saying.Of("deadlines.day.rolled-over", ("off", off));

    /// <summary>A day off that is worked in exchange for another.</summary>
    public static Saying Shifted(Saying day) => Saying.Of("deadlines.day.shifted", ("day", day));

    public static Saying Hours(TimeSpan worked, IEnumerable<HourSpan> stretches) =>
        Saying.Of("deadlines.day.hours", ("length", Amounts.InHours(worked)!), ("stretches", SayingValue.List(stretches.Select(Span))));

    /// <param name="holiday">Null for a weekend.</param>
    public static Saying Off(string? holiday) =>
        holiday is null ? Saying.Of("deadlines.day.weekend") : Saying.Of("deadlines.day.holiday", ("name", Holidays.Named(holiday)));

    public static Saying Span(HourSpan span) => Saying.Of("deadlines.span", ("start", span.Start), ("end", span.End));

    /// <param name="rolled">The last calendar day and why it could not stand; null when nothing was rolled forward.</param>
    public static Saying Sentence(
        TimeLimit limit,
        DateTime from,
        DateTime to,
        (DateOnly Day, Saying Why)? rolled,
        ImmutableArray<CalendarWarning> warnings
    )
    {
        SayingValue guess = warnings.IsEmpty ? "" : Saying.Of("deadlines.due.guess", ("years", SayingValue.List(warnings.Select(Year))));
        var (first, last, close) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to), TimeOnly.FromDateTime(to));
        return limit.Clock switch
        {
            Clock.ClockHours => Saying.Of(
                "deadlines.due.clock-hours",
                ("count", limit.Amount),
                ("start", from),
                ("due", to),
                ("guess", guess)
            ),
            Clock.WorkingHours => Saying.Of(
                "deadlines.due.working-hours",
                ("count", limit.Amount),
                ("start", from),
                ("due", to),
                ("guess", guess)
            ),
            Clock.WorkingDays => Saying.Of(
                "deadlines.due.working-days",
                ("number", limit.Amount),
                ("first", first),
                ("last", last),
                ("close", close),
                ("guess", guess)
            ),
            Clock.CalendarDays when rolled is { } roll => Saying.Of(
                "deadlines.due.rolled",
                ("number", limit.Amount),
                ("first", first),
                ("end", roll.Day),
                ("off", roll.Why),
                ("last", last),
                ("close", close),
                ("guess", guess)
            ),
            Clock.CalendarDays => Saying.Of(
                "deadlines.due.calendar-days",
                ("number", limit.Amount),
                ("first", first),
                ("last", last),
                ("close", close),
                ("guess", guess)
            ),
        };
    }

    private static Saying Year(CalendarWarning warning) => Saying.Of("deadlines.year", ("year", warning.Year));
}
