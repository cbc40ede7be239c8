using System.Security.Cryptography;
using System.Text;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Procedures;

/// <param name="Stamp">Hand it in with the next change: it shows that nobody else changed the draft in between.</param>
/// <param name="Findings">What the checks found; a draft may have errors, a published version may not.</param>
public sealed record SavedDraft(string DefinitionId, int Version, string Stamp, DateTimeOffset SavedAt, ImmutableArray<Finding> Findings);

/// <summary>
/// 草稿. The one unpublished version of a procedure. Every write names the stamp of what its author had read and is done only where
/// the draft is still that text, in the statement itself: of two authors one wins and the other is told.
/// </summary>
public sealed class Drafts(CaseFlowDb db, TimeProvider clock)
{
    public static string StampOf(string definition) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)).AsSpan(0, 12));

    public Task<ProcedureRow?> Find(string definitionId, CancellationToken ct) =>
        db.Procedures.AsNoTracking().SingleOrDefaultAsync(row => row.DefinitionId == definitionId && row.PublishedAt == null, ct);

    /// <summary>The draft itself, for statements that change it: nothing when it has been changed, published or deleted.</summary>
    public IQueryable<ProcedureRow> Unchanged(ProcedureRow draft) =>
        db.Procedures.Where(row =>
            row.DefinitionId == draft.DefinitionId
            && row.Version == draft.Version
            && row.PublishedAt == null
            && row.Definition == draft.Definition
        );

    /// <param name="stamp">Stamp of the draft it replaces; null for a procedure that has no draft.</param>
    public async Task<OrRefusal<SavedDraft>> Save(DefinitionDocument document, string? stamp, string by, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        var before = await Find(document.DefinitionId, ct);
        if (before is not null && stamp is null)
            return ProcedureRefusals.DraftExists;
        if (stamp is not null && (before is null || StampOf(before.Definition) != stamp))
            return ProcedureRefusals.DraftChanged;
        var draft = await RowOf(document, before, by, ct);
        if (!await Store(draft, before, ct))
            return ProcedureRefusals.DraftChanged;
        await write.Commit(ct);
        return new SavedDraft(draft.DefinitionId, draft.Version, StampOf(draft.Definition), draft.SavedAt, ProcedureChecks.Check(document));
    }

    private async Task<ProcedureRow> RowOf(DefinitionDocument document, ProcedureRow? before, string by, CancellationToken ct)
    {
        var version = before?.Version
            ?? 1
                + (await db.Procedures.Where(row => row.DefinitionId == document.DefinitionId).MaxAsync(row => (int?)row.Version, ct) ?? 0);
        return new ProcedureRow
        {
            DefinitionId = document.DefinitionId,
            Version = version,
            Name = document.Name,
            Definition = document.As(version, published: false, latest: false).Write(),
            SavedAt = clock.Now(),
            SavedBy = by,
        };
    }

    private async Task<bool> Store(ProcedureRow draft, ProcedureRow? before, CancellationToken ct)
    {
        if (before is not null)
        {
            return await Unchanged(before)
                    .ExecuteUpdateAsync(
                        change =>
                            change
                                .SetProperty(row => row.Name, draft.Name)
                                .SetProperty(row => row.Definition, draft.Definition)
                                .SetProperty(row => row.SavedAt, draft.SavedAt)
                                .SetProperty(row => row.SavedBy, draft.SavedBy),
                        ct
                    ) == 1;
        }
        try
        {
            db.Procedures.Add(draft);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException problem) when (DbConflict.IsDuplicate(problem))
        {
            return false;
        }
    }
}
