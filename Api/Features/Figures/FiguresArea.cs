using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Figures;

/// <summary>总览 of a period, and the cases behind its numbers.</summary>
internal sealed class FiguresArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<DutyFields>();
        services.AddScoped<FigureSight>();
        services.AddScoped<FigureFacts>();
        services.AddScoped<FigureSets>();
        services.AddScoped<FigureReading>();
    }

    public override void Map(IEndpointRouteBuilder api) => GetFigures.Map(api);
}
