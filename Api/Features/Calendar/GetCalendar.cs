using CaseFlow.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>工作日历.</summary>
public static class GetCalendar
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/calendar", async Task<Ok<CalendarInForce>> (CalendarEditions editions, CancellationToken ct) =>
                TypedResults.Ok(await editions.InForce(ct))
            )
            .Refuses(401)
            .WithName("getCalendar")
            .WithTags("Calendar")
            .WithSummary("The work calendar in force, with warnings of years not announced");
}
