using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;

namespace CaseFlow.Api.Sheets;

/// <summary>What a sheet needs to know of the office: who is who, and the calendar whose wall clock moments are written by.</summary>
public sealed class SheetOffice(CaseFlowDb db, StaffDirectory directory, CalendarShelf calendars)
{
    public async Task<(Staff Staff, WorkCalendar Calendar)> Read(DateTimeOffset now, CancellationToken ct) =>
        (await directory.Read(db, ct), await calendars.At(db, now, ct));
}
