using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web.Passwords;
using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Api.Web;

/// <summary>Refusals as RFC 9457 problem details: the one place where a kind becomes a status.</summary>
public static class Problems
{
    public static ProblemHttpResult Of(Refusal refusal) =>
        TypedResults.Problem(
            title: refusal.Text.Spoken(),
            statusCode: StatusOf(refusal.Kind),
            type: $"/problems/{refusal.Code}",
            extensions: Extensions(refusal)
        );

    /// <summary>The extension that says what is wrong field by field.</summary>
    public static IDictionary<string, object?> Fields(ImmutableArray<FieldProblem> problems) =>
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["fields"] = problems };

    private static IDictionary<string, object?>? Extensions(Refusal refusal)
    {
        if (refusal is { Fields.IsEmpty: true, RetryAfter: null, Meanwhile: null })
            return null;
        var more = refusal.Fields.IsEmpty ? new Dictionary<string, object?>(StringComparer.Ordinal) : Fields(refusal.Fields);
        if (refusal.RetryAfter is { } wait)
            more[RetryAfter.Seconds] = (long)Math.Ceiling(wait.TotalSeconds);
        if (refusal.Meanwhile is { } meanwhile)
            more["meanwhile"] = meanwhile;
        return more;
    }

    /// <summary>200 with the value, or the refusal as problem details.</summary>
    public static Results<Ok<T>, ProblemHttpResult> Http<T>(this OrRefusal<T> answer) =>
        answer.Match<Results<Ok<T>, ProblemHttpResult>>(value => TypedResults.Ok(value), refusal => Of(refusal));

    /// <summary>Words for an answer that no use case gave: no such address, a wrong method, a body that is not JSON.</summary>
    public static void Word(ProblemDetails problem)
    {
        if (problem.Type?.StartsWith("/problems/", StringComparison.Ordinal) == true)
            return;
        var code = problem.Status switch
        {
            StatusCodes.Status404NotFound => "no-such-address",
            StatusCodes.Status405MethodNotAllowed => "wrong-method",
            StatusCodes.Status415UnsupportedMediaType => "wrong-media-type",
            _ => "not-possible",
        };
        (problem.Type, problem.Title) = ($"/problems/{code}", Saying.Of($"refusals.{code}").Spoken());
    }

    private static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        };
}
