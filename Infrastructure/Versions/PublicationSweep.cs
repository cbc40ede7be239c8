using System.Globalization;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Sayings;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>
/// Publishes drafts whose moment has come, after checking them again. One with errors stays a draft, and whoever asked for it is told by
/// mail and beside the draft.
/// </summary>
public sealed class PublicationSweep(IServiceScopeFactory scopes, MailSettings sender, TimeProvider clock)
{
    /// <returns>How many were published.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var now = clock.Now();
        var due = await db
            .Publications.AsNoTracking()
            .Where(row => row.State == PublicationState.Scheduled && row.At <= now)
            .OrderBy(row => row.At)
            .ToListAsync(ct);
        var published = 0;
        foreach (var wish in due)
            published += await Publish(scope.ServiceProvider, db, wish, ct) ? 1 : 0;
        return published;
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
        var document = DefinitionDocument.Read(draft.Definition).Value;
        var (procedure, findings) = ProcedureChecks.Publishable(document);
        if (procedure is not null)
            return await publications.Due(wish, draft, document, ct);
        var errors = findings.Where(finding => finding.Weight == FindingWeight.Error).ToArray();
        var why = Saying.Of("publications.errors", ("count", errors.Length), ("finding", errors[0].Text));
        await using var write = await db.BeginWrite(ct);
        if (!await publications.Answer(wish, PublicationState.Failed, why, null, ct))
            return false;
        Tell(db, await services.GetRequiredService<StaffDirectory>().Read(db, ct), wish, draft.Name, why);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return false;
    }

    private void Tell(CaseFlowDb db, Staff staff, PublicationRow wish, string procedure, Saying why)
    {
        if (staff.Find(wish.By) is not { Email: { } address } author)
            return;
        var now = clock.Now();
        var key = string.Create(CultureInfo.InvariantCulture, $"publication/{wish.DefinitionId}/{wish.Version}/{wish.At:O}/{wish.By}");
        string Say(Saying said) => Speakers.Book.Say(said, author.Language);
        db.Mails.Add(
            new MailRow
            {
                MessageId = MessageIds.For(key, sender.FromAddress.Split('@')[^1]),
                Person = author.Code,
                ToAddress = address,
                ToName = author.Name,
                Subject = Say(Saying.Of("publications.mail-subject", ("procedure", procedure))),
                Body = Say(Saying.Of("publications.mail-body", ("procedure", procedure), ("why", why))),
                CreatedAt = now,
                NextAttemptAt = now,
            }
        );
    }
}
