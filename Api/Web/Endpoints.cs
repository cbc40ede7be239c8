using CaseFlow.Api.Features.Attachments;
using CaseFlow.Api.Features.Imports;
using CaseFlow.Api.Features.Inbox;
using CaseFlow.Api.Features.Session;

namespace CaseFlow.Api.Web;

/// <summary>Everything that can be called, in one list.</summary>
public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api");

        SignIn.Map(api);
        SignOut.Map(api);
        GetMe.Map(api);

        CompleteTask.Map(api);

        PreviewImport.Map(api);
        StartImport.Map(api);
        ListImports.Map(api);
        GetImport.Map(api);
        ListFindings.Map(api);
        GetErrorFile.Map(api);

        AddAttachment.Map(api);
        ListAttachments.Map(api);
        GetAttachment.Map(api);
    }
}
