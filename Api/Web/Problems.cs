using CaseFlow.Api.Sayings;
using CaseFlow.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Api.Web;

/// <summary>Refusals as RFC 9457 problem details: the one place where a kind becomes a status.</summary>
public static class Problems
{
    public static ProblemHttpResult Of(Refusal refusal) => TypedResults.Problem(
        title: refusal.Text.Spoken(),
        statusCode: StatusOf(refusal.Kind),
        type: $"/problems/{refusal.Code}",
        extensions: refusal.Fields.IsEmpty
            ? null
            : new Dictionary<string, object?>(StringComparer.Ordinal) { ["fields"] = refusal.Fields });

    /// <summary>Words for an answer that no use case gave: no such address, a wrong method, a body that is not JSON.</summary>
    public static void Word(ProblemDetails problem)
    {
        if (problem.Type?.StartsWith("/problems/", StringComparison.Ordinal) == true)
            return;
        (problem.Type, problem.Title) = problem.Status switch
        {
            StatusCodes.Status404NotFound => ("/problems/no-such-address", "没有这个地址，请检查网址，或返回首页重新进入。"),
            StatusCodes.Status405MethodNotAllowed => ("/problems/wrong-method", "这个地址不能这样调用，请按接口文档使用。"),
            StatusCodes.Status415UnsupportedMediaType => ("/problems/wrong-media-type", "请求的内容类型不对，应为 JSON。没有保存任何改动。"),
            _ => ("/problems/not-possible", "请求无法处理，没有保存任何改动。请检查后重试。"),
        };
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
