using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>Wakes the <see cref="ImportWorker"/> of this program.</summary>
public sealed class ImportBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rung.Writer.TryWrite(true);

    internal ValueTask<bool> Wait(CancellationToken ct) => rung.Reader.ReadAsync(ct);
}

/// <summary>
/// Runs waiting imports by turns (<see cref="ImportRound"/>). An import that was interrupted when a program was killed is still marked
/// as running and is gone on with.
/// </summary>
public sealed class ImportWorker(ImportRound round, ImportBell bell, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    // For what no bell was rung for: imports of another program that was killed, and those that failed.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

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
            await round.Run(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Waiting imports could not be run; the next round tries again.");
        }
    }
}
