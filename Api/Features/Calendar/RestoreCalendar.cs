using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>恢复. Makes a new edition with the days and hours of an earlier one: an edition that was in force is not taken out of the trace.</summary>
public static class RestoreCalendar
{
    /// <param name="Preview">Hash of the preview whose limits move along; null where they stay as they were set.</param>
    /// <param name="Edition">Number of the edition that whoever restores has seen; null where it does not matter.</param>
    public sealed record Command(int Number, string? Preview, int? Edition, Reader By) : IRequest<OrRefusal<CalendarInForce>>;

    public sealed class Handler(CalendarEditions editions) : IRequestHandler<Command, OrRefusal<CalendarInForce>>
    {
        public async ValueTask<OrRefusal<CalendarInForce>> Handle(Command command, CancellationToken cancellationToken)
        {
            var back = await editions.BackTo(command.Number, cancellationToken);
            return back.Refusal is { } refusal
                ? refusal
                : await editions.Add(back.Value with { Seen = command.Edition }, command.By, command.Preview, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/editions/{number:int}/restore",
                async Task<Results<Ok<CalendarInForce>, ProblemHttpResult>> (
                    int number,
                    string? preview,
                    int? edition,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Command(number, preview, edition, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(401, 403, 404, 409)
            .WithName("restoreCalendarEdition")
            .WithTags("Calendar")
            .WithSummary("Make an earlier edition's days and hours those in force again");
}
