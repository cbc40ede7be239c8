using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Moves;

/// <summary>How far a batch is, and what became of its cases.</summary>
public static class GetMove
{
    public sealed record Query(string DefinitionId, string Id, Reader By) : IRequest<OrRefusal<MoveView>>;

    public sealed class Handler(MoveReadings readings) : IRequestHandler<Query, OrRefusal<MoveView>>
    {
        public async ValueTask<OrRefusal<MoveView>> Handle(Query query, CancellationToken cancellationToken) =>
            await readings.Find(query.DefinitionId, query.Id, query.By, cancellationToken) is { } move
                ? await readings.Of(move, query.By, cancellationToken)
                : MoveReadings.NoMove;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/moves/{moveId}",
                async Task<Results<Ok<MoveView>, ProblemHttpResult>> (
                    string definitionId,
                    string moveId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, moveId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403, 404)
            .WithName("getMove")
            .WithTags("Moves")
            .WithSummary("How far the moving of running cases is");
}
