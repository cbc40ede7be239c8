using CaseFlow.Infrastructure;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaseFlow.Api.Tests.Running;

/// <summary>The databases that every rule is tested on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>
/// A fresh database: a SQLite file in a folder of its own, or a PostgreSQL database on the server that
/// <c>CASEFLOW_TEST_POSTGRES</c> names (connection string of a role that may create databases).
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string Variable = "CASEFLOW_TEST_POSTGRES";

    /// <summary>
    /// The database of tests that name none: all that ask over HTTP. <c>script/test</c> runs these twice, the second time with
    /// <c>CASEFLOW_TEST_ENGINE=Postgres</c>.
    /// </summary>
    public static Engine Usual { get; } =
        Enum.TryParse<Engine>(Environment.GetEnvironmentVariable("CASEFLOW_TEST_ENGINE"), out var engine) ? engine : Engine.Sqlite;

    private readonly string folder = Directory.CreateTempSubdirectory("caseflow-test-").FullName;
    private readonly string? server;
    private readonly string name = $"caseflow_{Guid.NewGuid():N}";

    private TestDatabase(string? server)
    {
        this.server = server;
        Settings = new OfficeSettings { DataFolder = folder };
        if (server is not null)
            Settings.Postgres = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public OfficeSettings Settings { get; }

    public bool IsPostgres => server is not null;

    public static async Task<TestDatabase> Create(Engine engine)
    {
        if (engine == Engine.Sqlite)
            return new TestDatabase(null);
        var connection = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(connection), $"{Variable} names no PostgreSQL server.");
        var database = new TestDatabase(connection);
        await database.OnServer($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            await using (var pool = new NpgsqlConnection(Settings.Postgres))
                NpgsqlConnection.ClearPool(pool);
            await OnServer($"DROP DATABASE {name} WITH (FORCE)");
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task OnServer(string statement)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
