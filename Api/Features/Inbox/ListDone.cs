using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>收件箱·已办. What a person has done or handed over, newest first.</summary>
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

    private sealed record Place(DateTimeOffset At, long CaseId, int Visit, int Seq);

    private sealed class Row
    {
        public required long CaseId { get; init; }
        public required int Visit { get; init; }
        public required int Seq { get; init; }
        public required string CaseNumber { get; init; }
        public required string CaseTitle { get; init; }
        public required string Step { get; init; }
        public required Saying Title { get; init; }
        public Saying? Outcome { get; init; }
        public DateTimeOffset? DueAt { get; init; }
        public required DateTimeOffset ClosedAt { get; init; }
        public string? For { get; init; }

        /// <summary>Code of the person to whom it was handed over; null where it was done.</summary>
        public string? To { get; init; }
    }

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<Page<DoneItem>>>
    {
        public async ValueTask<OrRefusal<Page<DoneItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            Place? after = null;
            if (query.Cursor is { } cursor)
            {
                if (Cursor.Read(cursor, 4) is not [var closed, var caseId, var visit, var seq] || Cursor.Moment(closed) is not { } moment)
                    return Cursor.Unreadable;
                after = new Place(moment, caseId, (int)visit, (int)seq);
            }
            var rows = await Newest(Closed(query.By), after, query.Limit + 1, cancellationToken);
            rows.AddRange(await Newest(HandedOver(query.By), after, query.Limit + 1, cancellationToken));
            var staff = await directory.Read(db, cancellationToken);
            var items = NewestFirst(rows.AsQueryable()).Take(query.Limit + 1).Select(row => Item(row, staff)).ToList();
            return Cursor.Cut(items, query.Limit, row => [row.ClosedAt.ToUnixTimeMilliseconds(), row.CaseId, row.Visit, row.Seq]);
        }

        private IQueryable<Row> Closed(Reader by) =>
            db.NotAbout(db.Tasks.AsNoTracking().Where(task => task.ClosedBy == by.Person && task.ClosedAt != null), by)
                .Select(task => new Row
                {
                    CaseId = task.CaseId,
                    Visit = task.Visit,
                    Seq = task.Seq,
                    CaseNumber = task.Case.Number,
                    CaseTitle = task.Case.Title,
                    Step = task.StepName,
                    Title = task.Title,
                    Outcome = task.OutcomeLabel,
                    DueAt = task.DueAt,
                    ClosedAt = task.ClosedAt!.Value,
                    For = task.ClosedFor,
                });

        // 转办: what went to somebody else by them, as long as it did not come back.
        private IQueryable<Row> HandedOver(Reader by)
        {
            var about = db.IdsAbout(by);
            return db
                .TaskPassings.AsNoTracking()
                .Where(row => row.How == TaskPassage.HandedOver && row.By == by.Person && !about.Contains(row.CaseId))
                .Where(row => row.Task.ClosedBy != by.Person)
                .Where(row =>
                    !db.TaskPassings.Any(later =>
                        later.CaseId == row.CaseId
                        && later.Visit == row.Visit
                        && later.Seq == row.Seq
                        && later.Turn > row.Turn
                        && (later.Person == by.Person || later.By == by.Person)
                    )
                )
                .Select(row => new Row
                {
                    CaseId = row.CaseId,
                    Visit = row.Visit,
                    Seq = row.Seq,
                    CaseNumber = row.Task.Case.Number,
                    CaseTitle = row.Task.Case.Title,
                    Step = row.Task.StepName,
                    Title = row.Task.Title,
                    DueAt = row.Task.DueAt,
                    ClosedAt = row.At,
                    For = row.For,
                    To = row.Person,
                });
        }

        private static Task<List<Row>> Newest(IQueryable<Row> rows, Place? after, int most, CancellationToken ct)
        {
            if (after is { At: var moment, CaseId: var caseId, Visit: var visit, Seq: var seq })
                rows = rows.Where(row =>
                    row.ClosedAt < moment
                    || (
                        row.ClosedAt == moment
                        && (row.CaseId < caseId || (row.CaseId == caseId && (row.Visit < visit || (row.Visit == visit && row.Seq < seq))))
                    )
                );
            return NewestFirst(rows).Take(most).ToListAsync(ct);
        }

        private static IQueryable<Row> NewestFirst(IQueryable<Row> rows) =>
            rows.OrderByDescending(row => row.ClosedAt)
                .ThenByDescending(row => row.CaseId)
                .ThenByDescending(row => row.Visit)
                .ThenByDescending(row => row.Seq);

        private static DoneItem Item(Row row, Staff staff) =>
            new(
                row.CaseId,
                row.Visit,
                row.Seq,
                row.CaseNumber,
                row.CaseTitle,
                row.Step,
                row.Title,
                row.To is { } person ? Saying.Of("inbox.handed-over", ("person", staff.NameOf(person))) : row.Outcome,
                row.DueAt,
                row.ClosedAt,
                row.DueAt == null || row.ClosedAt <= row.DueAt
            )
            {
                InPlaceOf = row.For is { } principal ? staff.NameOf(principal) : null,
            };
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
            .WithSummary("Tasks that the signed-in person has done or handed over, newest first");
}
