using System.Data.Common;
using CaseFlow.Api.Sayings;
using CaseFlow.Api.Web;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Setup;
using Microsoft.AspNetCore.Connections;

namespace CaseFlow.Api.Commands;

/// <summary>The application without its web side, for the verbs that work on the database beside a server that may be running.</summary>
internal static class CommandHost
{
    public const int Done = 0;
    public const int Refused = 1;

    /// <summary>Sets the office up and does the work in it. What goes wrong becomes one sentence on the error output.</summary>
    /// <returns>What the work returns, or <see cref="Refused"/>.</returns>
    public static Task<int> Run(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        InWords(
            async () =>
            {
                await using var app = CaseFlowApp.Build(adjust: builder => builder.Logging.ClearProviders());
                await CaseFlowApp.SetUp(app, ct);
                await using var scope = app.Services.CreateAsyncScope();
                return await work(scope.ServiceProvider, ct);
            },
            ct
        );

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

    private static readonly Saying Interrupted = Saying.Of("commands.interrupted");

    private static Saying Sentence(Exception problem) =>
        problem switch
        {
            UnusableDataException unusable => unusable.Why,
            UnusableSettingException wrong => Saying.Of("commands.not-started", ("problem", wrong.Says)),
            IOException { InnerException: AddressInUseException } => Saying.Of("commands.address-taken", ("problem", problem.Message)),
            DbException or { InnerException: DbException } => Saying.Of(
                "commands.no-database",
                ("problem", problem.GetBaseException().Message)
            ),
            IOException or UnauthorizedAccessException => Saying.Of("commands.no-files", ("problem", problem.Message)),
            _ => Saying.Of("commands.fault", ("problem", problem.GetBaseException().Message)),
        };
}
