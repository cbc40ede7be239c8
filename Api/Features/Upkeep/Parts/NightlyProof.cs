using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Proof;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Upkeep.Parts;

/// <summary>每夜核对: when it last looked at all open cases, and how much it found that is not right yet.</summary>
internal sealed class NightlyProof(CaseFlowDb db, Repairs repairs, OfficeSettings settings, TimeProvider clock) : ISystemPart
{
    /// <summary>A night and what a machine that was off may take.</summary>
    private static readonly TimeSpan Missed = TimeSpan.FromHours(36);

    private static readonly TimeSpan LongMissed = TimeSpan.FromDays(7);

    public SystemPartName Part => SystemPartName.Proof;

    public async Task<SystemLine> Read(Reader by, CancellationToken ct)
    {
        var now = clock.Now();
        var last = await db.ProofRounds.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        if (last is null)
        {
            var first = await db.Cases.Where(row => row.Status == CaseStatus.Open).MinAsync(row => (DateTimeOffset?)row.ReceivedAt, ct);
            return Line(now - (first ?? now) > Missed ? SystemLight.Look : SystemLight.Well, Saying.Of("upkeep.proof.never"));
        }
        var at = ("at", settings.LocalMinute(last.DoneAt ?? last.StartedAt));
        var age = now - (last.DoneAt ?? last.StartedAt);
        var found = await repairs.Findings(by).CountAsync(ct);
        if (age > LongMissed)
            return Line(SystemLight.Broken, Saying.Of("upkeep.proof.missed", at));
        if (found > 0)
            return Line(SystemLight.Look, Saying.Of("upkeep.proof.found", at, ("count", found)));
        return age > Missed
            ? Line(SystemLight.Look, Saying.Of("upkeep.proof.missed", at))
            : Line(SystemLight.Well, Saying.Of("upkeep.proof.sound", at, ("count", last.Cases)));
    }

    private SystemLine Line(SystemLight light, Saying text) => new(Part, light, text);
}
