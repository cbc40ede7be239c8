using System.Security.Claims;
using CaseFlow.Api.Web;
using CaseFlow.Domain;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>改前先看. What a change of the calendar would do to the limits that are open; nothing is saved.</summary>
public static class PreviewCalendar
{
    /// <param name="Change">What is to be changed of the last edition; null where it could not be read, as <paramref name="Unread"/> says.</param>
    public sealed record Query(Func<CalendarEdition, CalendarEdition>? Change, Refusal? Unread, Reader By)
        : IRequest<OrRefusal<CalendarPreview>>;

    public sealed class Handler(CalendarEditions editions, CalendarPreviews previews) : IRequestHandler<Query, OrRefusal<CalendarPreview>>
    {
        public async ValueTask<OrRefusal<CalendarPreview>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Change is not { } change)
                return query.Unread!;
            var next = await editions.Next(change, cancellationToken);
            return next.Refusal is { } refusal
                ? refusal
                : await previews.Of(next.Value, editions.Shown(next.Value), query.By, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        MapYears(api);
        MapHours(api);
    }

    private static void MapYears(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/years/preview",
                async Task<Results<Ok<CalendarPreview>, ProblemHttpResult>> (
                    HttpRequest request,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                {
                    var text = await UploadedText.Read(request, ImportCalendarYear.MostBytes, ct);
                    if (text.Refusal is { } refusal)
                        return Problems.Of(refusal);
                    var year = CalendarYearImport.FromJson(text.Value);
                    var query = year.Refusal is { } unread
                        ? new Query(null, unread, user.Actor())
                        : new Query(edition => ImportCalendarYear.With(edition, year.Value), null, user.Actor());
                    return (await mediator.Send(query, ct)).Http();
                }
            )
            .Accepts<IFormFile>("multipart/form-data", "application/json")
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 413, 422)
            .WithName("previewCalendarYear")
            .WithTags("Calendar")
            .WithSummary("Which open deadlines a year's holidays would move; nothing is saved");

    private static void MapHours(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/hours/preview",
                async Task<Results<Ok<CalendarPreview>, ProblemHttpResult>> (
                    SetOfficeHours.Command command,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(edition => edition with { Hours = command.Hours }, null, user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 422)
            .WithName("previewOfficeHours")
            .WithTags("Calendar")
            .WithSummary("Which open deadlines other office hours would move; nothing is saved");
}
