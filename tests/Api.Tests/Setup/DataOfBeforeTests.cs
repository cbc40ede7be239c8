using System.Diagnostics;
using System.IO.Compression;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Setup;

/// <summary>A data folder that this version cannot go on from is left as it is, and its owner is told what to do.</summary>
public sealed class DataOfBeforeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "正式版本之前", "新的空文件夹")]
    [InlineData("en", "before the first release", "new, empty folder")]
    public async Task The_program_does_not_start_on_a_data_folder_of_before_says_what_to_do_and_touches_nothing(
        string? language,
        string what,
        string todo
    )
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await Unpack("caseflow.db.gz", database.Settings.DatabaseFile);
        var before = await File.ReadAllBytesAsync(database.Settings.DatabaseFile, Ct);

        var (exit, errors) = await Start(database.Settings.DataFolder, language);

        Assert.Equal(1, exit);
        Assert.Contains(what, errors, StringComparison.Ordinal);
        Assert.Contains(todo, errors, StringComparison.Ordinal);
        Assert.Contains(database.Settings.DataFolder, errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(database.Settings.DatabaseFile, Ct));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_database_of_before_is_told_from_one_of_a_newer_version(Engine engine)
    {
        var former = await File.ReadAllLinesAsync(Stored("postgres-migrations.txt"), Ct);
        Assert.NotEmpty(former);
        Assert.Equal("setup.data-of-before", await Refusal(engine, former));
        Assert.Equal("setup.data-of-newer", await Refusal(engine, ["99991231000000_Later"]));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_new_database_is_set_up_and_taken_again_at_the_next_start(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, empty: true);
        await using var services = Services(database);
        await SetUp(services);
        await SetUp(services);
        await using var scope = services.CreateAsyncScope();
        Assert.Single(await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Database.GetAppliedMigrationsAsync(Ct));
    }

    private static async Task<string> Refusal(Engine engine, IEnumerable<string> migrations)
    {
        await using var database = await TestDatabase.Create(engine, empty: true);
        await using var services = Services(database);
        Directory.CreateDirectory(database.Settings.DataFolder);
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) NOT NULL PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL)
                """,
                Ct
            );
            foreach (var id in migrations)
                await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ({id}, '10.0.0')""", Ct);
        }
        return (await Assert.ThrowsAsync<UnusableDataException>(() => SetUp(services))).Why.Code;
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddCaseFlow(database.Settings);
        return parts.BuildServiceProvider(validateScopes: true);
    }

    private static async Task SetUp(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OfficeSetup>().Run(Ct);
    }

    private static async Task<(int Exit, string Errors)> Start(string folder, string? language)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "caseflow.dll"), "verify"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["CASEFLOW_DATA"] = folder;
        start.Environment["CASEFLOW_LANGUAGE"] = language;
        using var process = Process.Start(start)!;
        var (errors, output) = (process.StandardError.ReadToEndAsync(Ct), process.StandardOutput.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        await output;
        return (process.ExitCode, await errors);
    }

    private static async Task Unpack(string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var packed = new GZipStream(File.OpenRead(Stored(name)), CompressionMode.Decompress);
        await using var file = File.Create(target);
        await packed.CopyToAsync(file, Ct);
    }

    private static string Stored(string name) => Repository.PathOf("tests", "contract", "before", name);
}
