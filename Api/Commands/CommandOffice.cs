using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Setup;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Commands;

/// <summary>The application without its web side, for the verbs that work on the database beside a server that may be running.</summary>
internal static class CommandOffice
{
    public const int Done = 0;
    public const int Refused = 1;

    /// <summary>Sets the office up and does the work in it. What goes wrong becomes one sentence on the error output.</summary>
    /// <returns>What the work returns, or <see cref="Refused"/>.</returns>
    public static Task<int> Run(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) => InWords(async () =>
    {
        await using var app = CaseFlowApp.Build(adjust: builder => builder.Logging.ClearProviders());
        await CaseFlowApp.SetUp(app, ct);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, ct);
    }, ct);

    /// <summary>Does the work; what goes wrong becomes one sentence on the error output, never a stack trace.</summary>
    public static async Task<int> InWords(Func<Task<int>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception problem)
        {
            return await Refuse(ct.IsCancellationRequested ? Interrupted : Sentence(problem));
        }
    }

    public static async Task<int> Refuse(Saying saying)
    {
        await Console.Error.WriteLineAsync(saying.Spoken());
        return Refused;
    }

    private const string Interrupted = "已中断。已保存的内容不会丢，可以再运行一次。/ Interrupted; run it again to go on.";

    private static Saying Sentence(Exception problem) => problem switch
    {
        UnusableDataException unusable => unusable.Why,
        UnusableSettingException => $"没有启动：{problem.Message}",
        IOException { InnerException: AddressInUseException } =>
            $"没有启动：监听地址已被占用。请先停掉占用它的程序，或用 ASPNETCORE_URLS 换一个端口。（{problem.Message}）",
        SqliteException or DbUpdateException { InnerException: SqliteException } =>
            $"数据库不能使用，请检查数据目录（CASEFLOW_DATA）和磁盘空间：{problem.GetBaseException().Message}",
        IOException or UnauthorizedAccessException => $"文件不能读写，请检查路径和权限：{problem.Message}",
        _ => $"没有完成，系统出了故障：{problem.GetBaseException().Message}",
    };
}
