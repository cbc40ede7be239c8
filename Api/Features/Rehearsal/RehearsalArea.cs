using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Rehearsal;

/// <summary>推演与重演: what a draft would do, to cases made up and to those of the past.</summary>
internal sealed class RehearsalArea : Area
{
    public override void Map(IEndpointRouteBuilder api)
    {
        Rehearse.Map(api);
        FindWay.Map(api);
        WriteSampleMail.Map(api);
        ReplayCases.Map(api);
        ListWalks.Map(api);
        SaveWalk.Map(api);
        RenameWalk.Map(api);
        DeleteWalk.Map(api);
        RunWalks.Map(api);
    }
}
