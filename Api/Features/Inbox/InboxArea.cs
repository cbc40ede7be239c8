using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Inbox;

/// <summary>收件箱: what waits for a person, what they did and what they were told.</summary>
internal sealed class InboxArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<InboxRows>();
        services.AddScoped<InboxReading>();
        services.AddScoped<KeptApartReading>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListInbox.Map(api);
        CountInbox.Map(api);
        GetSchedule.Map(api);
        ListDone.Map(api);
        ListCopies.Map(api);
        ReadCopies.Map(api);
        WatchInbox.Map(api);
        GetInboxFacets.Map(api);
    }
}
