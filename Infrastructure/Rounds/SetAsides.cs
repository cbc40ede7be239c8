using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Rounds;

/// <summary>搁置. Keeps what the queues could not work off, so that it is seen, tried again and asked for anew.</summary>
public sealed class SetAsides(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SetAsides> log)
{
    // Kept by a clock that has been set back since: its moments mean nothing any more. Nodes of one office may differ by less.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Begins a pass over a queue: what rests in it is known from here on.</summary>
    public async Task<Attempts> Begin(WorkQueue queue, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .SetAside.AsNoTracking()
            .Where(row => row.Queue == queue)
            .Select(row => new
            {
                row.Item,
                row.TriedAt,
                row.NextAt,
            })
            .ToListAsync(ct);
        var now = clock.Now();
        return new Attempts(
            this,
            queue,
            known.ToDictionary(
                row => row.Item,
                row => row.NextAt is not { } next || (next > now && row.TriedAt <= now + Slack),
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>A person wants it tried again, with all its tries before it.</summary>
    /// <param name="among">Those that the person may know of.</param>
    /// <returns>Null when there is none of that id.</returns>
    public async Task<SetAsideRow?> Retry(IQueryable<SetAsideRow> among, long id, CancellationToken ct)
    {
        DateTimeOffset? now = clock.Now();
        await among
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.Tries, 0).SetProperty(row => row.NextAt, now), ct);
        return await among.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
    }

    internal async Task Note(WorkQueue queue, string item, long? caseId, Saying reason, Exception? problem, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await using var write = await db.BeginWrite(ct);
        var row = await db.SetAside.SingleOrDefaultAsync(one => one.Queue == queue && one.Item == item, ct);
        if (row is null)
            db.SetAside.Add(
                row = new SetAsideRow
                {
                    Queue = queue,
                    Item = item,
                    CaseId = caseId,
                    Reason = reason,
                }
            );
        row.Tries++;
        (row.Reason, row.TriedAt) = (reason, clock.Now());
        row.NextAt = Perseverance.NextTry(row.Tries, row.TriedAt);
        await db.SaveChangesAsync(ct);
        await write.Commit(ct);
        if (row.NextAt is null)
            log.LogError(problem, "{Item} of {Queue} failed {Tries} times and is set aside: {Reason}", item, queue, row.Tries, reason);
        else
            log.LogWarning(problem, "{Item} of {Queue} failed, try {Tries}; it is tried again: {Reason}", item, queue, row.Tries, reason);
    }

    internal async Task Forget(WorkQueue queue, IReadOnlyCollection<string> items, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        foreach (var some in items.Chunk(100))
            await db.SetAside.Where(row => row.Queue == queue && some.Contains(row.Item)).ExecuteDeleteAsync(ct);
    }
}
