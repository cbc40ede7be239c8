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

namespace CaseFlow.Api.Features.Moves;

/// <summary>The batches that were carried out, newest first: where one is found again that is to be undone.</summary>
public static class ListMoves
{
    private const int MostListed = 100;

    public sealed record Query(string DefinitionId) : IRequest<OrRefusal<ImmutableArray<MoveSummary>>>;

    public sealed record MoveSummary(string Id, int To, MoveState State, PersonName By, DateTimeOffset StartedAt, DateTimeOffset? DoneAt);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<ImmutableArray<MoveSummary>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<MoveSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await db
                .Moves.AsNoTracking()
                .Where(row => row.DefinitionId == query.DefinitionId && row.StartedAt != null)
                .OrderByDescending(row => row.StartedAt)
                .Take(MostListed)
                .ToListAsync(cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            return rows.Select(row => new MoveSummary(
                    row.Id,
                    row.To,
                    row.State,
                    new PersonName(row.By, staff.NameOf(row.By)),
                    row.StartedAt!.Value,
                    row.DoneAt
                ))
                .ToImmutableArray();
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/moves",
                async Task<Results<Ok<ImmutableArray<MoveSummary>>, ProblemHttpResult>> (
                    string definitionId,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403)
            .WithName("listMoves")
            .WithTags("Moves")
            .WithSummary("Batches of running cases that were moved");
}
