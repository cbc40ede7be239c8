using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.DueFeed;

/// <summary>日程订阅: what is due for somebody, in a calendar of theirs that reads it behind a secret address.</summary>
internal sealed class DueFeedArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FeedPace>();
        services.AddScoped<FeedSecrets>();
        services.AddScoped<DueCalendar>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        MyDueFeed.Map(api);
        ReadDueFeed.Map(api);
    }
}
