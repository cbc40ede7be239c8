using CaseFlow.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Web;

/// <summary>Turns what was thrown into problem details: a request that cannot be read is the caller's, a write that
/// came second is nobody's, all else is ours.</summary>
public sealed class Faults(ILogger<Faults> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                (Status: 413, Type: "too-large", Text: "上传的内容过大，没有保存。请压缩或拆分后再传。"),
            BadHttpRequestException bad =>
                (Status: bad.StatusCode, Type: "unreadable", Text: "请求的内容无法读取：可能不是完整的 JSON，或某一项的类型不对。没有保存任何改动，请检查后重试。"),
            DbUpdateException conflict when DbConflict.Is(conflict) =>
                (Status: 409, Type: "conflict", Text: "其他人刚刚改动了同一内容，您的操作没有保存。请刷新后再试。"),
            _ => (Status: 500, Type: "fault", Text: "系统出了故障，刚才的操作没有保存。请稍后再试；如仍不行，请把时间和操作告诉系统管理员。"),
        };
        if (problem.Status >= 500)
            log.LogError(exception, "Request {Path} failed.", httpContext.Request.Path);
        await TypedResults.Problem(title: problem.Text, statusCode: problem.Status, type: $"/problems/{problem.Type}").ExecuteAsync(httpContext);
        return true;
    }
}
