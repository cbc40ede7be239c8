using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>时限: how many are running, how late the sweep is, when the next one is due, and what was set aside.</summary>
internal sealed class Timers(CaseFlowDb db, OfficeSettings settings, TimeProvider clock) : ISystemPart
{
    /// <summary>A look is missed when a machine is busy; three in a row are not.</summary>
    private const int LooksMissed = 3;

    private static readonly TimeSpan LeastLate = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(15);

    public SystemPartName Part => SystemPartName.Timers;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var now = clock.Now();
        var failed = db.SetAside.Where(row => row.Queue == WorkQueue.Deadlines);
        var count = await db.Deadlines.CountAsync(ct);
        var aside = await failed.CountAsync(row => row.NextAt == null, ct);
        var oldest = await db
            .Deadlines.Where(row => row.DueAt <= now && !failed.Any(one => one.CaseId == row.CaseId))
            .MinAsync(row => (DateTimeOffset?)row.DueAt, ct);
        var next = await db.Deadlines.Where(row => row.DueAt > now).MinAsync(row => (DateTimeOffset?)row.DueAt, ct);
        var late = now - (oldest ?? now);
        if (late > Limit)
            return Line(
                late > TooLate ? SystemLight.Broken : SystemLight.Look,
                Saying.Of("upkeep.timers.late", ("count", count), ("late", Spoken.Span(late)))
            );
        if (aside > 0)
            return Line(SystemLight.Look, Saying.Of("upkeep.timers.aside", ("count", aside)));
        return Line(
            SystemLight.Well,
            next is { } due
                ? Saying.Of("upkeep.timers.well", ("count", count), ("next", settings.LocalMinute(due)))
                : Saying.Of("upkeep.timers.none")
        );
    }

    private TimeSpan Limit
    {
        get
        {
            var looks = TimeSpan.FromSeconds(settings.SweepSeconds * LooksMissed);
            return looks > LeastLate ? looks : LeastLate;
        }
    }

    private SystemLine Line(SystemLight light, Saying text) => new(Part, light, text);
}
