using System.Security.Claims;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Live;

/// <summary>实时图: for each step of a procedure in force, how many cases are there now and how long it took over a period.</summary>
public static class GetLivePicture
{
    private const int UsualDays = 30;

    private static readonly Refusal NotAllowed = new("not-allowed", RefusalKind.Forbidden);

    private static readonly Refusal BadPeriod = new("live-period", RefusalKind.Invalid);

    /// <param name="From">Null: thirty days before the end.</param>
    /// <param name="To">The first moment that is out; null: now.</param>
    public sealed record Query(string DefinitionId, DateTimeOffset? From, DateTimeOffset? To, Reader By) : IRequest<OrRefusal<LivePicture>>;

    /// <param name="Version">The one in force, which the picture is drawn of. Cases of other versions count at the step of the same
    /// identity.</param>
    /// <param name="DayMinutes">Working minutes of a working day now, to say long times in days.</param>
    /// <param name="MayList">Whether the reader can open lists of cases: each number then is the length of one.</param>
    /// <param name="Idle">Open cases that wait for a moment: nobody has a task of them.</param>
    /// <param name="Steps">At which cases are now; those that the version in force no longer has as well.</param>
    /// <param name="More">Whether more visits were completed in the period than were counted; then the latest count.</param>
    public sealed record LivePicture(
        string DefinitionId,
        string Name,
        int Version,
        DateTimeOffset At,
        DateTimeOffset From,
        DateTimeOffset To,
        int DayMinutes,
        bool MayList,
        int Open,
        int Overdue,
        int Idle,
        ImmutableArray<OpenAtStep> Steps,
        ImmutableArray<PaceOfStep> Pace,
        bool More
    );

    public sealed class Handler(CaseFlowDb db, LiveCounts counts, CalendarShelf calendars, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<LivePicture>>
    {
        private static readonly Right Reading = Rights.Named(Rights.ReadCases);

        private static readonly Right Drawing = Rights.Named(Rights.EditProcedures);

        public async ValueTask<OrRefusal<LivePicture>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!Reading.IsHeldBy(query.By) && !Drawing.IsHeldBy(query.By))
                return NotAllowed;
            var now = clock.Now();
            var to = query.To ?? now;
            var from = query.From ?? (to > DateTimeOffset.MinValue.AddDays(UsualDays) ? to.AddDays(-UsualDays) : DateTimeOffset.MinValue);
            if (from >= to)
                return BadPeriod;
            var published = await db
                .Procedures.AsNoTracking()
                .Where(row => row.DefinitionId == query.DefinitionId && row.PublishedAt != null)
                .OrderByDescending(row => row.Version)
                .Select(row => new { row.Name, row.Version })
                .FirstOrDefaultAsync(cancellationToken);
            if (published is null)
                return ProcedureRefusals.Unknown;
            var calendar = await calendars.At(db, now, cancellationToken);
            var (open, overdue, idle) = await counts.Cases(query.DefinitionId, query.By, now, cancellationToken);
            var (pace, more) = await counts.Pace(query.DefinitionId, query.By, from, to, calendar, cancellationToken);
            return new LivePicture(
                query.DefinitionId,
                published.Name,
                published.Version,
                now,
                from,
                to,
                DayMinutes(calendar, now),
                Reading.IsHeldBy(query.By),
                open,
                overdue,
                idle,
                await counts.Open(query.DefinitionId, query.By, now, cancellationToken),
                pace,
                more
            );
        }

        private static int DayMinutes(WorkCalendar calendar, DateTimeOffset now)
        {
            var day = calendar.LocalDate(now);
            while (!calendar.IsWorkday(day))
                day = day.AddDays(1);
            return (int)calendar.Worked(calendar.StartOf(day), calendar.StartOf(day.AddDays(1))).TotalMinutes;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/procedures/{definitionId}/live",
                async Task<Results<Ok<LivePicture>, ProblemHttpResult>> (
                    string definitionId,
                    DateTimeOffset? from,
                    DateTimeOffset? to,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(definitionId, from, to, user.Actor()), ct)).Http()
            )
            .Refuses(401, 403, 404, 422)
            .WithName("getLivePicture")
            .WithTags("Procedures")
            .WithSummary("Where the cases of a procedure are now, and how long its steps took over a period");
}
