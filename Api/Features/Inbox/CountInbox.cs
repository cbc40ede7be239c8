using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>Numbers beside the groups and tabs of the inbox.</summary>
public static class CountInbox
{
    /// <param name="Soon">Due within three working days, today's and overdue ones not counted.</param>
    public sealed record Counts(int Overdue, int Today, int Soon, int Ample, int UnreadCopies)
    {
        /// <summary>传阅、留言. Of the unread copies, those that people told each other.</summary>
        public int UnreadNotes { get; init; }
    }

    public sealed record Query(Reader By) : IRequest<OrRefusal<Counts>>;

    public sealed class Handler(CaseFlowDb db, CalendarShelf calendars, TimeProvider clock) : IRequestHandler<Query, OrRefusal<Counts>>
    {
        public async ValueTask<OrRefusal<Counts>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var calendar = await calendars.At(db, now, cancellationToken);
            var tomorrow = calendar.StartOf(calendar.LocalDate(now).AddDays(1));
            var soon = calendar.Due(now, new TimeLimit(3, Clock.WorkingDays));
            var open = db.InboxOf(query.By);
            var counts = await open.GroupBy(_ => 1)
                .Select(all => new
                {
                    All = all.Count(),
                    Overdue = all.Count(task => task.DueOrder <= now),
                    UntilTomorrow = all.Count(task => task.DueOrder < tomorrow),
                    UntilSoon = all.Count(task => task.DueOrder <= soon),
                })
                .SingleOrDefaultAsync(cancellationToken);
            var unread = db.NoticesOf(query.By).Where(notice => notice.ReadAt == null);
            var copies = await unread.CountAsync(cancellationToken);
            var notes = copies == 0 ? 0 : await unread.CountAsync(notice => notice.Note != null, cancellationToken);
            if (counts is null)
                return new Counts(0, 0, 0, 0, copies) { UnreadNotes = notes };
            var today = Math.Max(counts.UntilTomorrow - counts.Overdue, 0);
            var before = Math.Max(counts.UntilSoon - counts.Overdue - today, 0);
            return new Counts(counts.Overdue, today, before, counts.All - counts.Overdue - today - before, copies) { UnreadNotes = notes };
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/inbox/counts",
                async Task<Results<Ok<Counts>, ProblemHttpResult>> (ClaimsPrincipal user, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(new Query(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403)
            .WithName("countInbox")
            .WithTags("Inbox")
            .WithSummary("Numbers of the inbox's groups");
}
