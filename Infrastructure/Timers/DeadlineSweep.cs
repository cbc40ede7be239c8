using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Timers;

/// <summary>
/// Sends every deadline that has passed through the engine, oldest first, whether it passed just now or while the program was
/// down (ADR 0005). A case whose deadlines cannot be processed is set aside; the others go on.
/// </summary>
public sealed class DeadlineSweep(IServiceScopeFactory scopes, SetAsides aside, TimeProvider clock, ILogger<DeadlineSweep> log)
{
    private const int BatchSize = 500;

    /// <summary>Cases in one transaction: many share one wait for the disk, and few are held up by one that fails.</summary>
    private const int CasesAtOnce = 50;

    /// <returns>How many deadlines were sent through the engine.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var sent = 0;
        var attempts = await Begin(now, ct);
        // Only ever forward: a deadline that stays where it is, for whatever reason, cannot hold up the others.
        for (DeadlineRow? last = null; ; )
        {
            await using var scope = scopes.CreateAsyncScope();
            var due = await Due(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), now, last).Take(BatchSize).ToListAsync(ct);
            if (due.Count == 0)
                return sent;
            last = due[^1];
            due.RemoveAll(row => attempts.Rests(Attempts.Case(row.CaseId)));
            sent += await Send(scope.ServiceProvider.GetRequiredService<CaseRunner>(), due, attempts, now, ct);
        }
    }

    // A deadline goes when somebody completes the task: then nothing waits any more.
    private async Task<Attempts> Begin(DateTimeOffset now, CancellationToken ct)
    {
        var attempts = await aside.Begin(WorkQueue.Deadlines, ct);
        if (attempts.Failed.Count == 0)
            return attempts;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var failed = db.SetAside.Where(row => row.Queue == WorkQueue.Deadlines);
        var waiting = await db
            .Deadlines.Where(row => row.DueAt <= now && failed.Any(one => one.CaseId == row.CaseId))
            .Select(row => row.CaseId)
            .Distinct()
            .ToListAsync(ct);
        await attempts.Keep(waiting.Select(Attempts.Case), ct);
        return attempts;
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

    private async Task<int> Send(CaseRunner runner, List<DeadlineRow> due, Attempts attempts, DateTimeOffset now, CancellationToken ct)
    {
        var sent = 0;
        var cases = due.GroupBy(row => row.CaseId, row => (RunEvent)new DeadlinePassed(now, row.Visit, row.Rung))
            .ToLookup(
                one => attempts.HasFailed(Attempts.Case(one.Key)),
                one => (CaseId: one.Key, Events: (IReadOnlyList<RunEvent>)[.. one])
            );
        foreach (var together in cases[false].Chunk(CasesAtOnce))
        {
            var events = together.ToDictionary(one => one.CaseId, one => one.Events);
            sent += await SendTogether(runner, events, ct)
                ? together.Sum(one => one.Events.Count)
                : await SendSingly(runner, together, attempts, ct);
        }
        return sent + await SendSingly(runner, cases[true], attempts, ct);
    }

    private async Task<bool> SendTogether(CaseRunner runner, Dictionary<long, IReadOnlyList<RunEvent>> events, CancellationToken ct)
    {
        try
        {
            await runner.HandleTogether(events, ct);
            return true;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogDebug(problem, "The deadlines of {Count} cases could not be processed together; going on case by case.", events.Count);
            return false;
        }
    }

    private static async Task<int> SendSingly(
        CaseRunner runner,
        IEnumerable<(long CaseId, IReadOnlyList<RunEvent> Events)> cases,
        Attempts attempts,
        CancellationToken ct
    )
    {
        var sent = 0;
        foreach (var (caseId, events) in cases)
        {
            if (await attempts.Try(Attempts.Case(caseId), caseId, async () => (await runner.Handle(caseId, events, ct)).Refusal, ct))
                sent += events.Count;
        }
        return sent;
    }
}
