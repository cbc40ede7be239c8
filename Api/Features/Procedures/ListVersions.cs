using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>版本记录.</summary>
public static class ListVersions
{
    public sealed record Query(string DefinitionId, Reader By) : IRequest<OrRefusal<ImmutableArray<ProcedureVersion>>>;

    public sealed class Handler(ProcedureReadings readings) : IRequestHandler<Query, OrRefusal<ImmutableArray<ProcedureVersion>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<ProcedureVersion>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var versions = await readings.Versions(query.DefinitionId, query.By, cancellationToken);
            return versions.IsEmpty ? ProcedureRefusals.Unknown : versions;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/versions",
                async Task<Results<Ok<ImmutableArray<ProcedureVersion>>, ProblemHttpResult>> (
                    string definitionId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, user.Actor()), ct)).Http()
            )
            .Refuses(401, 404)
            .WithName("listProcedureVersions")
            .WithTags("Procedures")
            .WithSummary("Versions of a procedure, newest first");
}
