using System.Data;
using Npgsql;

namespace CaseFlow.Infrastructure.Persistence;

/// <summary>
/// Turns that only one program of an office has at a time: several nodes on one PostgreSQL, or a command beside the server. The
/// system gives a turn back when its holder is killed.
/// </summary>
/// <remarks>
/// On PostgreSQL an advisory lock of a session of its own, so not through a pooler that lends sessions for single transactions; on
/// SQLite a lock on a file in the data folder.
/// </remarks>
public sealed class OfficeTurns(OfficeSettings settings)
{
    public const string SettingUp = "setup";
    public const string Importing = "import";

    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(100);

    // An idle session that a firewall forgets would lose the turn without a word.
    private const int KeepAliveSeconds = 30;

    // Waiting for a turn may take for ever; giving one back may not.
    private const int GiveBackSeconds = 10;

    /// <summary>Waits for the turn.</summary>
    public async Task<IAsyncDisposable> Take(string name, CancellationToken ct)
    {
        if (settings.Postgres.Length > 0)
            return await Lock("SELECT pg_advisory_lock(hashtextextended($1, 0)) IS NOT NULL", name, ct)
                ?? throw new InvalidOperationException("An advisory lock was neither taken nor waited for.");
        while (true)
        {
            if (LockFile(name) is { } turn)
                return turn;
            await Task.Delay(AskAgain, ct);
        }
    }

    /// <returns>Null when somebody else has the turn.</returns>
    public async Task<IAsyncDisposable?> TryTake(string name, CancellationToken ct) =>
        settings.Postgres.Length > 0 ? await Lock("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", name, ct) : LockFile(name);

    private async Task<IAsyncDisposable?> Lock(string statement, string name, CancellationToken ct)
    {
        var session = new NpgsqlConnectionStringBuilder(settings.Postgres)
        {
            Pooling = false,
            KeepAlive = KeepAliveSeconds,
            CommandTimeout = 0,
        };
        var connection = new NpgsqlConnection(session.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(statement, connection) { Parameters = { new() { Value = Key(name) } } };
            if (await command.ExecuteScalarAsync(ct) is true)
                return new Turn(connection, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    private static string Key(string name) => $"caseflow-{name}";

    /// <summary>A turn held by a session of its own.</summary>
    private sealed class Turn(NpgsqlConnection session, string name) : IAsyncDisposable
    {
        // The server ends a session that was closed only a moment later; whoever asks next would be refused until then.
        public async ValueTask DisposeAsync()
        {
            await using (session)
            {
                if (session.FullState is not ConnectionState.Open)
                    return;
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtextextended($1, 0))", session)
                {
                    Parameters = { new() { Value = Key(name) } },
                    CommandTimeout = GiveBackSeconds,
                };
                try
                {
                    await command.ExecuteNonQueryAsync(CancellationToken.None);
                }
                catch (NpgsqlException)
                {
                    // The session is lost, and the turn with it.
                }
            }
        }
    }

    private FileStream? LockFile(string name)
    {
        var path = Path.Combine(settings.DataFolder, $"{name}.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
