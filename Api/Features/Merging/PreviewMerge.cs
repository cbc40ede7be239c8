using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Merging;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Merging;

/// <summary>预告 of merging: the main case first, then each that would be merged into it. Nothing is kept of it.</summary>
public static class PreviewMerge
{
    public sealed record Query(MergeWish Wish) : IRequest<OrRefusal<IReadOnlyList<CaseAhead>>>;

    public sealed class Handler(Merges merges, MergeAhead ahead) : IRequestHandler<Query, OrRefusal<IReadOnlyList<CaseAhead>>>
    {
        public async ValueTask<OrRefusal<IReadOnlyList<CaseAhead>>> Handle(Query query, CancellationToken cancellationToken) =>
            await ahead.Of(await merges.Of(query.Wish, cancellationToken), cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/merge/preview",
                async Task<Results<Ok<IReadOnlyList<CaseAhead>>, ProblemHttpResult>> (
                    long caseId,
                    MergeCases.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(MergeCases.WishOf(caseId, body, user.Actor())), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(403, 404, 409, 422)
            .WithName("previewMerge")
            .WithTags("Merging")
            .WithSummary("What merging cases into this one would do");
}
