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
    }
}
