using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>导入: what runs or waits for its turn, what was set aside, and how the last one ended.</summary>
internal sealed class Imports(CaseFlowDb db, OfficeSettings settings, TimeProvider clock) : ISystemPart
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(10);

    public SystemPartName Part => SystemPartName.Imports;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        // How many rows a file has and which were wrong says as much as a case does: none of it is told here.
        var known = db.Imports.AsNoTracking().NotAbout(by);
        var aside = await db.SetAside.CountAsync(row => row.Queue == WorkQueue.Imports && row.NextAt == null, ct);
        if (aside > 0)
            return Line(SystemLight.Broken, Saying.Of("upkeep.imports.aside", ("count", aside)));
        var running = await db.Imports.CountAsync(row => row.Status == ImportStatus.Running, ct);
        var oldest = await db
            .Imports.Where(row => row.Status == ImportStatus.Waiting)
            .MinAsync(row => (DateTimeOffset?)row.RequestedAt, ct);
        var wait = clock.Now() - (oldest ?? clock.Now());
        if (running == 0 && wait > LongWait)
            return Line(SystemLight.Broken, Saying.Of("upkeep.imports.still", ("age", Spoken.Span(wait))));
        if (running > 0)
            return Line(SystemLight.Well, Saying.Of("upkeep.imports.running", ("count", running)));
        return Ended(await known.OrderByDescending(row => row.Id).FirstOrDefaultAsync(row => row.FinishedAt != null, ct));
    }

    private SystemLine Ended(ImportRow? last) =>
        last switch
        {
            null => Line(SystemLight.Well, Saying.Of("upkeep.imports.none")),
            { Status: ImportStatus.Refused } => Line(SystemLight.Look, Saying.Of("upkeep.imports.refused", At(last))),
            { InError: > 0 } => Line(SystemLight.Look, Saying.Of("upkeep.imports.in-error", At(last))),
            _ => Line(SystemLight.Well, Saying.Of("upkeep.imports.done", At(last))),
        };

    private (string Name, SayingValue Value) At(ImportRow row) => ("at", settings.LocalMinute(row.FinishedAt ?? row.RequestedAt));

    private SystemLine Line(SystemLight light, Saying text) => new(Part, light, text);
}
