using System.Threading.Channels;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
/// Runs waiting imports, one at a time, oldest first. An import that was interrupted when a program was killed is still marked
/// as running and is gone on with.
/// </summary>
public sealed class ImportWorker(IServiceScopeFactory scopes, ImportBell bell, TimeProvider clock, ILogger<ImportWorker> log)
    : BackgroundService
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
            var after = 0L;
            while (await Next(after, ct) is { } import)
            {
                await RunOne(import, ct);
                after = import;
            }
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Waiting imports could not be listed; the next round tries again.");
        }
    }

    private async Task<long?> Next(long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .Imports.Where(row => row.Id > after && (row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running))
            .OrderBy(row => row.Id)
            .Select(row => (long?)row.Id)
            .FirstOrDefaultAsync(ct);
    }

    private async Task RunOne(long import, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ImportRun>().Run(import, null, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Import {Import} stopped; the next round goes on with it.", import);
        }
    }
}
