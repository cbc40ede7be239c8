using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>重发. A mail that was given up waits again, with all its tries before it; it keeps its Message-ID.</summary>
public static class RetryMail
{
    public sealed record Command(long Id, Reader By) : IRequest<OrRefusal<RetriedMail>>;

    public sealed record RetriedMail(long Id, MailStatus Status, DateTimeOffset NextAttemptAt);

    public sealed class Handler(CaseFlowDb db, TimeProvider clock) : IRequestHandler<Command, OrRefusal<RetriedMail>>
    {
        public async ValueTask<OrRefusal<RetriedMail>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var mails = db.MailsVisibleTo(command.By);
            var changed = await mails
                .Where(row => row.Id == command.Id && row.Status == MailStatus.Failed)
                .ExecuteUpdateAsync(
                    change =>
                        change
                            .SetProperty(row => row.Status, MailStatus.Waiting)
                            .SetProperty(row => row.Attempts, 0)
                            .SetProperty(row => row.NextAttemptAt, now),
                    cancellationToken
                );
            if (changed == 1)
                return new RetriedMail(command.Id, MailStatus.Waiting, now);
            return await mails.AnyAsync(row => row.Id == command.Id, cancellationToken)
                ? SupervisionRefusals.NotFailed
                : SupervisionRefusals.NoMail;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/mails/{id:long}/retry",
                async Task<Results<Ok<RetriedMail>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(401, 403, 404, 409)
            .WithName("retryMail")
            .WithTags("Supervision")
            .WithSummary("Send a failed mail again");
}
