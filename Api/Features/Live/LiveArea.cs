using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Live;

/// <summary>实时图: where the cases of a procedure stand now, and where its time goes.</summary>
internal sealed class LiveArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<LiveCounts>();

    public override void Map(IEndpointRouteBuilder api)
    {
        GetLivePicture.Map(api);
        ListLiveCases.Map(api);
    }
}
