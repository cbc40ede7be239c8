using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Sayings;

namespace CaseFlow.Infrastructure.Versions;

/// <summary>
/// Mails about a publication that waits: to those who may agree to it, and to whoever asked for it when it was sent back or could not be.
/// They are saved by the caller, in the transaction that they speak of.
/// </summary>
public sealed class PublicationMails(CaseFlowDb db, StaffDirectory directory, MailSettings sender, TimeProvider clock)
{
    /// <summary>Everybody else who may publish: one of them has to agree.</summary>
    public async Task Proposed(PublicationRow wish, string procedure, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var said = (
            Saying.Of("publications.proposed-subject", ("procedure", procedure)),
            Saying.Of("publications.proposed-body", ("person", staff.NameOf(wish.By)), ("procedure", procedure), ("reason", wish.Reason))
        );
        foreach (var member in staff.Members.Where(member => member.Code != wish.By && MayPublish(member)))
            Tell(wish, "proposed", member, said);
    }

    /// <summary>Whoever asked for it: a second person sent it back.</summary>
    public async Task Returned(PublicationRow wish, string procedure, string by, Saying why, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var body = Saying.Of("publications.returned-body", ("person", staff.NameOf(by)), ("procedure", procedure), ("why", why));
        Tell(wish, "returned", staff.Find(wish.By), (Saying.Of("publications.returned-subject", ("procedure", procedure)), body));
    }

    /// <summary>Whoever asked for it: its moment came, and it could not be.</summary>
    public async Task Failed(PublicationRow wish, string procedure, Saying why, CancellationToken ct) =>
        Tell(
            wish,
            "failed",
            (await directory.Read(db, ct)).Find(wish.By),
            (
                Saying.Of("publications.mail-subject", ("procedure", procedure)),
                Saying.Of("publications.mail-body", ("procedure", procedure), ("why", why))
            )
        );

    private static bool MayPublish(StaffMember member) =>
        Rights.Of(Organisation.ActorOf(member)).Any(right => right.Code == Rights.EditProcedures);

    private void Tell(PublicationRow wish, string what, StaffMember? to, (Saying Subject, Saying Body) said)
    {
        if (to is not { Email: { } address })
            return;
        var now = clock.Now();
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"publication/{what}/{wish.DefinitionId}/{wish.Version}/{wish.AskedAt:O}/{to.Code}"
        );
        db.Mails.Add(
            new MailRow
            {
                MessageId = MessageIds.For(key, sender.FromAddress.Split('@')[^1]),
                Person = to.Code,
                ToAddress = address,
                ToName = to.Name,
                Subject = Speakers.Book.Say(said.Subject, to.Language),
                Body = Speakers.Book.Say(said.Body, to.Language),
                CreatedAt = now,
                NextAttemptAt = now,
            }
        );
    }
}
