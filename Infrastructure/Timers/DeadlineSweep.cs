using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Timers;

/// <summary>
/// Sends every deadline that has passed through the engine, oldest first, whether it passed just now or while the program was
/// down (ADR 0005). A deadline that cannot be processed is logged and left for the next sweep; the others go on.
/// </summary>
public sealed class DeadlineSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeadlineSweep> log)
{
    private const int BatchSize = 500;

    /// <returns>How many deadlines were sent through the engine.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var sent = 0;
        var failed = new HashSet<long>();
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            var now = clock.Now();
            var due = await db.Deadlines.AsNoTracking()
                .Where(row => row.DueAt <= now && !failed.Contains(row.CaseId))
                .OrderBy(row => row.DueAt).ThenBy(row => row.CaseId).ThenBy(row => row.Visit).ThenBy(row => row.Rung)
                .Take(BatchSize)
                .ToListAsync(ct);
            if (due.Count == 0)
                return sent;
            var runner = scope.ServiceProvider.GetRequiredService<CaseRunner>();
            foreach (var ofCase in due.GroupBy(row => row.CaseId))
            {
                try
                {
                    await runner.Handle(ofCase.Key, [.. ofCase.Select(row => new DeadlinePassed(now, row.Visit, row.Rung))], ct);
                    sent += ofCase.Count();
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    failed.Add(ofCase.Key);
                    log.LogError(problem, "Deadlines of case {CaseId} could not be processed; the next sweep tries again.", ofCase.Key);
                }
            }
        }
    }
}
