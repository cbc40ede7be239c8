using System.Globalization;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Sayings;

namespace CaseFlow.Infrastructure.People;

/// <summary>
/// Mails about a password that somebody else set: to the person, and to somebody who can ask why. They are saved by the caller, in the
/// transaction that they speak of.
/// </summary>
public sealed class PasswordMails(CaseFlowDb db, StaffDirectory directory, OfficeSettings settings, TimeProvider clock)
{
    // Whoever reads the trace is asked first (basis §5): setting passwords is the system administrator's, watching it is not.
    private static readonly ImmutableArray<string> Watching = [Roles.AuditAdmin, Roles.SecurityAdmin, Roles.SystemAdmin, Roles.Supervisor];

    /// <param name="by">Code of whoever set it; null for the command line.</param>
    public async Task Set(Account account, string? by, CancellationToken ct)
    {
        var staff = await directory.Read(db, ct);
        var now = clock.Now();
        var at = settings.LocalMinute(now);
        var who = by is null ? Saying.Of("passwords.command-line") : staff.NameOf(by);
        if (staff.Find(account.Id) is { } person)
            Tell(
                person,
                account.Id,
                now,
                Saying.Of("passwords.reset-subject"),
                Saying.Of("passwords.reset-body", ("person", who), ("at", at))
            );
        foreach (var second in Seconds(staff, account.Id, by))
            Tell(
                second,
                account.Id,
                now,
                Saying.Of("passwords.reset-seen-subject", ("person", account.Name)),
                Saying.Of("passwords.reset-seen-body", ("by", who), ("at", at), ("person", account.Name), ("account", account.Id))
            );
    }

    // Neither of the two concerned: those of the first role that has anybody else with an address.
    private static StaffMember[] Seconds(Staff staff, string account, string? by) =>
        Watching
            .Select(role =>
                staff.WithRole(role).Where(member => member.Code != account && member.Code != by && HasAddress(member)).ToArray()
            )
            .FirstOrDefault(some => some.Length > 0)
        ?? [];

    private static bool HasAddress(StaffMember member) => !string.IsNullOrWhiteSpace(member.Email);

    private void Tell(StaffMember to, string account, DateTimeOffset now, Saying subject, Saying body)
    {
        if (!HasAddress(to))
            return;
        var key = string.Create(CultureInfo.InvariantCulture, $"password/{account}/{now:O}/{to.Code}");
        db.Mails.Add(
            new MailRow
            {
                MessageId = MessageIds.For(key, settings.Mail.FromAddress.Split('@')[^1]),
                Person = to.Code,
                ToAddress = to.Email!,
                ToName = to.Name,
                Subject = Speakers.Book.Say(subject, to.Language),
                Body = Speakers.Book.Say(body, to.Language),
                CreatedAt = now,
                NextAttemptAt = now,
            }
        );
    }
}
