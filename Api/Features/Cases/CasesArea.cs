using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Cases;

/// <summary>案件: all that is known of one, and what may be done with it outside of any task.</summary>
internal sealed class CasesArea : Area
{
    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<CaseVisits>().AddScoped<CorrectionConflicts>().AddScoped<ConnectedCases>().AddScoped<MergeReading>();

    public override void Map(IEndpointRouteBuilder api)
    {
        ListCaseFields.Map(api);
        GetCase.Map(api);
        GetTimeline.Map(api);
        GetDeadlines.Map(api);
        GetCaseWay.Map(api);
        GetCaseProcedure.Map(api);
        CorrectFields.Map(api);
        StopCase.Map(api);
    }
}
