using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Rounds;

/// <summary>
/// Works off a queue of the database, one item at a time, when its bell rings and every half minute. What was interrupted when a program
/// was killed is gone on with; what cannot be worked off is set aside and holds up nothing behind it. Stopped in the middle of whatever it
/// does, it ends quietly.
/// </summary>
public abstract class RoundWorker(IServiceScopeFactory scopes, Bell bell, SetAsides aside, TimeProvider clock, ILogger log)
    : BackgroundService
{
    // For what no bell was rung for: what another program left, and what failed. Timers of a clock do not feel it being set.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private protected abstract WorkQueue Queue { get; }

    /// <summary>What waits, the first to be done first.</summary>
    private protected abstract Task<IReadOnlyList<string>> Waiting(CaseFlowDb db, CancellationToken ct);

    /// <summary>Works off one item from where it stands to its end; it may be done already.</summary>
    /// <param name="services">Of a scope of its own.</param>
    private protected virtual Task Run(string item, IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Works off what does not rest, one after the other; to be overridden for another order.</summary>
    private protected virtual async Task RunAll(IReadOnlyList<string> waiting, Attempts attempts, CancellationToken ct)
    {
        foreach (var item in waiting.Where(item => !attempts.Rests(item)))
            await attempts.Try(item, null, () => RunOne(item, ct), ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunWaiting(stoppingToken);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            using var alarm = clock.CreateTimer(_ => patience.Cancel(), null, Round, Timeout.InfiniteTimeSpan);
            try
            {
                await bell.Wait(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // Nobody rang: look all the same, or stop.
            }
        }
    }

    private async Task RunWaiting(CancellationToken ct)
    {
        try
        {
            var waiting = await Listed(ct);
            var attempts = await aside.Begin(Queue, ct);
            await attempts.Keep(waiting, ct);
            await RunAll(waiting, attempts, ct);
        }
        catch (Exception problem) when (ct.IsCancellationRequested)
        {
            // Whatever a query that is stopped throws; the next start goes on with it.
            log.LogDebug(problem, "Stopped in the middle of {Queue}.", Queue);
        }
        catch (Exception problem)
        {
            log.LogError(problem, "A round of {Queue} failed; the next one tries again.", Queue);
        }
    }

    private async Task<IReadOnlyList<string>> Listed(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Waiting(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), ct);
    }

    private async Task RunOne(string item, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Run(item, scope.ServiceProvider, ct);
    }
}
