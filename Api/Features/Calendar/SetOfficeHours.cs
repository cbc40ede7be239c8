using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>设置办公时间. Makes a new edition, in force from now on.</summary>
public static class SetOfficeHours
{
    /// <param name="Hours">All seasons: each in force from its day of the year until the next one's.</param>
    public sealed record Command(ImmutableArray<OfficeHours> Hours) : IRequest<OrRefusal<CalendarInForce>>;

    public sealed class Handler(CalendarEditions editions) : IRequestHandler<Command, OrRefusal<CalendarInForce>>
    {
        public async ValueTask<OrRefusal<CalendarInForce>> Handle(Command command, CancellationToken cancellationToken) =>
            await editions.Add(edition => edition with { Hours = command.Hours }, cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/calendar/hours",
                async Task<Results<Ok<CalendarInForce>, ProblemHttpResult>> (Command command, IMediator mediator, CancellationToken ct) =>
                    (await mediator.Send(command, ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 409, 422)
            .WithName("setOfficeHours")
            .WithTags("Calendar")
            .WithSummary("Set the office hours of every season");
}
