using MailKit.Net.Smtp;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CaseFlow.Architecture.Tests.Planted;

// Each of these breaks one rule of purity, so that the guard can be seen to catch it. Nothing calls them.
#pragma warning disable RS0030 // planted: uses what is banned everywhere
#pragma warning disable CA5394 // planted: the dice are not for secrets
#pragma warning disable CA1849, MA0042, MA0045 // planted: blocking is not the point here
#pragma warning disable MA0147, MA0155 // planted: async void is the point here

internal static class WaitsForATask
{
    public static async Task Wait() => await Task.Yield();
}

internal static class WaitsUnseen
{
    public static async void Wait() => await default(Ready);

    /// <summary>Awaitable without naming a task, so that only the state machine gives it away.</summary>
    public readonly struct Ready : System.Runtime.CompilerServices.INotifyCompletion
    {
        public bool IsCompleted => true;

        public Ready GetAwaiter() => this;

        public void GetResult() { }

        public void OnCompleted(Action continuation) => continuation();
    }
}

internal interface PromisesAValue
{
    ValueTask<int> Value();
}

internal sealed record ListsTasks(IReadOnlyList<Task[]> Tasks);

internal static class AsksTheComputersClock
{
    public static DateTimeOffset Now() => DateTimeOffset.UtcNow;
}

internal sealed record AsksAnyClock(TimeProvider Clock);

internal static class DrawsAnIdInALambda
{
    public static IEnumerable<string> Ids(IEnumerable<int> numbers) => numbers.Select(number => $"{number}-{Guid.NewGuid()}");
}

internal static class ThrowsDice
{
    public static int Throw() => Random.Shared.Next(6);
}

internal static class ReadsAFile
{
    public static string Read(string path) => File.ReadAllText(path);
}

internal sealed class StoresItself : DbContext;

internal abstract class SchedulesItself : IJob
{
    public abstract ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default);
}

internal static class AnswersTheWeb
{
    public static string Path(HttpContext context) => context.Request.Path;
}

internal static class SendsMail
{
    public static bool Connected(SmtpClient client) => client.IsConnected;
}

internal sealed record OnlyDecides(int Count, DateTimeOffset At)
{
    public OnlyDecides After(TimeSpan time) => this with { Count = Count + 1, At = At + time };

    public IEnumerable<int> Numbers() => Enumerable.Range(0, Count).Where(number => number % 2 == 0);
}
