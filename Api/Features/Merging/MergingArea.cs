using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Merging;

/// <summary>并案、拆案: several cases about the same thing are handled once, and each reporter is answered.</summary>
internal sealed class MergingArea : Area
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<MergeAhead>();
    }

    public override void Map(IEndpointRouteBuilder api)
    {
        ListMergeable.Map(api);
        PreviewMerge.Map(api);
        MergeCases.Map(api);
        PreviewSplit.Map(api);
        SplitCase.Map(api);
    }
}
