using System.Globalization;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>Wakes the <see cref="ImportWorker"/> of this program.</summary>
public sealed class ImportBell : Bell;

/// <summary>
/// Runs waiting imports by turns (<see cref="ImportRound"/>). An import that was interrupted when a program was killed is still marked
/// as running and is gone on with.
/// </summary>
public sealed class ImportWorker(
    IServiceScopeFactory scopes,
    ImportRound round,
    ImportBell bell,
    SetAsides aside,
    TimeProvider clock,
    ILogger<ImportWorker> log
) : RoundWorker(scopes, bell, aside, clock, log)
{
    private protected override WorkQueue Queue => WorkQueue.Imports;

    private protected override async Task<IReadOnlyList<string>> Waiting(CaseFlowDb db, CancellationToken ct) =>
        (
            await db
                .Imports.Where(row => row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running)
                .OrderBy(row => row.Id)
                .Select(row => row.Id)
                .ToListAsync(ct)
        ).ConvertAll(id => id.ToString(CultureInfo.InvariantCulture));

    private protected override Task RunAll(IReadOnlyList<string> waiting, Attempts attempts, CancellationToken ct) =>
        round.Run(ct, attempts: attempts);
}
