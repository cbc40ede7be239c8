using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Handover;

/// <summary>Those who left, the last first: what still names them can be handed over as well.</summary>
public static class ListThoseWhoLeft
{
    private const int MostListed = 500;

    public sealed record Query : IRequest<OrRefusal<ImmutableArray<Former>>>;

    public sealed record Former(PersonName Person, DateTimeOffset LeftAt);

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<ImmutableArray<Former>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<Former>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await db
                .Users.AsNoTracking()
                .Where(account => account.LeftAt != null)
                .OrderByDescending(account => account.LeftAt)
                .ThenBy(account => account.Id)
                .Take(MostListed)
                .Select(account => new
                {
                    account.Id,
                    account.Name,
                    LeftAt = account.LeftAt!.Value,
                })
                .ToListAsync(cancellationToken);
            return rows.Select(row => new Former(new PersonName(row.Id, Saying.Verbatim(row.Name)), row.LeftAt)).ToImmutableArray();
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/handovers/left",
                async Task<Results<Ok<ImmutableArray<Former>>, ProblemHttpResult>> (IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(), ct)).Http()
            )
            .RequireAuthorization(Rights.HandOver)
            .Refuses(401, 403)
            .WithName("listThoseWhoLeft")
            .WithTags("Handover")
            .WithSummary("Those who left, the last first");
}
