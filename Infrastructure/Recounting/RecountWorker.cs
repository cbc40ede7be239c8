using System.Threading.Channels;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Recounting;

/// <summary>Wakes the <see cref="RecountWorker"/> of this program.</summary>
public sealed class RecountBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rung.Writer.TryWrite(true);

    internal ValueTask<bool> Wait(CancellationToken ct) => rung.Reader.ReadAsync(ct);
}

/// <summary>Moves limits along with the calendar. What was interrupted when a program was killed is gone on with.</summary>
public sealed class RecountWorker(IServiceScopeFactory scopes, RecountBell bell, TimeProvider clock, ILogger<RecountWorker> log)
    : BackgroundService
{
    // For what no bell was rung for: what another program left, and what failed.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunLast(stoppingToken);
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

    // No edition is made while limits of the last one wait.
    private async Task RunLast(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var calendars = scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Calendars;
            if (await calendars.MaxAsync(row => (int?)row.Number, ct) is { } last)
                await scope.ServiceProvider.GetRequiredService<RecountRun>().Run(last, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program stops; the next start goes on with it.
        }
        catch (Exception problem)
        {
            log.LogError(problem, "Moving limits along with the calendar stopped; the next round goes on with it.");
        }
    }
}
