using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Roster;

/// <summary>名册: the units with their people, for whoever looks after them.</summary>
internal sealed class RosterArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<UnitPeople>();

    public override void Map(IEndpointRouteBuilder api)
    {
        GetRoster.Map(api);
        GetUnitRoster.Map(api);
    }
}
