using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Proof;

/// <summary>每夜核对: what was found, and its repair.</summary>
internal sealed class ProofArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<ProofViews>();

    public override void Map(IEndpointRouteBuilder api)
    {
        GetProof.Map(api);
        RunProof.Map(api);
        OfferRepair.Map(api);
        RepairFinding.Map(api);
        UndoRepair.Map(api);
    }
}
