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

    /// <summary>Gives Chinese words to the refusals that ASP.NET Core makes itself, without a text of ours.</summary>
    public static void InWords(ProblemDetailsContext context)
    {
        var (type, text) = context.ProblemDetails.Status switch
        {
            StatusCodes.Status404NotFound => ("no-such-address", "没有这个地址，请检查后重试。"),
            StatusCodes.Status405MethodNotAllowed => ("wrong-method", "这个地址不支持这种操作，请对照接口说明检查。"),
            StatusCodes.Status415UnsupportedMediaType => ("wrong-content-type", "不支持这种内容格式，请对照接口说明检查 Content-Type。"),
            _ => (null, null),
        };
        if (text is not null && context.ProblemDetails.Type?.StartsWith("/problems/", StringComparison.Ordinal) != true)
            (context.ProblemDetails.Type, context.ProblemDetails.Title) = ($"/problems/{type}", text);
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
    };
}
