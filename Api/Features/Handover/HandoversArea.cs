using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Handover;

namespace CaseFlow.Api.Features.Handover;

/// <summary>离职交接: all that names a person goes to others, and back.</summary>
internal sealed class HandoversArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<HandoverViews>();
        services.AddNamesOf(typeof(HandoversArea).Assembly);
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        PreviewHandover.Map(api);
        StartHandover.Map(api);
        ListHandovers.Map(api);
        ListThoseWhoLeft.Map(api);
        GetHandover.Map(api);
        UndoHandover.Map(api);
    }
}
