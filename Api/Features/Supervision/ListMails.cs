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

/// <summary>发件箱, newest first.</summary>
public static class ListMails
{
    public sealed record Query(MailStatus? Status, string? Cursor, int? Limit, Reader By) : IRequest<OrRefusal<Page<OutboxMail>>>;

    /// <param name="Why">What it tells; a mail may gather several notices.</param>
    /// <param name="NextAttemptAt">Null unless it is waiting.</param>
    public sealed record OutboxMail(
        long Id,
        MailStatus Status,
        string ToName,
        string ToAddress,
        string Subject,
        bool Urgent,
        DateTimeOffset CreatedAt,
        DateTimeOffset? SentAt,
        int Attempts,
        DateTimeOffset? NextAttemptAt,
        Saying? LastReply,
        IReadOnlyList<MailReason> Why
    );

    public sealed record MailReason(long CaseId, string CaseNumber, Saying Subject);

    public sealed class Handler(CaseFlowDb db) : IRequestHandler<Query, OrRefusal<Page<OutboxMail>>>
    {
        public async ValueTask<OrRefusal<Page<OutboxMail>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = Cursor.Before(query.Cursor);
            if (before.Refusal is { } refusal)
                return refusal;
            var limit = Cursor.Limit(query.Limit);
            var rows = await db.MailsVisibleTo(query.By)
                .AsNoTracking()
                .Where(row => row.Id < before.Value && (query.Status == null || row.Status == query.Status))
                .OrderByDescending(row => row.Id)
                .Take(limit + 1)
                .ToListAsync(cancellationToken);
            var why = await Reasons([.. rows.Select(row => row.Id)], cancellationToken);
            return Cursor.Cut([.. rows.Select(row => View(row, [.. why[row.Id]]))], limit, mail => [mail.Id]);
        }

        private async Task<ILookup<long, MailReason>> Reasons(long[] mails, CancellationToken ct) =>
            (
                await db
                    .Notices.Where(notice => notice.MailId != null && mails.Contains(notice.MailId.Value))
                    .OrderBy(notice => notice.Id)
                    .Join(
                        db.Cases,
                        notice => notice.CaseId,
                        found => found.Id,
                        (notice, found) =>
                            new
                            {
                                notice.MailId,
                                found.Id,
                                found.Number,
                                notice.Subject,
                            }
                    )
                    .ToListAsync(ct)
            ).ToLookup(told => told.MailId!.Value, told => new MailReason(told.Id, told.Number, told.Subject));

        private static OutboxMail View(MailRow row, IReadOnlyList<MailReason> why) =>
            new(
                row.Id,
                row.Status,
                row.ToName,
                row.ToAddress,
                row.Subject,
                row.Urgent,
                row.CreatedAt,
                row.SentAt,
                row.Attempts,
                row.Status == MailStatus.Waiting ? row.NextAttemptAt : null,
                row.LastReply,
                why
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/mails",
                async Task<Results<Ok<Page<OutboxMail>>, ProblemHttpResult>> (
                    MailStatus? status,
                    string? cursor,
                    int? limit,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(status, cursor, limit, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.Supervise)
            .Refuses(400, 401, 403, 422)
            .WithName("listMails")
            .WithTags("Supervision")
            .WithSummary("The outbox, newest first, with what each mail tells");
}
