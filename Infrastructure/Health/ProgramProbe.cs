using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Infrastructure.Health;

/// <summary>
/// Tries whether the program can do its work: a real write to the database, a real file in the data folder. The answer is kept for some
/// seconds, and whoever asks meanwhile waits for the one look that is under way: strangers may ask as often as they like.
/// </summary>
public sealed class ProgramProbe(IServiceScopeFactory scopes, OfficeSettings settings, TimeProvider clock, ILogger<ProgramProbe> log)
    : IDisposable
{
    /// <summary>For how long an answer holds.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    /// <summary>What takes longer does not work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string Heartbeat = "heartbeat";

    private readonly SemaphoreSlim turn = new(1);
    private volatile Look? last;

    private sealed record Look(ProgramState State, long At);

    /// <summary>Never throws but when the caller gives up.</summary>
    public async Task<ProgramState> State(CancellationToken ct)
    {
        if (Fresh() is { } known)
            return known;
        await turn.WaitAsync(ct);
        try
        {
            if (Fresh() is { } meanwhile)
                return meanwhile;
            // Not with the caller's token: the next one wants to know as well.
            var state = await LookNow();
            last = new Look(state, clock.GetTimestamp());
            return state;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private ProgramState? Fresh() => last is { } known && clock.GetElapsedTime(known.At).Duration() < Kept ? known.State : null;

    private async Task<ProgramState> LookNow()
    {
        var troubles = ImmutableArray.CreateBuilder<HealthTrouble>();
        var counts = QueueCounts.Unknown;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            // The wait as well: a driver may sit in a system call and hear of no token.
            counts = await Task.Run(() => AskDatabase(patience.Token), CancellationToken.None).WaitAsync(Patience * 2);
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "The database does not take a write.");
            troubles.Add(DatabaseTrouble.Of(problem, settings.Postgres.Length == 0));
        }
        if (!FolderTakesFiles())
            troubles.Add(HealthTrouble.DataFolder);
        return new ProgramState(troubles.ToImmutable(), counts, clock.Now());
    }

    private async Task<QueueCounts> AskDatabase(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await Beat(db, ct);
        return await Count(db, ct);
    }

    // Committed: what is rolled back may never have met the disk.
    private static async Task Beat(CaseFlowDb db, CancellationToken ct)
    {
        await using var write = await db.BeginWrite(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO counters ("Key", "Last") VALUES ({Heartbeat}, 0)
            ON CONFLICT ("Key") DO UPDATE SET "Last" = 1 - counters."Last"
            """,
            ct
        );
        await write.Commit(ct);
    }

    private async Task<QueueCounts> Count(CaseFlowDb db, CancellationToken ct)
    {
        var now = clock.Now();
        var untold = db.Notices.Where(row => row.ByMail && row.MailId == null);
        return new QueueCounts(
            await db.Deadlines.Where(row => row.DueAt <= now).MinAsync(row => (DateTimeOffset?)row.DueAt, ct),
            await db.Mails.CountAsync(row => row.Status == MailStatus.Waiting, ct)
                + await untold.Select(row => row.Person).Distinct().CountAsync(ct),
            await db.Mails.CountAsync(row => row.Status == MailStatus.Failed, ct),
            await untold.CountAsync(ct),
            await db.SetAside.CountAsync(row => row.NextAt == null, ct)
        );
    }

    private bool FolderTakesFiles()
    {
        try
        {
            var path = Path.Combine(settings.DataFolder, $"{Heartbeat}-{Guid.NewGuid():N}.tmp");
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.Write("whether there is room for a file"u8);
            file.Flush(flushToDisk: true);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(problem, "The data folder takes no file.");
            return false;
        }
    }
}
