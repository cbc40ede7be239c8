using CaseFlow.Api.Web;
using CaseFlow.Domain;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>版本记录.</summary>
public static class ListVersions
{
    public sealed record Query(string DefinitionId) : IRequest<OrRefusal<ImmutableArray<ProcedureVersion>>>;

    public sealed class Handler(ProcedureReadings readings) : IRequestHandler<Query, OrRefusal<ImmutableArray<ProcedureVersion>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<ProcedureVersion>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var versions = await readings.Versions(query.DefinitionId, cancellationToken);
            return versions.IsEmpty ? ProcedureRefusals.Unknown : versions;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/versions",
                async Task<Results<Ok<ImmutableArray<ProcedureVersion>>, ProblemHttpResult>> (
                    string definitionId,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId), ct)).Http()
            )
            .Refuses(401, 404)
            .WithName("listProcedureVersions")
            .WithTags("Procedures")
            .WithSummary("Versions of a procedure, newest first");
}
