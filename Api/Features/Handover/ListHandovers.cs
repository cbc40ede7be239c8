using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Handover;

/// <summary>The handovers that there were, newest first: where one is found again that is to be undone.</summary>
public static class ListHandovers
{
    private const int MostListed = 100;

    public sealed record Query : IRequest<OrRefusal<ImmutableArray<HandoverSummary>>>;

    public sealed record HandoverSummary(long Id, PersonName Person, PersonName By, DateTimeOffset StartedAt, HandoverState State);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory)
        : IRequestHandler<Query, OrRefusal<ImmutableArray<HandoverSummary>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<HandoverSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var staff = await directory.Read(db, cancellationToken);
            var rows = await db.Handovers.AsNoTracking().OrderByDescending(row => row.Id).Take(MostListed).ToListAsync(cancellationToken);
            return rows.Select(row => new HandoverSummary(
                    row.Id,
                    HandoverViews.Name(staff, row.Person),
                    HandoverViews.Name(staff, row.By),
                    row.StartedAt,
                    row.State
                ))
                .ToImmutableArray();
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/handovers",
                async Task<Results<Ok<ImmutableArray<HandoverSummary>>, ProblemHttpResult>> (IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(), ct)).Http()
            )
            .RequireAuthorization(Rights.HandOver)
            .Refuses(401, 403)
            .WithName("listHandovers")
            .WithTags("Handover")
            .WithSummary("Handovers, newest first");
}
