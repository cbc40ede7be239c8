using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Delegations;

/// <summary>委托. Who does whose tasks while they are away.</summary>
internal sealed class DelegationsArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<DelegationReadings>();
        services.AddScoped<DelegationEntry>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListDelegations.Map(api);
        PreviewDelegation.Map(api);
        GiveDelegation.Map(api);
        EndDelegation.Map(api);
    }
}
