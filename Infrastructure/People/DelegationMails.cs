using System.Globalization;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Sayings;

namespace CaseFlow.Infrastructure.People;

/// <summary>
/// Mails about a delegation: to whoever is to do the tasks, and to whose they are where somebody else entered or ended it. They are saved by
/// the caller, in the transaction that they speak of.
/// </summary>
public sealed class DelegationMails(CaseFlowDb db, StaffDirectory directory, MailSettings sender, TimeProvider clock)
{
    private sealed record Words(string Subject, string ToDelegate, string ToPrincipal);

    private static readonly Words OfGiven = new("delegated.given-subject", "delegated.given-delegate", "delegated.given-principal");
    private static readonly Words OfEnded = new("delegated.ended-subject", "delegated.ended-delegate", "delegated.ended-principal");

    public Task Given(DelegationRow row, CancellationToken ct) => Tell(row, OfGiven, row.GivenBy, ct);

    public Task Ended(DelegationRow row, CancellationToken ct) => Tell(row, OfEnded, row.EndedBy!, ct);

    private async Task Tell(DelegationRow row, Words words, string by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        foreach (var code in new[] { row.Delegate, row.Principal }.Where(code => code != by))
        {
            Tell(
                staff.Find(code),
                string.Create(CultureInfo.InvariantCulture, $"{words.Subject}/{row.Id}/{code}"),
                Saying.Of(words.Subject, ("principal", staff.NameOf(row.Principal))),
                Saying.Of(
                    code == row.Delegate ? words.ToDelegate : words.ToPrincipal,
                    ("by", staff.NameOf(by)),
                    ("principal", staff.NameOf(row.Principal)),
                    ("delegate", staff.NameOf(row.Delegate)),
                    ("from", row.From),
                    ("until", row.Until)
                )
            );
        }
    }

    private void Tell(StaffMember? to, string key, Saying subject, Saying body)
    {
        if (to is not { Email: { } address })
            return;
        var now = clock.Now();
        db.Mails.Add(
            new MailRow
            {
                MessageId = MessageIds.For(key, sender.FromAddress.Split('@')[^1]),
                Person = to.Code,
                ToAddress = address,
                ToName = to.Name,
                Subject = Speakers.Book.Say(subject, to.Language),
                Body = Speakers.Book.Say(body, to.Language),
                CreatedAt = now,
                NextAttemptAt = now,
            }
        );
    }
}
