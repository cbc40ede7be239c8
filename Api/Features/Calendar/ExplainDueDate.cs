using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Shelves;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>试算时限: when a limit would run out, day by day, on the calendar in force today.</summary>
public static class ExplainDueDate
{
    private const int FirstYear = 1950;
    private const int LastYear = 2199;

    public sealed record Query(DateTimeOffset From, TimeLimit Limit) : IRequest<OrRefusal<DueDateExplanation>>;

    public sealed class Handler(CaseFlowDb db, CalendarShelf shelf, TimeProvider clock)
        : IRequestHandler<Query, OrRefusal<DueDateExplanation>>
    {
        public async ValueTask<OrRefusal<DueDateExplanation>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Limit.Problem() is { } problem)
                return CalendarRefusals.BadLimit(problem);
            if (query.From.Year is < FirstYear or > LastYear)
                return CalendarRefusals.StartOutOfRange;
            return (await shelf.At(db, clock.Now(), cancellationToken)).Explain(query.From, query.Limit);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/calendar/explain",
                async Task<Results<Ok<DueDateExplanation>, ProblemHttpResult>> (
                    DateTimeOffset from,
                    decimal amount,
                    Clock clock,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(from, new TimeLimit(amount, clock)), ct)).Http()
            )
            .Refuses(400, 401, 422)
            .WithName("explainDueDate")
            .WithTags("Calendar")
            .WithSummary("When a time limit would run out, with the reason of each day");
}
