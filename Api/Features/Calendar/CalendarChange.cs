using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>What somebody wants to change of the last edition of the work calendar.</summary>
/// <param name="What">In a few words, for timelines and notices.</param>
/// <param name="Made">The last edition with the change.</param>
public sealed record CalendarChange(Saying What, Func<CalendarEdition, CalendarEdition> Made)
{
    /// <summary>Number of the edition that whoever makes it has seen, as it was shown; null where it does not matter.</summary>
    public int? Seen { get; init; }

    /// <summary>A year that was there already is replaced.</summary>
    public static CalendarChange Of(CalendarYear year) =>
        new(Saying.Of("recounting.year", ("year", Saying.Verbatim($"{year.Year}")), ("source", year.Source)), edition =>
            edition with
            {
                Years = [.. edition.Years.Where(known => known.Year != year.Year), year],
            }
        );

    /// <param name="hours">All seasons.</param>
    public static CalendarChange Of(ImmutableArray<OfficeHours> hours) =>
        new(Saying.Of("recounting.hours"), edition => edition with { Hours = hours });

    /// <summary>Days and hours are again those of an earlier edition.</summary>
    public static CalendarChange BackTo(CalendarEdition earlier) =>
        new(Saying.Of("recounting.restored", ("edition", earlier.Number)), edition =>
            earlier with
            {
                Number = edition.Number,
                EffectiveFrom = edition.EffectiveFrom,
            }
        );
}
