using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Figures;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Figures;

/// <summary>总览 of a period: what was received and closed, kept in time and answered, and where the time went, beside the period before.</summary>
public static class GetFigures
{
    private static readonly Refusal BadSpan = new("figures-span", RefusalKind.Invalid);

    /// <summary>Days further apart than this are no question that a person asks.</summary>
    private const int MostDays = 3_700;

    /// <param name="First">With <see cref="SpanKind.Own"/> alone; so is the last.</param>
    public sealed record Query(SpanKind Kind, DateOnly? First, DateOnly? Last, Reader By) : IRequest<OrRefusal<PeriodFigures>>;

    /// <param name="At">Moment that the figures are of; of what has not fallen due by then nothing is said.</param>
    /// <param name="DayMinutes">Working minutes of a day.</param>
    /// <param name="Trend">The period in days, weeks or months.</param>
    /// <param name="OnTime">By the limits in force.</param>
    /// <param name="OnTimeAtFirst">By the limits as they were before more time was granted.</param>
    /// <param name="Units">Those with enough cases first, by how many are late; so are the steps, by their median.</param>
    public sealed record PeriodFigures(
        DateTimeOffset At,
        SpanKind Kind,
        DateOnly First,
        DateOnly Last,
        DateOnly BeforeFirst,
        DateOnly BeforeLast,
        int DayMinutes,
        ComparedCount Received,
        ComparedCount Closed,
        IReadOnlyList<TrendPart> Trend,
        ComparedShare OnTime,
        ComparedShare OnTimeAtFirst,
        IReadOnlyList<ResponseShare> Responses,
        ComparedTime Handling,
        ComparedShare Rated,
        ComparedShare Resolved,
        ComparedShare Satisfied,
        ComparedShare Redone,
        IReadOnlyList<UnitShare> Units,
        IReadOnlyList<StepMinutes> Steps
    );

    public sealed class Handler(CaseFlowDb db, FigureReading reading, CalendarShelf calendars, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<PeriodFigures>>
    {
        public async ValueTask<OrRefusal<PeriodFigures>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.Now();
            var calendar = await calendars.At(db, now, cancellationToken);
            var today = calendar.LocalDate(now);
            if (SpanOf(query, today) is not { } span)
                return BadSpan;
            var frame = new FigureFrame(calendar, now);
            return await reading.Of(span, frame, query.By, cancellationToken);
        }

        private static Domain.Figures.Span? SpanOf(Query query, DateOnly today)
        {
            if (query.Kind != SpanKind.Own)
                return Domain.Figures.Span.Current(query.Kind, today);
            if (
                query is not { First: { } first, Last: { } last }
                || last < first
                || first > today
                || last.DayNumber - first.DayNumber >= MostDays
            )
                return null;
            // As many days before it must exist, and nothing is known of days to come.
            var span = new Domain.Figures.Span(SpanKind.Own, first, last < today ? last : today);
            return first.DayNumber > span.Days ? span : null;
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/overview/figures",
                async Task<Results<Ok<PeriodFigures>, ProblemHttpResult>> (
                    SpanKind? kind,
                    DateOnly? first,
                    DateOnly? last,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(kind ?? SpanKind.Month, first, last, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.ReadCases)
            .Refuses(403, 422)
            .WithName("getFigures")
            .WithTags("Cases")
            .WithSummary("The figures of a period beside those of the one before, each with the list behind it");
}
