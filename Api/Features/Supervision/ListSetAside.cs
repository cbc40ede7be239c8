using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>搁置的事项: what the program could not work off, newest first; also what it still tries by itself.</summary>
public static class ListSetAside
{
    public sealed record Query(string? Cursor, int? Limit, Reader By) : IRequest<OrRefusal<Page<SetAsideItem>>>;

    /// <param name="Item">Names it within its queue: a case, a notice, an import, a batch of moves, an edition, a procedure.</param>
    /// <param name="CaseNumber">Of the case that it is about; null when it is about none.</param>
    /// <param name="NextAt">When the program tries it again by itself; null when it waits for a person.</param>
    public sealed record SetAsideItem(
        long Id,
        WorkQueue Queue,
        string Item,
        long? CaseId,
        string? CaseNumber,
        int Tries,
        Saying Reason,
        DateTimeOffset TriedAt,
        DateTimeOffset? NextAt
    );

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<Page<SetAsideItem>>>
    {
        public async ValueTask<OrRefusal<Page<SetAsideItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = Cursor.Before(query.Cursor);
            if (before.Refusal is { } refusal)
                return refusal;
            var limit = Cursor.Limit(query.Limit);
            var rows = await db.SetAsideVisibleTo(query.By)
                .Where(row => row.Id < before.Value)
                .OrderByDescending(row => row.Id)
                .Take(limit + 1)
                .Select(row => new SetAsideItem(
                    row.Id,
                    row.Queue,
                    row.Item,
                    row.CaseId,
                    db.Cases.Where(one => one.Id == row.CaseId).Select(one => one.Number).FirstOrDefault(),
                    row.Tries,
                    row.Reason,
                    row.TriedAt,
                    row.NextAt
                ))
                .ToListAsync(cancellationToken);
            return Cursor.Cut(rows, limit, item => [item.Id]);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/set-aside",
                async Task<Results<Ok<Page<SetAsideItem>>, ProblemHttpResult>> (
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(cursor, limit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(400, 401, 403, 422)
            .WithName("listSetAside")
            .WithTags("Supervision")
            .WithSummary("What the program could not work off, newest first, with its reason");
}
