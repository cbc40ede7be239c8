using System.Globalization;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Intake.Imports;

/// <summary>
/// Runs waiting imports in turns: each saves one piece of its rows, then the next goes on, so that a small one is not held up by a large
/// one before it. Only one program does so at a time.
/// </summary>
public sealed class ImportRound(IServiceScopeFactory scopes, OfficeTurns turns, ILogger<ImportRound> log)
{
    /// <summary>Imports that are gone on with by turns; each has its file open.</summary>
    private const int MostOpen = 16;

    /// <param name="only">When that import is over, so is the round; null to go on as long as any waits.</param>
    /// <param name="progress">Told how far <paramref name="only"/> is.</param>
    /// <param name="attempts">Where what fails is set aside, and what rests there is left alone; null: it is only logged.</param>
    /// <returns>False when another program has the turn; nothing was done then.</returns>
    public async Task<bool> Run(CancellationToken ct, long? only = null, IProgress<ImportTally>? progress = null, Attempts? attempts = null)
    {
        await using var turn = await turns.TryTake(OfficeTurns.Importing, ct);
        if (turn is null)
            return false;
        var (open, over) = (new List<Going>(), new HashSet<long>());
        try
        {
            await PickUp(open, over, attempts, ct);
            while (open.Count > 0 && !(only is { } last && over.Contains(last)))
            {
                foreach (var going in open.ToArray())
                {
                    if (await GoesOn(going, attempts, ct))
                        (going.Id == only ? progress : null)?.Report(going.Tally);
                    else
                        await End(going, open, over);
                }
                await PickUp(open, over, attempts, ct);
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

    // Whether there is more of it to do.
    private async Task<bool> GoesOn(Going going, Attempts? attempts, CancellationToken ct)
    {
        var more = false;
        try
        {
            if (attempts is null)
                return await going.Next();
            await attempts.Try(ItemOf(going.Id), null, async () => more = await going.Next(), ct);
        }
        catch (Exception problem) when (attempts is null && !ct.IsCancellationRequested)
        {
            log.LogError(problem, "Import {Import} stopped; the next round goes on with it.", going.Id);
        }
        return more;
    }

    private static async Task End(Going going, List<Going> open, HashSet<long> over)
    {
        over.Add(going.Id);
        open.Remove(going);
        await going.DisposeAsync();
    }

    private static string ItemOf(long id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task PickUp(List<Going> open, HashSet<long> over, Attempts? attempts, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope
            .ServiceProvider.GetRequiredService<CaseFlowDb>()
            .Imports.Where(row => row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(ct);
        var next = waiting.Where(id =>
            !over.Contains(id) && open.TrueForAll(going => going.Id != id) && attempts?.Rests(ItemOf(id)) != true
        );
        foreach (var id in next.Take(MostOpen - open.Count).ToArray())
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

        /// <returns>False when it is over, or when another program has taken it over.</returns>
        public async Task<bool> Next()
        {
            try
            {
                return await _steps.MoveNextAsync();
            }
            catch (ImportTakenOverException)
            {
                return false;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _steps.DisposeAsync();
            await scope.DisposeAsync();
        }
    }
}
