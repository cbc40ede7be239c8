using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Live;

public enum LiveNumber
{
    Open,
    Overdue,

    /// <summary>A post or a unit has a task that nobody has signed for (签收).</summary>
    Unclaimed,

    /// <summary>Waits for a moment: nobody has a task of it.</summary>
    Idle,
}

/// <summary>The cases behind a number of the live picture, for whoever draws procedures and opens no lists: by number, step and unit.</summary>
public static class ListLiveCases
{
    private const int Most = 200;

    /// <param name="Step">Null: of the whole procedure.</param>
    public sealed record Query(string DefinitionId, string? Step, LiveNumber Of, Reader By) : IRequest<LiveCases>;

    /// <param name="Count">Of all; the oldest are told.</param>
    public sealed record LiveCases(int Count, IReadOnlyList<LiveCase> Cases);

    /// <param name="Steps">Names of the steps where it has an open task.</param>
    /// <param name="DueAt">The earliest due moment of its open tasks; null where none has a limit.</param>
    public sealed record LiveCase(
        string Number,
        IReadOnlyList<string> Steps,
        IReadOnlyList<string> Units,
        DateTimeOffset ReceivedAt,
        DateTimeOffset? DueAt
    );

    public sealed class Handler(CaseFlowDb db, CasePlaces places, TimeProvider clock) : IRequestHandler<Query, LiveCases>
    {
        public async ValueTask<LiveCases> Handle(Query query, CancellationToken cancellationToken)
        {
            var cases = Cases(query, clock.Now());
            var rows = await cases
                .OrderBy(row => row.ReceivedAt)
                .ThenBy(row => row.Id)
                .Take(Most)
                .Select(row => new
                {
                    row.Id,
                    row.Number,
                    row.ReceivedAt,
                    row.NextDue,
                })
                .ToListAsync(cancellationToken);
            var where = await places.Of([.. rows.Select(row => row.Id)], cancellationToken);
            return new LiveCases(
                rows.Count < Most ? rows.Count : await cases.CountAsync(cancellationToken),
                [
                    .. rows.Select(row =>
                    {
                        var (steps, units) = where.GetValueOrDefault(row.Id) ?? CasePlace.Nowhere;
                        return new LiveCase(row.Number, steps, units, row.ReceivedAt, row.NextDue);
                    }),
                ]
            );
        }

        // The same cases as LiveCounts counts for whoever only draws.
        private IQueryable<CaseRow> Cases(Query query, DateTimeOffset now)
        {
            var open = db.NotAbout(db.Cases, query.By)
                .Where(row => row.Status == CaseStatus.Open && row.Run.DefinitionId == query.DefinitionId);
            var tasks = db.Tasks.Where(task => task.Status == InboxTaskStatus.Open && (query.Step == null || task.Step == query.Step));
            return query.Of switch
            {
                LiveNumber.Open when query.Step is null => open,
                LiveNumber.Open => open.Where(row => tasks.Any(task => task.CaseId == row.Id)),
                LiveNumber.Overdue => open.Where(row => tasks.Any(task => task.CaseId == row.Id && task.DueAt <= now)),
                LiveNumber.Unclaimed => open.Where(row =>
                    tasks.Any(task => task.CaseId == row.Id && task.ClaimedBy == null && task.Person == null)
                ),
                LiveNumber.Idle => open.Where(row => row.NextDue == null && !tasks.Any(task => task.CaseId == row.Id)),
            };
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/live/cases",
                async Task<Ok<LiveCases>> (
                    string definitionId,
                    string? step,
                    LiveNumber of,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => TypedResults.Ok(await mediator.Send(new Query(definitionId, step, of, user.Actor()), ct))
            )
            .RequireAuthorization(Rights.EditProcedures)
            .Refuses(400, 401, 403)
            .WithName("listLiveCases")
            .WithTags("Procedures")
            .WithSummary("The cases behind a number of the live picture, by number, step and unit");
}
