using System.Text.Json;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Versions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>What one author changed in a draft, between two others.</summary>
/// <param name="Number">1, 2, … within the draft: by it a change is ticked before publishing.</param>
public sealed record AuthorChanges(int Number, string By, DateTimeOffset At, ImmutableArray<ProcedureChange> Changes);

/// <summary>
/// Who changed what in a draft. Each save is compared with what its author began with: what was changed twice is told once, and what was
/// changed back not at all.
/// </summary>
public sealed class DraftHistory(CaseFlowDb db)
{
    /// <summary>To be called in the transaction that saves the draft.</summary>
    /// <param name="before">The draft's text until now; null where there was none.</param>
    public async Task Record(ProcedureRow draft, string? before, CancellationToken ct)
    {
        var last = await db
            .DraftChanges.Where(row => row.DefinitionId == draft.DefinitionId && row.Version == draft.Version)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(ct);
        if (last is null || last.By != draft.SavedBy)
        {
            last = new DraftChangesRow
            {
                DefinitionId = draft.DefinitionId,
                Version = draft.Version,
                Number = (last?.Number ?? 0) + 1,
                By = draft.SavedBy,
                Before = before ?? await Published(draft.DefinitionId, ct),
                Changes = "",
            };
            db.DraftChanges.Add(last);
        }
        last.At = draft.SavedAt;
        last.Changes = JsonSerializer.Serialize(Difference(last.Before, draft.Definition), EngineJson.Options);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Oldest first; authors whose changes left nothing are not among them.</summary>
    public async Task<ImmutableArray<AuthorChanges>> Of(string definitionId, int version, CancellationToken ct)
    {
        var rows = await db
            .DraftChanges.AsNoTracking()
            .Where(row => row.DefinitionId == definitionId && row.Version == version)
            .OrderBy(row => row.Number)
            .Select(row => new
            {
                row.Number,
                row.By,
                row.At,
                row.Changes,
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new AuthorChanges(row.Number, row.By, row.At, Read(row.Changes))).Where(one => !one.Changes.IsEmpty)];
    }

    private static ImmutableArray<ProcedureChange> Read(string changes) =>
        [.. JsonSerializer.Deserialize<ProcedureChange[]>(changes, EngineJson.Options) ?? []];

    private static ImmutableArray<ProcedureChange> Difference(string? before, string after)
    {
        var old = before is null ? null : DefinitionDocument.Read(before).Match(document => document, _ => null!);
        return ProcedureDifference.Of(old, DefinitionDocument.Read(after).Value);
    }

    private Task<string?> Published(string definitionId, CancellationToken ct) =>
        db
            .Procedures.Where(row => row.DefinitionId == definitionId && row.PublishedAt != null)
            .OrderByDescending(row => row.Version)
            .Select(row => row.Definition)
            .FirstOrDefaultAsync(ct);
}
