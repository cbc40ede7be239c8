using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Overview;

/// <summary>总览.</summary>
internal sealed class OverviewArea : Area
{
    public override void Map(IEndpointRouteBuilder api) => GetOverview.Map(api);
}
