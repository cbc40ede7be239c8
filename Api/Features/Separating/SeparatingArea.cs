using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Separating;

/// <summary>另案办理: something in a case is handled as a case of its own, beside it.</summary>
internal sealed class SeparatingArea : Area
{
    public override void Map(IEndpointRouteBuilder api)
    {
        ListStartable.Map(api);
        PreviewSeparate.Map(api);
        OpenSeparate.Map(api);
    }
}
