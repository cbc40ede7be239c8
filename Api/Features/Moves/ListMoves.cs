using System.Security.Claims;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Moves;

/// <summary>The batches that were carried out, newest first: where one is found again that is to be undone.</summary>
public static class ListMoves
{
    private const int MostListed = 100;

    public sealed record Query(string DefinitionId, Reader By) : IRequest<OrRefusal<ImmutableArray<MoveSummary>>>;

    /// <param name="Moved">Cases that are on the version now because of it.</param>
    /// <param name="Left">Cases that were not moved although the preview said so.</param>
    public sealed record MoveSummary(
        string Id,
        int To,
        MoveState State,
        PersonName By,
        DateTimeOffset StartedAt,
        DateTimeOffset? DoneAt,
        int Moved,
        int Left,
        int Undone
    );

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
            var counts = await Counts([.. rows.Select(row => row.Id)], query.By, cancellationToken);
            return rows.Select(row => new MoveSummary(
                    row.Id,
                    row.To,
                    row.State,
                    new PersonName(row.By, staff.NameOf(row.By)),
                    row.StartedAt!.Value,
                    row.DoneAt,
                    counts.GetValueOrDefault((row.Id, MoveAnswer.Moved)) + counts.GetValueOrDefault((row.Id, MoveAnswer.UndoAsked)),
                    counts.GetValueOrDefault((row.Id, MoveAnswer.Left)),
                    counts.GetValueOrDefault((row.Id, MoveAnswer.Undone))
                ))
                .ToImmutableArray();
        }

        private async Task<Dictionary<(string, MoveAnswer), int>> Counts(string[] moves, Reader by, CancellationToken ct) =>
            (
                await db
                    .CaseMoves.Where(row => moves.Contains(row.MoveId))
                    .Join(db.NotAbout(db.Cases, by), row => row.CaseId, one => one.Id, (row, _) => row)
                    .GroupBy(row => new { row.MoveId, row.Answer })
                    .Select(group => new
                    {
                        group.Key.MoveId,
                        group.Key.Answer,
                        Count = group.Count(),
                    })
                    .ToListAsync(ct)
            ).ToDictionary(group => (group.MoveId, group.Answer), group => group.Count);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/moves",
                async Task<Results<Ok<ImmutableArray<MoveSummary>>, ProblemHttpResult>> (
                    string definitionId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(401, 403)
            .WithName("listMoves")
            .WithTags("Moves")
            .WithSummary("Batches of running cases that were moved");
}
