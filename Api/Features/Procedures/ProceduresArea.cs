using CaseFlow.Api.Features.Procedures.Regulation;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure.Rules;

namespace CaseFlow.Api.Features.Procedures;

/// <summary>流程: drafts, checks, publishing, and the step types to draw them with.</summary>
internal sealed class ProceduresArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Drafts>();
        services.AddScoped<DraftsToPublish>();
        services.AddScoped<ProcedureReadings>();
        services.AddScoped<TablesNeeded>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListProcedures.Map(api);
        GetProcedure.Map(api);
        ListVersions.Map(api);
        CheckProcedure.Map(api);
        SaveDraft.Map(api);
        DiscardDraft.Map(api);
        PublishProcedure.Map(api);
        ImportProcedure.Map(api);
        ExportProcedure.Map(api);
        ListStepTypes.Map(api);
        ListTerms.Map(api);
        WriteRegulation.Map(api);
    }
}
