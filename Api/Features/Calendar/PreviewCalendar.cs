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
    /// <param name="Change">What is to be changed of the last edition, or why that cannot be read.</param>
    public sealed record Query(OrRefusal<CalendarChange> Change, Reader By) : IRequest<OrRefusal<CalendarPreview>>;

    public sealed class Handler(CalendarEditions editions, CalendarPreviews previews) : IRequestHandler<Query, OrRefusal<CalendarPreview>>
    {
        public async ValueTask<OrRefusal<CalendarPreview>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Change.Refusal is { } unread)
                return unread;
            var next = await editions.Next(query.Change.Value, cancellationToken);
            return next.Refusal is { } refusal
                ? refusal
                : await previews.Of(next.Value, editions.Shown(next.Value), query.By, cancellationToken);
        }
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        MapYears(api);
        MapHours(api);
        MapEarlier(api);
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
                    return year.Refusal is { } unread
                        ? Problems.Of(unread)
                        : (await mediator.Send(new Query(CalendarChange.Of(year.Value), user.Actor()), ct)).Http();
                }
            )
            .Accepts<IFormFile>("multipart/form-data", "application/json")
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 409, 413, 422)
            .WithName("previewCalendarYear")
            .WithTags("Calendar")
            .WithSummary("Which open deadlines a year's holidays would move; nothing is saved");

    private static void MapHours(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/hours/preview",
                async Task<Results<Ok<CalendarPreview>, ProblemHttpResult>> (
                    SetOfficeHours.Asked body,
                    ClaimsPrincipal user,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(CalendarChange.Of(body.Hours), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(400, 401, 403, 409, 422)
            .WithName("previewOfficeHours")
            .WithTags("Calendar")
            .WithSummary("Which open deadlines other office hours would move; nothing is saved");

    private static void MapEarlier(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/calendar/editions/{number:int}/preview",
                async Task<Results<Ok<CalendarPreview>, ProblemHttpResult>> (
                    int number,
                    ClaimsPrincipal user,
                    CalendarEditions editions,
                    IMediator mediator,
                    CancellationToken ct
                ) => (await mediator.Send(new Query(await editions.BackTo(number, ct), user.Actor()), ct)).Http()
            )
            .RequireAuthorization(Rights.EditCalendar)
            .Refuses(401, 403, 404, 409)
            .WithName("previewCalendarEdition")
            .WithTags("Calendar")
            .WithSummary("Which deadlines going back to an earlier edition would move; nothing is saved");
}
