using System.Threading.Channels;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>Wakes the <see cref="MoveWorker"/> of this program.</summary>
public sealed class MoveBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Ring() => rung.Writer.TryWrite(true);

    internal ValueTask<bool> Wait(CancellationToken ct) => rung.Reader.ReadAsync(ct);
}

/// <summary>Carries out batches of moves and their undoing, one at a time. One that was interrupted when a program was killed is gone on with.</summary>
public sealed class MoveWorker(IServiceScopeFactory scopes, MoveBell bell, TimeProvider clock, ILogger<MoveWorker> log) : BackgroundService
{
    // For what no bell was rung for: batches of another program that was killed, and those that failed.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAll(stoppingToken);
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

    private async Task RunAll(CancellationToken ct)
    {
        try
        {
            foreach (var (move, state) in await UnderWay(ct))
            {
                await using var scope = scopes.CreateAsyncScope();
                await (
                    state == MoveState.Undoing
                        ? scope.ServiceProvider.GetRequiredService<MoveUndoing>().Run(move, ct)
                        : scope.ServiceProvider.GetRequiredService<MoveRun>().Run(move, ct)
                );
            }
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "A batch of moves stopped; the next round goes on with it.");
        }
    }

    private async Task<List<(string Id, MoveState State)>> UnderWay(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .Moves.Where(row => row.State == MoveState.Running || row.State == MoveState.Undoing)
            .OrderBy(row => row.StartedAt)
            .Select(row => new { row.Id, row.State })
            .ToListAsync(ct);
        return rows.ConvertAll(row => (row.Id, row.State));
    }
}
