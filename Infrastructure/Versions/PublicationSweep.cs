using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>
/// Publishes drafts whose moment has come, after checking them again. One with errors stays a draft, and whoever asked for it is told by
/// mail and beside the draft. One at which the program fails is set aside; the others are published.
/// </summary>
public sealed class PublicationSweep(IServiceScopeFactory scopes, SetAsides aside, TimeProvider clock)
{
    /// <returns>How many were published.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var due = await Due(ct);
        var attempts = await aside.Begin(WorkQueue.Publications, ct);
        await attempts.Keep(due.Select(wish => wish.DefinitionId), ct);
        var published = 0;
        foreach (var wish in due.Where(wish => !attempts.Rests(wish.DefinitionId)))
            await attempts.Try(wish.DefinitionId, null, async () => published += await Publish(wish, ct) ? 1 : 0, ct);
        return published;
    }

    private async Task<List<PublicationRow>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.Now();
        return await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .Publications.AsNoTracking()
            .Where(row => row.State == PublicationState.Scheduled && row.At <= now)
            .OrderBy(row => row.At)
            .ToListAsync(ct);
    }

    private async Task<bool> Publish(PublicationRow wish, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Publish(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), wish, ct);
    }

    private async Task<bool> Publish(IServiceProvider services, CaseFlowDb db, PublicationRow wish, CancellationToken ct)
    {
        var publications = services.GetRequiredService<Publications>();
        var draft = await db
            .Procedures.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.DefinitionId == wish.DefinitionId && row.Version == wish.Version && row.PublishedAt == null,
                ct
            );
        if (draft is null)
            return false;
        var document = await CalledProcedures.Composed(db, DefinitionDocument.Read(draft.Definition).Value, ct);
        var (procedure, findings) = ProcedureChecks.Publishable(document);
        if (procedure is not null)
            return await publications.Due(wish, draft, document, ct);
        var errors = findings.Where(finding => finding.Weight == FindingWeight.Error).ToArray();
        var why = Saying.Of("publications.errors", ("count", errors.Length), ("finding", errors[0].Text));
        await using var write = await db.BeginWrite(ct);
        if (!await publications.Answer(wish, PublicationState.Failed, why, null, ct))
            return false;
        await services.GetRequiredService<PublicationMails>().Failed(wish, draft.Name, why, ct);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return false;
    }
}
