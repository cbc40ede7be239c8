using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
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

    /// <summary>Cases in one transaction: many share one wait for the disk, and few are held up by one that fails.</summary>
    private const int CasesAtOnce = 50;

    /// <returns>How many deadlines were sent through the engine.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var sent = 0;
        // Only ever forward: a deadline that stays where it is, for whatever reason, cannot hold up the others.
        for (DeadlineRow? last = null; ; )
        {
            await using var scope = scopes.CreateAsyncScope();
            var due = await Due(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), now, last).Take(BatchSize).ToListAsync(ct);
            if (due.Count == 0)
                return sent;
            sent += await Send(scope.ServiceProvider.GetRequiredService<CaseRunner>(), due, now, ct);
            last = due[^1];
        }
    }

    private static IQueryable<DeadlineRow> Due(CaseFlowDb db, DateTimeOffset now, DeadlineRow? last)
    {
        var due = db.Deadlines.AsNoTracking().Where(row => row.DueAt <= now);
        if (last is not null)
        {
            due = due.Where(row =>
                row.DueAt >= last.DueAt
                && (
                    row.DueAt > last.DueAt
                    || row.CaseId > last.CaseId
                    || (
                        row.CaseId == last.CaseId
                        && (row.Visit > last.Visit || (row.Visit == last.Visit && row.Rung.CompareTo(last.Rung) > 0))
                    )
                )
            );
        }
        return due.OrderBy(row => row.DueAt).ThenBy(row => row.CaseId).ThenBy(row => row.Visit).ThenBy(row => row.Rung);
    }

    private async Task<int> Send(CaseRunner runner, List<DeadlineRow> due, DateTimeOffset now, CancellationToken ct)
    {
        var sent = 0;
        var cases = due.GroupBy(row => row.CaseId, row => (RunEvent)new DeadlinePassed(now, row.Visit, row.Rung));
        foreach (var together in cases.Chunk(CasesAtOnce))
        {
            var events = together.ToDictionary(one => one.Key, one => (IReadOnlyList<RunEvent>)[.. one]);
            sent += await SendTogether(runner, events, ct) ? events.Sum(one => one.Value.Count) : await SendSingly(runner, events, ct);
        }
        return sent;
    }

    private async Task<bool> SendTogether(CaseRunner runner, Dictionary<long, IReadOnlyList<RunEvent>> events, CancellationToken ct)
    {
        try
        {
            await runner.HandleTogether(events, ct);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogDebug(problem, "The deadlines of {Count} cases could not be processed together; going on case by case.", events.Count);
            return false;
        }
    }

    private async Task<int> SendSingly(CaseRunner runner, Dictionary<long, IReadOnlyList<RunEvent>> events, CancellationToken ct)
    {
        var sent = 0;
        foreach (var (caseId, ofCase) in events)
        {
            try
            {
                await runner.Handle(caseId, ofCase, ct);
                sent += ofCase.Count;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Deadlines of case {CaseId} could not be processed; the next sweep tries again.", caseId);
            }
        }
        return sent;
    }
}
