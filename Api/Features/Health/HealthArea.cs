using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Health;

/// <summary>Whether the service is well.</summary>
internal sealed class HealthArea : Area
{
    public override void Map(IEndpointRouteBuilder api) => GetHealth.Map(api);
}
