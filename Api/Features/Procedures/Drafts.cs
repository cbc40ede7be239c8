using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Infrastructure.Versions;
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
public sealed class Drafts(CaseFlowDb db, DraftEditors editors, DraftHistory history, Publications publications, StaffDirectory directory)
{
    public static string StampOf(string definition) => ContentStamp.OfText(definition);

    public Task<ProcedureRow?> Find(string definitionId, CancellationToken ct) =>
        db.Procedures.AsNoTracking().SingleOrDefaultAsync(row => row.DefinitionId == definitionId && row.PublishedAt == null, ct);

    /// <summary>Why an editor may not change a draft: somebody else edits it, or it is about to be published; null when they may.</summary>
    public async Task<Refusal?> Bars(string definitionId, Editor editor, CancellationToken ct) =>
        await editors.Bars(definitionId, editor, ct) ?? (await IsPending(definitionId, ct) ? DraftRefusals.Pending : null);

    /// <summary>Whether it waits for its moment or for a second person.</summary>
    public async Task<bool> IsPending(string definitionId, CancellationToken ct) =>
        await publications.Pending(definitionId, ct) is not null;

    /// <param name="stamp">Stamp of the draft it replaces; null for a procedure that has no draft.</param>
    public async Task<OrRefusal<SavedDraft>> Save(
        DefinitionDocument document,
        string? stamp,
        Editor editor,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var write = await db.BeginWrite(ct);
        if (await Bars(document.DefinitionId, editor, ct) is { } bar)
            return bar;
        var before = await Find(document.DefinitionId, ct);
        if (before is not null && stamp is null)
            return ProcedureRefusals.DraftExists;
        if (stamp is not null && (before is null || StampOf(before.Definition) != stamp))
            return await Changed(document.DefinitionId, ct);
        var draft = await RowOf(document, before, ct);
        (draft.SavedBy, draft.SavedAt) = (editor.Person, now);
        if (!await Store(draft, before, ct))
            return await Changed(document.DefinitionId, ct);
        await history.Record(draft, before?.Definition, ct);
        await write.Commit(ct);
        var whole = await CalledProcedures.Composed(db, document, ct);
        return new SavedDraft(draft.DefinitionId, draft.Version, StampOf(draft.Definition), draft.SavedAt, ProcedureChecks.Check(whole));
    }

    /// <summary>That a draft is not the one that somebody has seen: who saved it since, or made it a version, or that it was thrown away.</summary>
    public async Task<Refusal> Changed(string definitionId, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        if (await Find(definitionId, ct) is { } draft)
            return With(new Meanwhile(staff.NameOf(draft.SavedBy), draft.SavedAt, Saying.Of("publications.saved-meanwhile")));
        var last = await db
            .Procedures.AsNoTracking()
            .Where(row => row.DefinitionId == definitionId && row.PublishedAt != null)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(ct);
        return With(
            last is { PublishedBy: { } by }
                ? new Meanwhile(staff.NameOf(by), last.PublishedAt, Saying.Of("publications.latest", ("version", last.Version)))
                : new Meanwhile(null, null, null)
        );
        static Refusal With(Meanwhile done) => DraftRefusals.Changed with { Meanwhile = done };
    }

    private async Task<ProcedureRow> RowOf(DefinitionDocument document, ProcedureRow? before, CancellationToken ct)
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
            SavedBy = "",
        };
    }

    private async Task<bool> Store(ProcedureRow draft, ProcedureRow? before, CancellationToken ct)
    {
        if (before is not null)
        {
            return await db.Unchanged(before)
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
