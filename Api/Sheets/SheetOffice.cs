using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;

namespace CaseFlow.Api.Sheets;

/// <summary>What a sheet needs to know of the office: who is who, and the time zone in which moments are written.</summary>
public sealed class SheetOffice(CaseFlowDb db, StaffDirectory directory, CalendarShelf calendars)
{
    public async Task<(Staff Staff, TimeZoneInfo Zone)> Read(DateTimeOffset now, CancellationToken ct)
    {
        var calendar = await calendars.At(db, now, ct);
        return (await directory.Read(db, ct), TimeZoneInfo.FindSystemTimeZoneById(calendar.Edition.Zone));
    }
}
