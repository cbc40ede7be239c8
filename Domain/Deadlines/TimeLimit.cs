using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>四种钟. What a time limit is counted in (basis §4).</summary>
public enum Clock
{
    /// <summary>时钟小时: runs day and night, holidays included (the 5 h, 24 h and 48 h of public-opinion response).</summary>
    ClockHours,

    /// <summary>工作小时: runs inside office hours of workdays only, from the moment on.</summary>
    WorkingHours,

    /// <summary>工作日: the day of the start is not counted; ends with the office hours of the last day.</summary>
    WorkingDays,

    /// <summary>日历日: the day of the start is not counted; a last day that is no workday rolls forward.</summary>
    CalendarDays,
}

/// <summary>时限. So much time on one of the four clocks.</summary>
/// <param name="Amount">Hours or days, above 0. Days are whole numbers, hours may have a fraction.</param>
public readonly record struct TimeLimit(decimal Amount, Clock Clock)
{
    /// <summary>A century. Nothing an office promises is longer, and date arithmetic stays inside its range.</summary>
    private const decimal MostDays = 36_500;

    /// <summary>Why this limit cannot be counted, in one sentence; null when it can.</summary>
    public Saying? Problem() =>
        this switch
        {
            { Amount: <= 0 } => Saying.Of("deadlines.limit.not-positive"),
            { Clock: Clock.WorkingDays or Clock.CalendarDays } when Amount != decimal.Truncate(Amount) => Saying.Of(
                "deadlines.limit.fraction-of-day"
            ),
            { Clock: Clock.WorkingDays or Clock.CalendarDays } when Amount > MostDays => Saying.Of(
                "deadlines.limit.too-many-days",
                ("most", MostDays)
            ),
            { Clock: Clock.ClockHours or Clock.WorkingHours } when Amount > MostDays * 24 => Saying.Of(
                "deadlines.limit.too-many-hours",
                ("most", MostDays * 24)
            ),
            { Clock: < Clock.ClockHours or > Clock.CalendarDays } => Saying.Of("deadlines.limit.unknown-clock"),
            _ => null,
        };
}
