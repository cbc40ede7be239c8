using CaseFlow.Api.Web;
using Microsoft.AspNetCore.OpenApi;

namespace CaseFlow.Api.Features.Intake;

/// <summary>登记 and 导入: how an item comes in.</summary>
internal sealed class IntakeArea : Area
{
    public override void AddServices(IServiceCollection services) =>
        services.Configure<OpenApiOptions>("v1", options => options.AddSchemaTransformer(RegistrationSchema.Describe));

    public override void Map(IEndpointRouteBuilder api)
    {
        RegisterCase.Map(api);
        FindSimilarCases.Map(api);
        GetEntryForm.Map(api);
        PreviewImport.Map(api);
        StartImport.Map(api);
        ListImports.Map(api);
        GetImport.Map(api);
        ListFindings.Map(api);
        GetErrorFile.Map(api);
        GetSampleTable.Map(api);
    }
}
