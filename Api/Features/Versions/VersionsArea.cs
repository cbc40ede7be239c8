using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Versions;

/// <summary>版本: who edits, what changed, what waits to be published, what is brought back.</summary>
internal sealed class VersionsArea : Area
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<VersionTexts>();

    public override void Map(IEndpointRouteBuilder api)
    {
        EditDraft.Map(api);
        LeaveDraft.Map(api);
        ListDraftChanges.Map(api);
        CompareVersions.Map(api);
        CompareWithDraft.Map(api);
        RestoreVersion.Map(api);
        WithdrawPublication.Map(api);
        ConfirmPublication.Map(api);
        ReturnPublication.Map(api);
    }
}
