using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Proof;

/// <summary>每夜核对: what was found of open cases that nobody holds, nothing wakes and nobody was told of.</summary>
public static class GetProof
{
    public sealed record Query(Reader By) : IRequest<OrRefusal<ProofView>>;

    public sealed class Handler(ProofViews views) : IRequestHandler<Query, OrRefusal<ProofView>>
    {
        public async ValueTask<OrRefusal<ProofView>> Handle(Query query, CancellationToken cancellationToken) =>
            await views.Of(query.By, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/proof",
                async Task<Results<Ok<ProofView>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RepairCases)
            .Refuses(401, 403)
            .WithName("getProof")
            .WithTags("Proof")
            .WithSummary("What the nightly proof found, and what was done about it");
}
