using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>升级记录: what escalated of the cases that the reader may know of, newest first, and who was told of it how.</summary>
public static class ListEscalations
{
    public sealed record Query(long? CaseId, EscalationMark? Mark, DateTimeOffset? Since, string? Cursor, int? Limit, Reader By)
        : IRequest<OrRefusal<Page<Escalation>>>;

    /// <param name="Rung">Key of the rung; with case and visit it is unique.</param>
    public sealed record Escalation(
        long CaseId,
        string CaseNumber,
        string CaseTitle,
        int Visit,
        string Rung,
        Saying Label,
        EscalationMark Mark,
        string StepName,
        DateTimeOffset? DueAt,
        DateTimeOffset At,
        IReadOnlyList<Told> Told
    );

    /// <param name="Copy">抄送.</param>
    /// <param name="Withheld">Not sent by mail, for the case is about them (回避).</param>
    /// <param name="Mail">Null when no mail tells it: not asked for, or not written yet.</param>
    public sealed record Told(string Person, Saying Name, bool Copy, DateTimeOffset? ReadAt, bool Withheld, ToldByMail? Mail);

    /// <param name="LastReply">What the mail server said last.</param>
    public sealed record ToldByMail(long Id, MailStatus Status, int Attempts, DateTimeOffset? SentAt, Saying? LastReply);

    public sealed class Handler(CaseFlowDb db, StaffDirectory directory) : IRequestHandler<Query, OrRefusal<Page<Escalation>>>
    {
        public async ValueTask<OrRefusal<Page<Escalation>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = db
                .Escalations.AsNoTracking()
                .Where(row =>
                    (query.CaseId == null || row.CaseId == query.CaseId)
                    && (query.Mark == null || row.Mark == query.Mark)
                    && (query.Since == null || row.At >= query.Since)
                );
            var start = LedgerPlace.First;
            if (query.Cursor is { } cursor)
            {
                if (LedgerPlace.Read(cursor) is not { } place)
                    return Cursor.Unreadable;
                start = place;
                rows = rows.Where(row =>
                    row.At < place.At
                    || (row.At == place.At && (row.CaseId < place.CaseId || (row.CaseId == place.CaseId && row.Visit <= place.Visit)))
                );
            }
            return await Read(rows, db.VisibleTo(query.By), start, Cursor.Limit(query.Limit), cancellationToken);
        }

        private async Task<Page<Escalation>> Read(
            IQueryable<EscalationRow> rows,
            IQueryable<CaseRow> visible,
            LedgerPlace start,
            int limit,
            CancellationToken ct
        )
        {
            var page = await rows.Join(
                    visible,
                    row => row.CaseId,
                    found => found.Id,
                    (row, found) =>
                        new
                        {
                            Row = row,
                            found.Number,
                            found.Title,
                        }
                )
                .OrderByDescending(entry => entry.Row.At)
                .ThenByDescending(entry => entry.Row.CaseId)
                .ThenByDescending(entry => entry.Row.Visit)
                .ThenBy(entry => entry.Row.Rung)
                .Skip(start.Taken)
                .Take(limit + 1)
                .ToListAsync(ct);
            var told = await ToldOf([.. page.Select(entry => entry.Row.CaseId).Distinct()], ct);
            var items = page.Take(limit).Select(entry => View(entry.Row, entry.Number, entry.Title, told)).ToArray();
            return new Page<Escalation>(items, page.Count > limit ? start.After(items).Write() : null);
        }

        private async Task<ILookup<(long, int, string), Told>> ToldOf(long[] cases, CancellationToken ct)
        {
            var staff = await directory.Read(db, ct);
            var notices = await db
                .Notices.AsNoTracking()
                .Include(notice => notice.Mail)
                .Where(notice => cases.Contains(notice.CaseId))
                .OrderBy(notice => notice.Id)
                .ToListAsync(ct);
            return notices.ToLookup(
                notice => (notice.CaseId, notice.Visit, notice.Cause),
                notice => new Told(
                    notice.Person,
                    staff.NameOf(notice.Person),
                    notice.Copy,
                    notice.ReadAt,
                    notice.Withheld,
                    notice.Mail is { } mail ? new ToldByMail(mail.Id, mail.Status, mail.Attempts, mail.SentAt, mail.LastReply) : null
                )
            );
        }

        private static Escalation View(EscalationRow row, string number, string title, ILookup<(long, int, string), Told> told) =>
            new(
                row.CaseId,
                number,
                title,
                row.Visit,
                row.Rung,
                row.Label,
                row.Mark,
                row.StepName,
                row.DueAt,
                row.At,
                [.. told[(row.CaseId, row.Visit, row.Rung)]]
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/escalations",
                async Task<Results<Ok<Page<Escalation>>, ProblemHttpResult>> (
                    long? caseId,
                    EscalationMark? mark,
                    DateTimeOffset? since,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(caseId, mark, since, cursor, limit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(400, 401, 403, 422)
            .WithName("listEscalations")
            .WithTags("Supervision")
            .WithSummary("The escalation ledger, newest first, with everyone who was told");
}
