using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Rehearsal;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>用例列表.</summary>
public static class ListWalks
{
    public sealed record Query(string DefinitionId) : IRequest<ImmutableArray<SavedWalk>>;

    public sealed class Handler(Walks walks) : IRequestHandler<Query, ImmutableArray<SavedWalk>>
    {
        public async ValueTask<ImmutableArray<SavedWalk>> Handle(Query query, CancellationToken cancellationToken) =>
            await walks.Of(query.DefinitionId, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/walks",
                async Task<Ok<ImmutableArray<SavedWalk>>> (string definitionId, IMediator mediator, CancellationToken ct) =>
                    TypedResults.Ok(await mediator.Send(new Query(definitionId), ct))
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403)
            .WithName("listWalks")
            .WithTags("Procedures")
            .WithSummary("Walks that are kept for a procedure, by name");
}
