using CaseFlow.Api.Features.Calendar;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>工作日历: until when days off are known, and the year that is missing.</summary>
internal sealed class CalendarCover(CalendarEditions editions, TimeProvider clock) : ISystemPart
{
    public SystemPartName Part => SystemPartName.Calendar;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var calendar = await editions.InForce(ct);
        var thisYear = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(calendar.Zone)).Year;
        if (!calendar.Warnings.IsEmpty)
            return new SystemLine(
                Part,
                calendar.Warnings[0].Year <= thisYear ? SystemLight.Broken : SystemLight.Look,
                calendar.Warnings[0].Text
            );
        var known = calendar
            .Years.Where(year => year.Holidays.Any(day => day.Date.Year == year.Year))
            .Select(year => year.Year)
            .ToHashSet();
        var last = thisYear;
        while (known.Contains(last + 1))
            last++;
        return new SystemLine(Part, SystemLight.Well, Saying.Of("upkeep.calendar.well", ("year", last)));
    }
}
