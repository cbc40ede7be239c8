using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Supervision;

/// <summary>督办: the escalation ledger and the mails.</summary>
internal sealed class SupervisionArea : Area
{
    public override void Map(IEndpointRouteBuilder api)
    {
        GetCaseEscalations.Map(api);
        ListEscalations.Map(api);
        ListMails.Map(api);
        GetMail.Map(api);
        RetryMail.Map(api);
        ListSetAside.Map(api);
        RetrySetAside.Map(api);
    }
}
