using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Merging;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Merging;

/// <summary>预告 of a split: the case first, then its main case. Nothing is kept of it.</summary>
public static class PreviewSplit
{
    public sealed record Query(long CaseId, string Reason, Reader By) : IRequest<OrRefusal<IReadOnlyList<CaseAhead>>>;

    public sealed class Handler(Merges merges, MergeAhead ahead) : IRequestHandler<Query, OrRefusal<IReadOnlyList<CaseAhead>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<CaseAhead>>> Handle(Query query, CancellationToken cancellationToken) =>
            await ahead.Of(await merges.Of(query.CaseId, query.Reason, query.By, cancellationToken), cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/split/preview",
                async Task<Results<Ok<IReadOnlyList<CaseAhead>>, ProblemHttpResult>> (
                    long caseId,
                    SplitCase.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, (body.Reason ?? "").Trim(), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409)
            .WithName("previewSplit")
            .WithTags("Merging")
            .WithSummary("What handling a merged case for itself again would do");
}
