using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.OwnEntries;

/// <summary>自己的登记: mended or taken back by whoever registered it, while nobody has turned to it.</summary>
internal sealed class OwnEntriesArea : Area
{
    public override void Map(IEndpointRouteBuilder api)
    {
        CorrectOwnEntry.Map(api);
        WithdrawOwnEntry.Map(api);
    }
}
