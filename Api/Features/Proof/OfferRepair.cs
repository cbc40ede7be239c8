using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Workflows.Proof;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Proof;

/// <summary>What would be done about a finding; nothing is changed.</summary>
public static class OfferRepair
{
    public sealed record Query(long Id, Reader By) : IRequest<OrRefusal<RepairOffer>>;

    /// <param name="Kind">Null where it cannot be repaired by itself, or is no longer so.</param>
    /// <param name="Words">What would be done, or why nothing is.</param>
    /// <param name="Reversible">Whether it could be undone as long as nothing has happened since.</param>
    public sealed record RepairOffer(RepairKind? Kind, Saying Words, bool Reversible);

    public sealed class Handler(Repairs repairs) : IRequestHandler<Query, OrRefusal<RepairOffer>>
    {
        public async ValueTask<OrRefusal<RepairOffer>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await repairs.Findings(query.By).SingleOrDefaultAsync(row => row.Id == query.Id, cancellationToken) is not { } finding)
                return Repairs.NoFinding;
            return await repairs.Offered(finding, cancellationToken) is { } repair
                ? new RepairOffer(repair.Kind, RepairWords.Of(repair.Kind), repair.Kind != RepairKind.FromRecord)
                : new RepairOffer(null, Repairs.NotOffered.Text, false);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/proof/findings/{id:long}/repair",
                async Task<Results<Ok<RepairOffer>, ProblemHttpResult>> (
                    long id,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(id, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.RepairCases)
            .Refuses(401, 403, 404)
            .WithName("offerRepair")
            .WithTags("Proof")
            .WithSummary("What would be done about a finding");
}
