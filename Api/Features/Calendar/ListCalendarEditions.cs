using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>日历的改动. Every edition with who made it and what became of the limits that moved along.</summary>
public static class ListCalendarEditions
{
    public sealed record Query(Reader By) : IRequest<OrRefusal<ImmutableArray<CalendarEditionView>>>;

    public sealed class Handler(EditionReadings readings) : IRequestHandler<Query, OrRefusal<ImmutableArray<CalendarEditionView>>>
    {
        public async ValueTask<OrRefusal<ImmutableArray<CalendarEditionView>>> Handle(Query query, CancellationToken cancellationToken) =>
            await readings.All(query.By, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/calendar/editions",
                async Task<Results<Ok<ImmutableArray<CalendarEditionView>>, ProblemHttpResult>> (
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(401, 403)
            .WithName("listCalendarEditions")
            .WithTags("Calendar")
            .WithSummary("Editions of the work calendar, with what became of the deadlines that moved along");
}
