using CaseFlow.Api.Features.Inbox;
using CaseFlow.Api.Features.Procedures;
using CaseFlow.Api.Features.Session;
using CaseFlow.Api.Features.StepTypes;

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
    }
}
