using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using CaseFlow.Infrastructure.Sayings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Infrastructure.Staffing;

/// <summary>
/// The people check of every night. Whoever may change procedures is told by mail what was found, and not again until it is something
/// else: the last mail of this kind is what it is compared with. That all has been put right is told once as well.
/// A procedure that cannot be checked, and a person who cannot be told, are set aside.
/// </summary>
public sealed class StaffingRound(IServiceScopeFactory scopes, SetAsides aside, MailSettings sender, TimeProvider clock)
{
    // What the Message-ID of such a mail begins with, before the mark of what it tells.
    private const string Kind = "<staffing.";

    private static readonly Right Editing = Rights.Named(Rights.EditProcedures);

    /// <returns>How many were told.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var attempts = await aside.Begin(WorkQueue.Staffing, ct);
        await using var scope = scopes.CreateAsyncScope();
        var (found, all) = await Found(scope.ServiceProvider.GetRequiredService<StaffingReading>(), attempts, ct);
        if (found.IsEmpty && !all)
            return 0; // that all is sound is not known
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var staff = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().Read(db, ct);
        var told = 0;
        foreach (var member in staff.Members.Where(member => Editing.IsHeldBy(Organisation.ActorOf(member))))
        {
            var item = $"@{member.Code}";
            if (!string.IsNullOrWhiteSpace(member.Email) && !attempts.Rests(item))
                await attempts.Try(item, null, async () => told += await Tell(member, found, ct) ? 1 : 0, ct);
        }
        return told;
    }

    // All: of every procedure.
    private static async Task<(ImmutableArray<StaffedProcedure> Found, bool All)> Found(
        StaffingReading reading,
        Attempts attempts,
        CancellationToken ct
    )
    {
        var (found, all) = (ImmutableArray.CreateBuilder<StaffedProcedure>(), true);
        foreach (var procedure in await reading.Latest(ct))
        {
            all &=
                !attempts.Rests(procedure.DefinitionId)
                && await attempts.Try(procedure.DefinitionId, null, async () => found.Add(await reading.Of(procedure, ct)), ct);
        }
        found.RemoveAll(one => one.Findings.IsEmpty);
        return (found.ToImmutable(), all);
    }

    private async Task<bool> Tell(StaffMember member, ImmutableArray<StaffedProcedure> found, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await using var write = await db.BeginWrite(ct);
        if (!await IsNews(db, member, found, ct))
            return false;
        db.Mails.Add(Mail(member, found));
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        return true;
    }

    private static async Task<bool> IsNews(CaseFlowDb db, StaffMember member, ImmutableArray<StaffedProcedure> found, CancellationToken ct)
    {
        var last = await db
            .Mails.Where(row => row.Person == member.Code && row.MessageId.StartsWith(Kind))
            .OrderByDescending(row => row.Id)
            .Select(row => row.MessageId)
            .FirstOrDefaultAsync(ct);
        return last is null ? !found.IsEmpty : !last.StartsWith(Kind + MarkOf(member, found), StringComparison.Ordinal);
    }

    private MailRow Mail(StaffMember member, ImmutableArray<StaffedProcedure> found)
    {
        var now = clock.Now();
        var domain = sender.FromAddress.Split('@')[^1];
        return new MailRow
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{Kind}{MarkOf(member, found)}.{now.ToUnixTimeSeconds()}@{domain}"),
            Person = member.Code,
            ToAddress = member.Email!,
            ToName = member.Name,
            Subject = Say(Subject(found), member),
            Body = string.Join('\n', Lines(found).Select(line => Say(line, member))),
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    // By codes, not by words: a new name of a unit is no news. Of the person too, so that no two mails have one id.
    private static string MarkOf(StaffMember member, ImmutableArray<StaffedProcedure> found)
    {
        var told = found.SelectMany(one =>
            one.Findings.Select(finding => $"{one.DefinitionId}/{finding.Step}/{finding.Code}/{SayingJson.Stored(finding.Text)}")
        );
        return MessageIds.For($"{member.Code}\n{string.Join('\n', told)}", "mark").Trim('<').Split('@')[0];
    }

    private static Saying Subject(ImmutableArray<StaffedProcedure> found) =>
        found.IsEmpty ? Saying.Of("staffed.subject-sound") : Saying.Of("staffed.subject", ("count", found.Sum(one => one.Findings.Length)));

    private IEnumerable<Saying> Lines(ImmutableArray<StaffedProcedure> found)
    {
        yield return Saying.Of(found.IsEmpty ? "staffed.sound" : "staffed.intro");
        foreach (var procedure in found)
        {
            yield return Saying.Of("staffed.procedure", ("procedure", procedure.Name));
            foreach (var finding in procedure.Findings)
                yield return Saying.Of("staffed.line", ("finding", finding.Text));
        }
        if (new MailLinks(sender.PublicUrl).Procedures is { } link)
            yield return link;
    }

    private static string Say(Saying said, StaffMember member) => Speakers.Book.Say(said, member.Language);
}
