using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Notes;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Notes;

/// <summary>预告 of a circulation: who would get it and who is left out. Nothing is kept of it.</summary>
public static class PreviewCirculation
{
    public sealed record Query(CirculateCase.Command Sent) : IRequest<OrRefusal<CircleView>>;

    public sealed class Handler(CaseFlowDb db, CirclePreview preview, TimeProvider clock) : IRequestHandler<Query, OrRefusal<CircleView>>
    {
        public async ValueTask<OrRefusal<CircleView>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (caseId, by) = (query.Sent.CaseId, query.Sent.By);
            if (!await db.VisibleTo(by).AnyAsync(row => row.Id == caseId, cancellationToken))
                return CaseScope.NotFound;
            return await preview.Of(caseId, query.Sent.At(clock.Now()), cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/cases/{caseId:long}/circulations/preview",
                async Task<Results<Ok<CircleView>, ProblemHttpResult>> (
                    long caseId,
                    CirculateCase.Body body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    (
                        await mediator.Send(new Query(new CirculateCase.Command(caseId, body.To ?? [], body.Word ?? "", user.Actor())), ct)
                    ).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 422)
            .WithName("previewCirculation")
            .WithTags("Notes")
            .WithSummary("Who would get a case for their information");
}
