using CaseFlow.Domain;

namespace CaseFlow.Api.Web.Entry;

/// <summary>
/// A file that there is in one format: whoever asks for another (<c>?format=csv</c>) is told so, and does not get this one under another name.
/// </summary>
internal static class OneFormat
{
    private const string Asked = "format";

    /// <param name="format">The ending of its name.</param>
    public static RouteHandlerBuilder GivenAs(this RouteHandlerBuilder endpoint, string format) =>
        endpoint.AddEndpointFilter(
            async (context, next) =>
                context
                    .HttpContext.Request.Query[Asked]
                    .FirstOrDefault(asked => !string.Equals(asked, format, StringComparison.OrdinalIgnoreCase))
                    is { } other
                    ? Problems.Of(new Refusal("unknown-format", RefusalKind.Invalid, ("asked", other), ("format", format)))
                    : await next(context)
        );
}
