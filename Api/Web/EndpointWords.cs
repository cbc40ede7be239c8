using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Api.Web;

public static class EndpointWords
{
    /// <summary>Documents the statuses with which an endpoint refuses, each with problem details.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<ProblemDetails>(status, "application/problem+json");
        return endpoint;
    }
}
