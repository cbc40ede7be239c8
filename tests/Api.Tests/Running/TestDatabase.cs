using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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

    /// <param name="empty">Without any table: for tests of what a first start makes. Else the database has its tables already, copied from one
    /// that was made once.</param>
    public static async Task<TestDatabase> Create(Engine engine, bool empty = false)
    {
        if (engine == Engine.Sqlite)
        {
            var file = new TestDatabase(null);
            if (!empty)
                await SqliteTemplate.CopyTo(file.Settings.DatabaseFile);
            return file;
        }
        var connection = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(connection), $"{Variable} names no PostgreSQL server.");
        var database = new TestDatabase(connection);
        var like = empty ? "" : $" TEMPLATE {await PostgresTemplate.NameOn(connection)}";
        await database.OnServer($"CREATE DATABASE {database.name}{like}");
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

/// <summary>The same as a SQLite file.</summary>
internal static class SqliteTemplate
{
    private static readonly Lock Making = new();
    private static Task<byte[]>? made;

    public static async Task CopyTo(string file)
    {
        lock (Making)
            made ??= Make();
        await File.WriteAllBytesAsync(file, await made);
    }

    private static async Task<byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("caseflow-template-");
        try
        {
            var file = Path.Combine(folder.FullName, "template.db");
            await using (
                var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={file};Pooling=False").Options)
            )
                await db.Database.MigrateAsync();
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A PostgreSQL database with all tables and nothing in them, made once for all tests of a run: copying it is quicker than making each.</summary>
internal static class PostgresTemplate
{
    private static readonly string Name = $"caseflow_template_{Guid.NewGuid():N}";
    private static readonly Lock Making = new();
    private static Task? made;

    public static async Task<string> NameOn(string server)
    {
        lock (Making)
            made ??= Make(server);
        await made;
        return Name;
    }

    private static async Task Make(string server)
    {
        await Run(server, $"CREATE DATABASE {Name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Run(server, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)").Wait();
        var own = new NpgsqlConnectionStringBuilder(server) { Database = Name, Pooling = false }.ToString();
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(own).Options);
        await db.Database.MigrateAsync();
    }

    private static async Task Run(string server, string statement)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
