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

    /// <summary>Refuses a request with a larger body before it is read; where nothing is said, <see cref="UsualBytes"/>.</summary>
    public static RouteHandlerBuilder TakesAtMost(this RouteHandlerBuilder endpoint, long bytes) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(bytes));

    /// <summary>Bytes of a body where the address does not say otherwise: a procedure with a rehearsal of it, the largest that is usual.</summary>
    public const long UsualBytes = 6 * 1024 * 1024;
}
