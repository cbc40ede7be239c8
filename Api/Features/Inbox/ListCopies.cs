using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>收件箱·抄送我. What a person was told, newest first.</summary>
public static class ListCopies
{
    public sealed record Notice(
        long Id,
        long CaseId,
        Saying Subject,
        Saying Body,
        EscalationMark Mark,
        bool Copy,
        DateTimeOffset At,
        DateTimeOffset? ReadAt,
        bool ByMail
    )
    {
        /// <summary>传阅、留言. Whether people told it each other; else the procedure did.</summary>
        public bool Note { get; init; }
    }

    private static readonly Refusal NotFound = new("no-such-notice", RefusalKind.NotFound);

    /// <param name="Notes">Whether only what people told each other is asked for (传阅、留言).</param>
    public sealed record Query(bool Notes, string? Cursor, int Limit, Reader By) : IRequest<OrRefusal<Page<Notice>>>;

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<Page<Notice>>>
    {
        public async ValueTask<OrRefusal<Page<Notice>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var notices = db.NoticesOf(query.By).AsNoTracking();
            if (query.Notes)
                notices = notices.Where(notice => notice.Note != null);
            var before = Cursor.Before(query.Cursor);
            if (before.Refusal is { } refusal)
                return refusal;
            var rows = await notices
                .Where(notice => notice.Id < before.Value)
                .OrderByDescending(notice => notice.Id)
                .Select(notice => new Notice(
                    notice.Id,
                    notice.CaseId,
                    notice.Subject,
                    notice.Body,
                    notice.Mark,
                    notice.Copy,
                    notice.At,
                    notice.ReadAt,
                    notice.ByMail
                )
                {
                    Note = notice.Note != null,
                })
                .Take(query.Limit + 1)
                .ToListAsync(cancellationToken);
            return Cursor.Cut(rows, query.Limit, row => [row.Id]);
        }
    }

    public sealed record ReadCommand(long NoticeId, Reader By) : IRequest<OrRefusal<ReadNotice>>;

    public sealed record ReadNotice(long Id);

    public sealed class ReadHandler(CaseFlowDb db, TimeProvider clock) : IRequestHandler<ReadCommand, OrRefusal<ReadNotice>>
    {
        public async ValueTask<OrRefusal<ReadNotice>> Handle(ReadCommand command, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var mine = db.NoticesOf(command.By).Where(notice => notice.Id == command.NoticeId);
            if (!await mine.AnyAsync(cancellationToken))
                return NotFound;
            await mine.Where(notice => notice.ReadAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellationToken);
            return new ReadNotice(command.NoticeId);
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/inbox/copies",
                async Task<Results<Ok<Page<Notice>>, ProblemHttpResult>> (
                    bool? notes,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(notes ?? false, cursor, Cursor.Limit(limit), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("listCopies")
            .WithTags("Inbox")
            .WithSummary("What the signed-in person was told, newest first");
        api.MapPost(
                "/inbox/copies/{noticeId:long}/read",
                async Task<Results<Ok<ReadNotice>, ProblemHttpResult>> (
                    long noticeId,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new ReadCommand(noticeId, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 404)
            .WithName("readCopy")
            .WithTags("Inbox")
            .WithSummary("Mark a notice as read");
    }
}
