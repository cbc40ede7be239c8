using System.Globalization;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Recounting;

/// <summary>Wakes the <see cref="RecountWorker"/> of this program.</summary>
public sealed class RecountBell : Bell;

/// <summary>Moves limits along with the calendar.</summary>
public sealed class RecountWorker(
    IServiceScopeFactory scopes,
    RecountBell bell,
    SetAsides aside,
    TimeProvider clock,
    ILogger<RecountWorker> log
) : RoundWorker(scopes, bell, aside, clock, log)
{
    private protected override WorkQueue Queue => WorkQueue.Recounts;

    // No edition is made while limits of the last one wait.
    private protected override async Task<IReadOnlyList<string>> Waiting(CaseFlowDb db, CancellationToken ct) =>
        await db.Calendars.MaxAsync(row => (int?)row.Number, ct) is { } last ? [last.ToString(CultureInfo.InvariantCulture)] : [];

    private protected override Task Run(string item, IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<RecountRun>().Run(int.Parse(item, CultureInfo.InvariantCulture), ct);
}
