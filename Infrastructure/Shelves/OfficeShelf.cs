using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Shelves;

/// <summary>The office that an event was decided by: what a replay asks again.</summary>
public sealed class OfficeShelf(CalendarShelf calendars, OrganisationShelf organisations)
{
    /// <exception cref="InvalidOperationException">An edition that the event names is missing.</exception>
    public async ValueTask<OfficeAt> Of(CaseFlowDb db, EventRow happened, CancellationToken ct) =>
        new(await calendars.Numbered(db, happened.Calendar, ct), await organisations.Numbered(db, happened.Organisation, ct));
}
