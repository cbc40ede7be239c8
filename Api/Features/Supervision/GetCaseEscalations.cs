using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>升级台账 of one case, for everyone who may see the case.</summary>
public static class GetCaseEscalations
{
    public sealed record Query(long CaseId, string? Cursor, int? Limit, Reader By) : IRequest<OrRefusal<Page<ListEscalations.Escalation>>>;

    public sealed class Handler(CaseFlowDb db, IMediator mediator) : IRequestHandler<Query, OrRefusal<Page<ListEscalations.Escalation>>>
    {
        public async ValueTask<OrRefusal<Page<ListEscalations.Escalation>>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.VisibleTo(query.By).AnyAsync(row => row.Id == query.CaseId, cancellationToken)
                ? await mediator.Send(
                    new ListEscalations.Query(query.CaseId, null, null, query.Cursor, query.Limit, query.By),
                    cancellationToken
                )
                : CaseScope.NotFound;
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/cases/{caseId:long}/escalations",
                async Task<Results<Ok<Page<ListEscalations.Escalation>>, ProblemHttpResult>> (
                    long caseId,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, cursor, limit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404, 422)
            .WithName("getCaseEscalations")
            .WithTags("Cases")
            .WithSummary("The escalation ledger of a case, with everyone who was told and how");
}
