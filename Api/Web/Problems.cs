using CaseFlow.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Api.Web;

/// <summary>Refusals as RFC 9457 problem details: the one place where a kind becomes a status.</summary>
public static class Problems
{
    public static ProblemHttpResult Of(Refusal refusal) => TypedResults.Problem(
        title: refusal.Text,
        statusCode: StatusOf(refusal.Kind),
        type: $"/problems/{refusal.Code}",
        extensions: refusal.Fields.IsEmpty
            ? null
            : new Dictionary<string, object?>(StringComparer.Ordinal) { ["fields"] = refusal.Fields });

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
    };
}
