using CaseFlow.Api.Features.Calendar;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>工作日历: until when days off are known, and the year that is missing.</summary>
internal sealed class CalendarCover(CalendarEditions editions, CalendarShelf shelf, CaseFlowDb db, TimeProvider clock) : ISystemPart
{
    public SystemPartName Part => SystemPartName.Calendar;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var calendar = await editions.InForce(ct);
        var now = clock.Now();
        var thisYear = (await shelf.At(db, now, ct)).LocalDate(now).Year;
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
