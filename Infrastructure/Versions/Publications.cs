using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>A publication as it is asked for.</summary>
/// <param name="At">When; null for at once.</param>
public sealed record PublicationWish(string By, string Reason, DateTimeOffset? At);

/// <summary>What became of a wish.</summary>
public enum PublicationOutcome
{
    Published,

    /// <summary>It waits for its moment.</summary>
    Scheduled,

    /// <summary>It waits for a second person.</summary>
    Proposed,
}

/// <summary>发布. Makes a draft the version that new cases start with: at once, at its moment, or when a second person agrees.</summary>
public sealed class Publications(CaseFlowDb db, OfficeSettings settings, PublicationMails mails, TimeProvider clock)
{
    /// <summary>One that waits for its moment or for a second person: nothing may be changed in the draft meanwhile.</summary>
    public Task<PublicationRow?> Pending(string definitionId, CancellationToken ct) =>
        db
            .Publications.AsNoTracking()
            .FirstOrDefaultAsync(
                row =>
                    row.DefinitionId == definitionId
                    && (row.State == PublicationState.Proposed || row.State == PublicationState.Scheduled)
                    && db.Procedures.Any(draft =>
                        draft.DefinitionId == row.DefinitionId && draft.Version == row.Version && draft.PublishedAt == null
                    ),
                ct
            );

    /// <summary>Publishes a checked draft, or keeps the wish until it may.</summary>
    /// <returns>A refusal when somebody changed the draft meanwhile.</returns>
    public async Task<OrRefusal<PublicationOutcome>> Ask(
        ProcedureRow draft,
        DefinitionDocument document,
        PublicationWish wish,
        CancellationToken ct
    )
    {
        await using var write = await db.BeginWrite(ct);
        await db.Publications.Where(row => row.DefinitionId == draft.DefinitionId && row.Version == draft.Version).ExecuteDeleteAsync(ct);
        var outcome =
            settings.PublishNeedsSecondPerson ? PublicationOutcome.Proposed
            : wish.At is not null ? PublicationOutcome.Scheduled
            : PublicationOutcome.Published;
        var done = outcome switch
        {
            PublicationOutcome.Proposed => await Keep(draft, wish, PublicationState.Proposed, ct),
            PublicationOutcome.Scheduled => await Keep(draft, wish, PublicationState.Scheduled, ct),
            PublicationOutcome.Published => await Publish(draft, document, wish, null, ct),
        };
        if (!done)
            return DraftRefusals.Changed;
        await write.Commit(ct);
        return outcome;
    }

    /// <summary>A second person agrees to a proposal that was read and checked: it is published, or waits for its moment.</summary>
    public async Task<OrRefusal<PublicationOutcome>> Confirm(
        PublicationRow proposal,
        ProcedureRow draft,
        DefinitionDocument document,
        string by,
        CancellationToken ct
    )
    {
        await using var write = await db.BeginWrite(ct);
        var waits = proposal.At > clock.Now();
        var done = waits
            ? await Unanswered(proposal)
                .ExecuteUpdateAsync(
                    change => change.SetProperty(row => row.State, PublicationState.Scheduled).SetProperty(row => row.ConfirmedBy, by),
                    ct
                ) == 1
            : await Unanswered(proposal).ExecuteDeleteAsync(ct) == 1
                && await Publish(draft, document, new PublicationWish(proposal.By, proposal.Reason, null), by, ct);
        if (!done)
            return DraftRefusals.Changed;
        await write.Commit(ct);
        return waits ? PublicationOutcome.Scheduled : PublicationOutcome.Published;
    }

    /// <summary>A second person sends a proposal back: the draft may be changed again, and whoever asked is told.</summary>
    public async Task<bool> Return(PublicationRow proposal, string procedure, Saying why, string by, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        if (!await Answer(proposal, PublicationState.Returned, why, by, ct))
            return false;
        await mails.Returned(proposal, procedure, by, why, ct);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return true;
    }

    /// <summary>Answers a wish that cannot be: the draft stays one.</summary>
    public async Task<bool> Answer(PublicationRow wish, PublicationState state, Saying why, string? by, CancellationToken ct)
    {
        var now = clock.Now();
        return await Unanswered(wish)
                .ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(row => row.State, state)
                            .SetProperty(row => row.Answer, why)
                            .SetProperty(row => row.AnsweredBy, by)
                            .SetProperty(row => row.AnsweredAt, now),
                    ct
                ) == 1;
    }

    /// <summary>Publishes one whose moment has come.</summary>
    public async Task<bool> Due(PublicationRow wish, ProcedureRow draft, DefinitionDocument document, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        if (
            await Unanswered(wish).ExecuteDeleteAsync(ct) != 1
            || !await Publish(draft, document, new PublicationWish(wish.By, wish.Reason, null), wish.ConfirmedBy, ct)
        )
            return false;
        await write.Commit(ct);
        return true;
    }

    private IQueryable<PublicationRow> Unanswered(PublicationRow wish) =>
        db.Publications.Where(row =>
            row.DefinitionId == wish.DefinitionId
            && row.Version == wish.Version
            && row.State == wish.State
            && row.AskedAt == wish.AskedAt
            && row.By == wish.By
        );

    private async Task<bool> Keep(ProcedureRow draft, PublicationWish wish, PublicationState state, CancellationToken ct)
    {
        var kept = new PublicationRow
        {
            DefinitionId = draft.DefinitionId,
            Version = draft.Version,
            State = state,
            Reason = wish.Reason,
            At = wish.At,
            By = wish.By,
            AskedAt = clock.Now(),
        };
        db.Publications.Add(kept);
        if (state == PublicationState.Proposed)
            await mails.Proposed(kept, draft.Name, ct);
        await db.SaveChangesAsync(ct);
        return await db.Unchanged(draft).AnyAsync(ct);
    }

    private async Task<bool> Publish(
        ProcedureRow draft,
        DefinitionDocument document,
        PublicationWish wish,
        string? confirmedBy,
        CancellationToken ct
    )
    {
        var now = clock.Now();
        var text = document.As(draft.Version, published: true, latest: true).Write();
        return await db.Unchanged(draft)
                .ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(row => row.Definition, text)
                            .SetProperty(row => row.PublishedAt, now)
                            .SetProperty(row => row.PublishedBy, wish.By)
                            .SetProperty(row => row.Reason, wish.Reason)
                            .SetProperty(row => row.ConfirmedBy, confirmedBy),
                    ct
                ) == 1;
    }
}
