using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>导入年度放假安排. Makes a new edition, in force from now on; a year that was there already is replaced.</summary>
public static class ImportCalendarYear
{
    internal const int MostBytes = 200_000;

    /// <param name="Json">One year in the shape that <see cref="CalendarYearImport"/> reads.</param>
    /// <param name="Preview">Hash of the preview whose limits move along; null where they stay as they were set.</param>
    /// <param name="Edition">Number of the edition that whoever imports has seen; null where it does not matter.</param>
    public sealed record Command(string Json, string? Preview, int? Edition, Reader By) : IRequest<OrRefusal<CalendarInForce>>;

    public sealed class Handler(CalendarEditions editions) : IRequestHandler<Command, OrRefusal<CalendarInForce>>
    {
        public async ValueTask<OrRefusal<CalendarInForce>> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = CalendarYearImport.FromJson(command.Json);
            return year.Refusal is { } refusal
                ? refusal
                : await editions.Add(
                    CalendarChange.Of(year.Value) with
                    {
                        Seen = command.Edition,
                    },
                    command.By,
                    command.Preview,
                    cancellationToken
                );
        }
    }

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/years",
                async Task<Results<Ok<CalendarInForce>, ProblemHttpResult>> (
                    HttpRequest request,
                    string? preview,
                    int? edition,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var text = await UploadedText.Read(request, MostBytes, ct);
                    return text.Refusal is { } refusal
                        ? Problems.Of(refusal)
                        : (await mediator.Send(new Command(text.Value, preview, edition, user.Actor()), ct)).Http();
                }
            )
            .Accepts<IFormFile>("multipart/form-data", "application/json")
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 409, 413, 422)
            .WithName("importCalendarYear")
            .WithTags("Calendar")
            .WithSummary("Import one year's holidays and make-up workdays");
}
