using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Calendar;

/// <summary>工作日历: its editions, what moves along with them, and why a due day is the one it is.</summary>
internal sealed class CalendarArea : Area
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<CalendarEditions>().AddScoped<CalendarPreviews>().AddScoped<EditionReadings>();

    public override void Map(IEndpointRouteBuilder api)
    {
        GetCalendar.Map(api);
        ImportCalendarYear.Map(api);
        SetOfficeHours.Map(api);
        PreviewCalendar.Map(api);
        RestoreCalendar.Map(api);
        ListCalendarEditions.Map(api);
        ExplainDueDate.Map(api);
    }
}
