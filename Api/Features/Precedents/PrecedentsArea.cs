using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Precedents;

/// <summary>先例: rulings on who is responsible, to go by when a like case is given to a unit.</summary>
internal sealed class PrecedentsArea : Area
{
    public override void Map(IEndpointRouteBuilder api)
    {
        ListPrecedents.Map(api);
        FindPrecedents.Map(api);
    }
}
