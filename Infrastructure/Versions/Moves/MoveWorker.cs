using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Versions.Moves;

/// <summary>Wakes the <see cref="MoveWorker"/> of this program.</summary>
public sealed class MoveBell : Bell;

/// <summary>Carries out batches of moves and their undoing, one at a time, the first that was asked for first.</summary>
public sealed class MoveWorker(IServiceScopeFactory scopes, MoveBell bell, SetAsides aside, TimeProvider clock, ILogger<MoveWorker> log)
    : RoundWorker(scopes, bell, aside, clock, log)
{
    private protected override WorkQueue Queue => WorkQueue.Moves;

    private protected override async Task<IReadOnlyList<string>> Waiting(CaseFlowDb db, CancellationToken ct) =>
        await db
            .Moves.Where(row => row.State == MoveState.Running || row.State == MoveState.Undoing)
            .OrderBy(row => row.StartedAt)
            .Select(row => row.Id)
            .ToListAsync(ct);

    private protected override async Task Run(string item, IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        var state = await db.Moves.Where(row => row.Id == item).Select(row => row.State).SingleAsync(ct);
        if (state == MoveState.Undoing)
            await services.GetRequiredService<MoveUndoing>().Run(item, ct);
        else if (state == MoveState.Running)
            await services.GetRequiredService<MoveRun>().Run(item, ct);
    }
}
