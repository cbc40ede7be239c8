using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Search;

/// <summary>案件列表: finding, counting and exporting cases.</summary>
internal sealed class SearchArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<CaseSearch>();
        services.AddScoped<CaseLists>();
        services.AddScoped<CurrentWorkReading>();
        services.AddScoped<CaseSummaries>();
        services.AddScoped<NarrowedFilter>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListCases.Map(api);
        CountCases.Map(api);
        ExportCases.Map(api);
    }
}
