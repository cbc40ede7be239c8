using CaseFlow.Api.Features.Upkeep.Parts;
using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Upkeep;

/// <summary>运行: whether what runs by itself does, for whoever runs the office.</summary>
internal sealed class UpkeepArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<ISystemPart, Timers>();
        services.AddScoped<ISystemPart, Outbox>();
        services.AddScoped<ISystemPart, Imports>();
        services.AddScoped<ISystemPart, CalendarCover>();
        services.AddScoped<ISystemPart, NightlyProof>();
        services.AddScoped<ISystemPart, Storage>();
        services.AddScoped<ISystemPart, ProgramVersion>();
        services.AddSingleton<SystemReading>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        GetSystemState.Map(api);
        GetMailSettings.Map(api);
        SendTestMail.Map(api);
    }
}
