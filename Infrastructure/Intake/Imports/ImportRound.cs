using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>
/// Runs waiting imports in turns: each saves one piece of its rows, then the next goes on, so that a small one is not held up by a large
/// one before it. Only one program does so at a time.
/// </summary>
public sealed class ImportRound(IServiceScopeFactory scopes, ImportFiles files, ILogger<ImportRound> log)
{
    /// <summary>Imports that are gone on with by turns; each has its file open.</summary>
    private const int MostOpen = 16;

    /// <param name="only">When that import is over, so is the round; null to go on as long as any waits.</param>
    /// <param name="progress">Told how far <paramref name="only"/> is.</param>
    /// <returns>False when another program has the turn; nothing was done then.</returns>
    public async Task<bool> Run(CancellationToken ct, long? only = null, IProgress<ImportTally>? progress = null)
    {
        using var turn = files.TryTakeTurn();
        if (turn is null)
            return false;
        var (open, over) = (new List<Going>(), new HashSet<long>());
        try
        {
            await PickUp(open, over, ct);
            while (open.Count > 0 && !(only is { } last && over.Contains(last)))
            {
                foreach (var going in open.ToArray())
                    await Step(going, open, over, going.Id == only ? progress : null, ct);
                await PickUp(open, over, ct);
            }
            await Sweep(ct);
        }
        finally
        {
            foreach (var going in open)
                await going.DisposeAsync();
        }
        return true;
    }

    private async Task Step(Going going, List<Going> open, HashSet<long> over, IProgress<ImportTally>? progress, CancellationToken ct)
    {
        try
        {
            if (await going.Next())
            {
                progress?.Report(going.Tally);
                return;
            }
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogError(problem, "Import {Import} stopped; the next round goes on with it.", going.Id);
        }
        over.Add(going.Id);
        open.Remove(going);
        await going.DisposeAsync();
    }

    private async Task PickUp(List<Going> open, HashSet<long> over, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .Imports.Where(row => row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(ct);
        foreach (var id in waiting.Where(id => !over.Contains(id) && open.TrueForAll(going => going.Id != id)).Take(MostOpen - open.Count))
            open.Add(new Going(id, scopes.CreateAsyncScope(), ct));
    }

    private async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportKeeping>().Sweep(ct);
    }

    private sealed class Going(long id, AsyncServiceScope scope, CancellationToken ct) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<ImportTally> _steps = scope
            .ServiceProvider.GetRequiredService<ImportRun>()
            .Steps(id, ct)
            .GetAsyncEnumerator(ct);

        public long Id => id;

        public ImportTally Tally => _steps.Current;

        public ValueTask<bool> Next() => _steps.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            await _steps.DisposeAsync();
            await scope.DisposeAsync();
        }
    }
}
