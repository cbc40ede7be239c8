using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Rounds;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>再试. What was set aside is due again, with all its tries before it; the next round takes it up.</summary>
public static class RetrySetAside
{
    public sealed record Command(long Id, Reader By) : IRequest<OrRefusal<RetriedItem>>;

    public sealed record RetriedItem(long Id, DateTimeOffset NextAt);

    public sealed class Handler(CaseFlowDb db, SetAsides aside) : IRequestHandler<Command, OrRefusal<RetriedItem>>
    {
        public async ValueTask<OrRefusal<RetriedItem>> Handle(Command command, CancellationToken cancellationToken) =>
            await aside.Retry(db.SetAsideVisibleTo(command.By), command.Id, cancellationToken) is { NextAt: { } next }
                ? new RetriedItem(command.Id, next)
                : SupervisionRefusals.NotSetAside;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/set-aside/{id:long}/retry",
                async Task<Results<Ok<RetriedItem>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(401, 403, 404)
            .WithName("retrySetAside")
            .WithTags("Supervision")
            .WithSummary("Try again what was set aside");
}
