using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CaseFlow.Api.Web.Passwords;

/// <summary>Says in the header of an answer, too, when the same may be tried again: programs look there (RFC 9110 §10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Member of the problem details.</summary>
    public const string Seconds = "retryAfter";

    public static async ValueTask<object?> Tell(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var result = answer is INestedHttpResult nested ? nested.Result : answer;
        if (result is ProblemHttpResult problem && problem.ProblemDetails.Extensions.TryGetValue(Seconds, out var seconds))
            context.HttpContext.Response.Headers[HeaderNames.RetryAfter] = Convert.ToString(
                seconds,
                System.Globalization.CultureInfo.InvariantCulture
            );
        return answer;
    }
}
