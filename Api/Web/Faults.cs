using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web.Entry;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics;

namespace CaseFlow.Api.Web;

/// <summary>Turns what was thrown into problem details: a request that cannot be read is the caller's, a write that
/// came second is nobody's, all else is ours.</summary>
public sealed class Faults(ILogger<Faults> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (
                Status: 413,
                Type: "too-large",
                Text: Saying.Of("web.body-too-large")
            ),
            UnreadableFormException => (Status: 400, Type: "unreadable", Text: Saying.Of("web.form-unreadable")),
            BadHttpRequestException bad => (Status: bad.StatusCode, Type: "unreadable", Text: Saying.Of("web.body-unreadable")),
            _ when DbConflict.Is(exception) => (Status: 409, Type: "conflict", Text: Saying.Of("refusals.conflict")),
            _ => (Status: 500, Type: "fault", Text: Saying.Of("refusals.fault")),
        };
        if (problem.Status >= 500)
            log.LogError(exception, "Request {Path} failed.", httpContext.Request.Path);
        var named = exception is BadHttpRequestException unbound
            ? Unbound.Of(unbound, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint)
            : null;
        await TypedResults
            .Problem(
                title: (named?.Text ?? problem.Text).Spoken(),
                statusCode: problem.Status,
                type: $"/problems/{problem.Type}",
                extensions: named is null ? null : Problems.Fields([named])
            )
            .ExecuteAsync(httpContext);
        return true;
    }
}
