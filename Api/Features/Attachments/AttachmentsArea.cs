using CaseFlow.Api.Web;

namespace CaseFlow.Api.Features.Attachments;

/// <summary>附件 of cases.</summary>
internal sealed class AttachmentsArea : Area
{
    public override void Map(IEndpointRouteBuilder api)
    {
        AddAttachment.Map(api);
        ListAttachments.Map(api);
        GetAttachment.Map(api);
    }
}
