using System.Globalization;
using System.Security.Claims;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>
/// 试发. Sends one mail at once, past the outbox, and tells in words what the mail server answered. It is written down who did it, before it
/// leaves; not more than a few may be sent in a while, for they go to any address.
/// </summary>
public static class SendTestMail
{
    /// <param name="To">An address; null for one's own.</param>
    public sealed record Body(string? To = null);

    /// <param name="Accepted">Whether the mail server has taken it, or the folder has it.</param>
    /// <param name="Answer">What the mail server answered, in words.</param>
    public sealed record TestedMail(bool Accepted, string To, Saying Answer);

    public sealed record Command(string? To, Reader By) : IRequest<OrRefusal<TestedMail>>;

    private const int MostInAWhile = 5;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);
    private static readonly Refusal NoOwnAddress = new("no-own-address", RefusalKind.Conflict);

    internal sealed class Handler(
        CaseFlowDb db,
        StaffDirectory directory,
        AccountLedger ledger,
        IMailTransport transport,
        OfficeSettings settings,
        TimeProvider clock
    ) : IRequestHandler<Command, OrRefusal<TestedMail>>
    {
        public async ValueTask<OrRefusal<TestedMail>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = (await directory.Read(db, cancellationToken)).Find(command.By.Person);
            var to = string.IsNullOrWhiteSpace(command.To) ? person?.Email : command.To.Trim();
            if (string.IsNullOrWhiteSpace(to))
                return NoOwnAddress;
            if (await WriteDown(command.By.Person, cancellationToken) is { } tooMany)
                return tooMany;
            var delivery = await transport.Send(Mail(to, person?.Name ?? "", command.By.Person), cancellationToken);
            return new TestedMail(delivery is Delivered, to, Answer(delivery));
        }

        // In one turn: two who ask at once are counted one after the other.
        private async Task<Refusal?> WriteDown(string person, CancellationToken ct)
        {
            var since = clock.Now() - While;
            await using var write = await db.BeginWrite(ct);
            var tested = db.AccountEvents.Where(row => row.Kind == AccountEventKind.MailTested && row.At > since);
            if (await tested.CountAsync(ct) >= MostInAWhile)
            {
                var left = await tested.MinAsync(row => row.At, ct) + While - clock.Now();
                return new Refusal("wait-to-test-mail", RefusalKind.TooMany, ("count", (int)Math.Ceiling(left.TotalMinutes)))
                {
                    RetryAfter = left,
                };
            }
            ledger.Add(person, AccountEventKind.MailTested, person);
            await db.SaveChangesAsync(ct);
            await write.Commit(ct);
            return null;
        }

        private OutgoingMail Mail(string to, string name, string person)
        {
            var now = clock.Now();
            var mail = settings.Mail;
            var key = string.Create(CultureInfo.InvariantCulture, $"test/{person}/{now:O}");
            return new OutgoingMail(
                MessageIds.For(key, mail.FromAddress.Split('@')[^1]),
                mail.FromAddress,
                mail.FromName,
                to,
                name,
                Saying.Of("upkeep.mail.subject", ("office", mail.FromName)).Spoken(),
                Saying.Of("upkeep.mail.body", ("at", settings.LocalMinute(now)), ("person", name)).Spoken(),
                null,
                Urgent: false,
                now,
                null
            );
        }

        private Saying Answer(Delivery delivery) =>
            delivery switch
            {
                Delivered when settings.SmtpHost.Length == 0 => Saying.Of(
                    "upkeep.mail.written",
                    ("folder", Path.GetFullPath(settings.Mails))
                ),
                Delivered delivered => Saying.Of("upkeep.mail.accepted", ("reply", delivered.ServerReply)),
                Postponed postponed => postponed.Reason,
                Rejected rejected => rejected.Reason,
                _ => throw new InvalidOperationException($"Unknown delivery {delivery.GetType().Name}."),
            };
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/mail-settings/test",
                async Task<Results<Ok<TestedMail>, ProblemHttpResult>> (
                    Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body.To, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ManageAccounts)
            .Refuses(400, 401, 403, 409, 429)
            .WithName("sendTestMail")
            .WithTags("Upkeep")
            .WithSummary("Send a test mail at once, and what the mail server answered");
}
