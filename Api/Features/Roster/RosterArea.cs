using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Roster;

/// <summary>名册: the units with their people, for whoever looks after them.</summary>
internal sealed class RosterArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<UnitPeople>();
        services.AddScoped<RosterPlans>();
        services.AddScoped<RosterWriting>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        GetRoster.Map(api);
        GetUnitRoster.Map(api);
        GetRosterSample.Map(api);
        PreviewRoster.Map(api);
        ImportRoster.Map(api);
        RosterErrors.Map(api);
    }
}
