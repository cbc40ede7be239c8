using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>收件箱·已办. What a person has done, newest first.</summary>
public static class ListDone
{
    public sealed record DoneItem(
        long CaseId,
        int Visit,
        int Seq,
        string CaseNumber,
        string CaseTitle,
        string Step,
        Saying Title,
        Saying? Outcome,
        DateTimeOffset? DueAt,
        DateTimeOffset ClosedAt,
        bool OnTime
    )
    {
        /// <summary>委托. Name of the person in whose place it was done; null for one's own.</summary>
        public Saying? InPlaceOf { get; init; }
    }

    public sealed record Query(string? Cursor, int Limit, Reader By) : IRequest<OrRefusal<Page<DoneItem>>>;

    private sealed record Row(DoneItem Item, string? For);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<Page<DoneItem>>>
    {
        public async ValueTask<OrRefusal<Page<DoneItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var tasks = db.NotAbout(
                db.Tasks.AsNoTracking().Where(task => task.ClosedBy == query.By.Person && task.ClosedAt != null),
                query.By
            );
            if (query.Cursor is { } cursor)
            {
                if (Cursor.Read(cursor, 4) is not [var closed, var caseId, var visit, var seq] || Cursor.Moment(closed) is not { } moment)
                    return Cursor.Unreadable;
                tasks = tasks.Where(task =>
                    task.ClosedAt < moment
                    || (
                        task.ClosedAt == moment
                        && (
                            task.CaseId < caseId
                            || (task.CaseId == caseId && (task.Visit < visit || (task.Visit == visit && task.Seq < seq)))
                        )
                    )
                );
            }
            var rows = await tasks
                .OrderByDescending(task => task.ClosedAt)
                .ThenByDescending(task => task.CaseId)
                .ThenByDescending(task => task.Visit)
                .ThenByDescending(task => task.Seq)
                .Select(task => new Row(
                    new DoneItem(
                        task.CaseId,
                        task.Visit,
                        task.Seq,
                        task.Case.Number,
                        task.Case.Title,
                        task.StepName,
                        task.Title,
                        task.OutcomeLabel,
                        task.DueAt,
                        task.ClosedAt!.Value,
                        task.DueAt == null || task.ClosedAt <= task.DueAt
                    ),
                    task.ClosedFor
                ))
                .Take(query.Limit + 1)
                .ToListAsync(cancellationToken);
            var staff = await directory.Read(db, cancellationToken);
            var items = rows.ConvertAll(row => row.For is { } principal ? row.Item with { InPlaceOf = staff.NameOf(principal) } : row.Item);
            return Cursor.Cut(items, query.Limit, row => [row.ClosedAt.ToUnixTimeMilliseconds(), row.CaseId, row.Visit, row.Seq]);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/inbox/done",
                async Task<Results<Ok<Page<DoneItem>>, ProblemHttpResult>> (
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(cursor, Cursor.Limit(limit), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("listDone")
            .WithTags("Inbox")
            .WithSummary("Tasks that the signed-in person has done, newest first");
}
