using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Versions;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Versions;

/// <summary>版本比较. What changed from one version to another; the draft has the number of the version that it will be.</summary>
public static class CompareVersions
{
    public sealed record Query(string DefinitionId, int Before, int After) : IRequest<OrRefusal<VersionDifference>>;

    public sealed record VersionDifference(int Before, int After, ImmutableArray<ProcedureChange> Changes);

    public sealed class Handler(VersionTexts texts) : IRequestHandler<Query, OrRefusal<VersionDifference>>
    {
        public async ValueTask<OrRefusal<VersionDifference>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = await texts.Read(query.DefinitionId, query.Before, cancellationToken);
            var after = await texts.Read(query.DefinitionId, query.After, cancellationToken);
            return (before.Refusal ?? after.Refusal) is { } refusal
                ? refusal
                : new VersionDifference(query.Before, query.After, ProcedureDifference.Of(before.Value, after.Value));
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/versions/{before:int}/difference/{after:int}",
                async Task<Results<Ok<VersionDifference>, ProblemHttpResult>> (
                    string definitionId,
                    int before,
                    int after,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, before, after), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403, 404, 422)
            .WithName("compareVersions")
            .WithTags("Versions")
            .WithSummary("What changed from one version of a procedure to another");
}
