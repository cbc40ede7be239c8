using CaseFlow.Domain;

namespace CaseFlow.Api.Web.Browser;

/// <summary>
/// Refuses requests that change something and that a page of another origin sent. The cookie is SameSite=Strict already; this
/// also stops pages of the same site under another name, and browsers that do not know the attribute.
/// </summary>
internal static class SameOrigin
{
    private static readonly Refusal Foreign = new("foreign-origin", RefusalKind.Forbidden);

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
                IsReading(context.Request) || IsOwn(context.Request) ? next(context) : Problems.Of(Foreign).ExecuteAsync(context)
        );

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    // Pages cannot set either header. Neither is sent by programs other than browsers, which carry nobody's cookie by accident.
    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var sender)
                && string.Equals(sender.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
