using System.Security.Claims;
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
    public sealed record Asked(ImmutableArray<OfficeHours> Hours);

    /// <param name="Hours">All seasons: they replace those of the edition that was read.</param>
    /// <param name="Edition">Number of that edition.</param>
    public sealed record Body(ImmutableArray<OfficeHours> Hours, int Edition);

    /// <param name="Preview">Hash of the preview whose limits move along; null where they stay as they were set.</param>
    public sealed record Command(ImmutableArray<OfficeHours> Hours, int Edition, string? Preview, Reader By)
        : IRequest<OrRefusal<CalendarInForce>>;

    public sealed class Handler(CalendarEditions editions) : IRequestHandler<Command, OrRefusal<CalendarInForce>>
    {
        public async ValueTask<OrRefusal<CalendarInForce>> Handle(Command command, CancellationToken cancellationToken) =>
            await editions.Add(
                CalendarChange.Of(command.Hours) with
                {
                    Seen = command.Edition,
                },
                command.By,
                command.Preview,
                cancellationToken
            );
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/calendar/hours",
                async Task<Results<Ok<CalendarInForce>, ProblemHttpResult>> (
                    Body body,
                    string? preview,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(body.Hours, body.Edition, preview, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 409, 422)
            .WithName("setOfficeHours")
            .WithTags("Calendar")
            .WithSummary("Set the office hours of every season");
}
