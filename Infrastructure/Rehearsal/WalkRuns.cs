using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Rehearsal;

/// <summary>
/// Walks that are kept are walked again through a draft: green where it does the same, red with the first place where it does not. One that
/// can no longer be walked to its end is red.
/// </summary>
public sealed class WalkRuns(CaseFlowDb db, Rehearsals rehearsals, StaffDirectory directory)
{
    /// <summary>Every walk of the procedure through a draft; refused only when the draft cannot be walked at all.</summary>
    public async Task<OrRefusal<ImmutableArray<WalkResult>>> Of(DefinitionDocument draft, CancellationToken ct)
    {
        var read = await RehearsedDraft.Read(db, draft, ct);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var (staff, editions) = (await directory.Read(db, ct), await rehearsals.Editions(ct));
        var rows = await db
            .Walks.AsNoTracking()
            .Where(row => row.DefinitionId == draft.DefinitionId)
            .OrderBy(row => row.Name)
            .ToListAsync(ct);
        return rows.Select(row => Of(read, row, staff, editions)).ToImmutableArray();
    }

    private static WalkResult Of(OrRefusal<RehearsedDraft> draft, WalkRow row, Staff staff, OfficeEditions editions)
    {
        var walked = Rehearsals.Walk(draft, Walks.ScriptOf(row), staff, editions);
        if (walked.Refusal is { } refusal)
            return new WalkResult(row.Id, row.Name, false, refusal.Text, null);
        var recorded = new WalkTrace(JsonSerializer.Deserialize<ImmutableArray<TraceMark>>(row.Trace, EngineJson.Options), null);
        var now = Traces.Of(walked.Value);
        var reason = Traces.Reason(recorded, now, walked.Value);
        var place = recorded.FirstDifference(now);
        return new WalkResult(row.Id, row.Name, reason is null, reason, (place?.Actual ?? place?.Expected)?.Step);
    }
}
