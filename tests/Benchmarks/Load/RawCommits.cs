using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CaseFlow.Benchmarks.Load;

/// <summary>
/// What the disk allows at best: single small inserts, each its own commit, WAL and synchronous=FULL like the application.
/// </summary>
internal static class RawCommits
{
    /// <returns>Commits per second.</returns>
    public static double Measure(string folder, TimeSpan time)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"raw-{Guid.NewGuid():N}.db"), Pooling = false };
        using var connection = new SqliteConnection(file.ToString());
        connection.Open();
        Execute(
            connection,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE commits (id INTEGER PRIMARY KEY, text TEXT)"
        );
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO commits (text) VALUES ('one small row')";
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < time; count++)
            insert.ExecuteNonQuery();
        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
