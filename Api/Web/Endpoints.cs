using CaseFlow.Api.Features.Cases;
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

        ListInbox.Map(api);
        CountInbox.Map(api);
        ListDone.Map(api);
        ListCopies.Map(api);
        WatchInbox.Map(api);
        GetTask.Map(api);
        ClaimTask.Map(api);
        CompleteTask.Map(api);

        RegisterCase.Map(api);
        ListCases.Map(api);
        GetCase.Map(api);
        GetTimeline.Map(api);
        GetDeadlines.Map(api);
        CorrectFields.Map(api);
        StopCase.Map(api);
    }
}
