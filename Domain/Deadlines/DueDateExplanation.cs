using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>为什么是这一天. A due date with all that led to it.</summary>
/// <param name="Days">Every day from the start's to the due one, in order.</param>
/// <param name="Warnings">Years that the count depended on and whose holidays are not known.</param>
/// <param name="Sentence">The whole in one sentence, for the case page and for letters.</param>
public sealed record DueDateExplanation(
    DateTimeOffset Start,
    DateTimeOffset Due,
    TimeLimit Limit,
    ImmutableArray<CountedDay> Days,
    ImmutableArray<CalendarWarning> Warnings,
    Saying Sentence
);

/// <param name="Name">The holiday the day belongs to; null for an ordinary day.</param>
/// <param name="Number">The day's number in the count; null when it is not counted or the clock counts hours.</param>
/// <param name="Counting">What <paramref name="Why"/> says, for programs.</param>
/// <param name="Minutes">How much of the day was counted by a clock of working hours; null otherwise.</param>
/// <param name="Stretches">From when to when, where <paramref name="Minutes"/> says how much; else empty.</param>
/// <param name="Why">In short: 起算当日不计, 国庆节放假, 周末, 调休上班，第 3 个工作日, 顺延 …</param>
public sealed record CountedDay(
    DateOnly Date,
    DayKind Kind,
    Saying? Name,
    int? Number,
    Counting Counting,
    int? Minutes,
    ImmutableArray<HourSpan> Stretches,
    Saying Why
);

/// <summary>How a day was treated by the count of a due date.</summary>
public enum Counting
{
    /// <summary>The day of the start, which is not counted.</summary>
    Start,

    /// <summary>Counted, with a number.</summary>
    Counted,

    /// <summary>A holiday or a weekend, not counted.</summary>
    Off,

    /// <summary>The last calendar day, which is off: the due date rolls forward from it.</summary>
    RolledFrom,

    /// <summary>Off, and passed over by a due date that rolls forward.</summary>
    RolledOver,

    /// <summary>Where a due date that rolled forward came to stand.</summary>
    RolledTo,

    /// <summary>Counted day and night.</summary>
    Continuous,

    /// <summary>A part of the working hours was counted.</summary>
    Hours,

    /// <summary>The start came after the day's working hours.</summary>
    AfterHours,
}
