using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Handover;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Handover;

/// <summary>How far a handover is, and what became of each thing.</summary>
public static class GetHandover
{
    public sealed record Query(long Id, Reader By) : IRequest<OrRefusal<HandoverView>>;

    public sealed class Handler(HandoverViews views) : IRequestHandler<Query, OrRefusal<HandoverView>>
    {
        public async ValueTask<OrRefusal<HandoverView>> Handle(Query query, CancellationToken cancellationToken) =>
            await views.Of(query.Id, query.By, cancellationToken) is { } view ? view : Handovers.NoHandover;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/handovers/{id:long}",
                async Task<Results<Ok<HandoverView>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.HandOver)
            .Refuses(401, 403, 404)
            .WithName("getHandover")
            .WithTags("Handover")
            .WithSummary("How far a handover is");
}
