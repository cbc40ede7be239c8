using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Web;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Workflows.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.Api.Tests.Nodes;

/// <summary>Programs that start at once on one empty office.</summary>
public sealed class FirstStartTests
{
    private const int AtOnce = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, bool> Starts =>
        [(Engine.Postgres, false), (Engine.Postgres, true), (Engine.Sqlite, false), (Engine.Sqlite, true)];

    /// <param name="demo">With the demo office, which each of them would load into an empty database.</param>
    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Nodes_that_start_at_once_on_an_empty_database_set_it_up_once(Engine engine, bool demo)
    {
        await using var database = await TestDatabase.Create(engine, empty: true);
        if (engine == Engine.Postgres)
            await Drop(database);
        var nodes = Enumerable.Range(0, AtOnce).Select(node => Node(database, node, demo)).ToArray();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => CaseFlowApp.SetUp(node, Ct), Ct)));

        await using var scope = nodes[0].Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        Assert.Equal(Roles.Shipped.Length, await db.Roles.CountAsync(Ct));
        Assert.Equal(1, await db.Calendars.CountAsync(Ct));
        Assert.Equal(demo ? DemoOffice.People.Length : 0, await db.Users.CountAsync(Ct));
        var procedures = await db.Procedures.Select(row => new { row.DefinitionId, row.Version }).ToListAsync(Ct);
        Assert.Equal(procedures.Count, procedures.Distinct().Count());
        Assert.True(procedures.Count >= ShippedProcedures.All.Length);
        if (engine == Engine.Postgres)
            Assert.Single(await db.Set<Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey>().ToListAsync(Ct));
        // What one node sealed, each of the others opens.
        var sealedText = nodes[0].Services.GetDataProtector("test").Protect("开");
        Assert.All(nodes, node => Assert.Equal("开", node.Services.GetDataProtector("test").Unprotect(sealedText)));
        foreach (var node in nodes)
            await node.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private static WebApplication Node(TestDatabase database, int node, bool demo) => CaseFlowApp.Build(demo, builder =>
        {
            var folder = database.IsPostgres ? Path.Combine(database.Settings.DataFolder, $"node{node}") : database.Settings.DataFolder;
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["CASEFLOW_DATA"] = folder,
                    ["CaseFlow:Postgres"] = database.Settings.Postgres,
                    ["CaseFlow:DemoHistory"] = "false",
                }
            );
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Error);
        });

    // The first node makes the database itself.
    private static async Task Drop(TestDatabase database)
    {
        var ours = new NpgsqlConnectionStringBuilder(database.Settings.Postgres);
        var name = ours.Database;
        ours.Database = "postgres";
        await using var connection = new NpgsqlConnection(ours.ToString());
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
