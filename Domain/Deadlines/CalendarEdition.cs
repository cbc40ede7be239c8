using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Deadlines;

/// <summary>What kind of day a date is. Decided in the order 班 → 休 → 周一至五 (basis §4).</summary>
public enum DayKind
{
    Workday,
    Weekend,
    Holiday,

    /// <summary>调休上班日: a day, usually of a weekend, that is worked to make up for a holiday.</summary>
    MakeupWorkday,
}

/// <summary>The whole work calendar in force from a moment on. Editions are kept; the caller picks the one that applies.</summary>
/// <param name="Zone">IANA name of the office's time zone, e.g. <c>Asia/Shanghai</c>.</param>
/// <param name="Years">Announced years, in any order. They are read together: see <see cref="CalendarYear"/>.</param>
/// <param name="Hours">Office hours by season (冬夏令), at least one entry.</param>
/// <param name="RollCalendarDays">末日逢休假日顺延: whether a calendar-day limit that ends on a day off ends on the next workday.</param>
public sealed record CalendarEdition(
    int Number,
    DateTimeOffset EffectiveFrom,
    string Zone,
    ImmutableArray<CalendarYear> Years,
    ImmutableArray<OfficeHours> Hours,
    bool RollCalendarDays
);

/// <summary>
/// One year's notice of holidays. A notice may name days of the year before or after
/// (the one for 2019 holds 2018-12-29 to 31), so no year can be judged by its own notice alone.
/// </summary>
/// <param name="Source">The notice this was taken from, as shown to the administrator.</param>
public sealed record CalendarYear(int Year, ImmutableArray<NamedDay> Holidays, ImmutableArray<NamedDay> MakeupWorkdays, Saying Source);

/// <param name="Name">The holiday, also on the 调休 days that belong to it: 元旦, 春节 …</param>
public readonly record struct NamedDay(DateOnly Date, string Name);

/// <summary>Office hours in force from a day of the year on, until the next entry's day; they wrap round the year's end.</summary>
/// <param name="Spans">Not empty, not overlapping, each ending later than it starts. Office wall-clock time.</param>
public sealed record OfficeHours(int FromMonth, int FromDay, ImmutableArray<HourSpan> Spans);

public readonly record struct HourSpan(TimeOnly Start, TimeOnly End);
