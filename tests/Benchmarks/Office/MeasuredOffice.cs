using CaseFlow.Api.Web;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Benchmarks.Office;

/// <summary>
/// The real application in this process, on SQLite in a folder of its own that goes when it is disposed of. No timer runs.
/// </summary>
internal sealed class MeasuredOffice : IAsyncDisposable
{
    public const string Password = "Caseflow-2026";

    // So many cases per transaction when they are registered in stock.
    private const int Batch = 200;

    private readonly WebApplication app;

    private readonly bool kept;

    private MeasuredOffice(WebApplication app, string folder, bool kept)
    {
        this.app = app;
        this.kept = kept;
        Folder = folder;
    }

    public string Folder { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts with the people of <see cref="OnlineOpinion"/> and no case.</summary>
    /// <param name="clock">Another clock than the machine's.</param>
    /// <param name="postgres">Connection string of an empty database on PostgreSQL, instead of SQLite; it is left as it is then.</param>
    /// <param name="kept">A folder that is not removed; an office that is there already is used as it is.</param>
    public static async Task<MeasuredOffice> Start(TimeProvider? clock, CancellationToken ct, string? postgres = null, string? kept = null)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("caseflow-bench-").FullName : Directory.CreateDirectory(kept).FullName;
        var built = CaseFlowApp.Build(adjust: builder => Adjust(builder, folder, clock, postgres));
        await CaseFlowApp.SetUp(built, ct);
        await built.StartAsync(ct);
        var office = new MeasuredOffice(built, folder, kept is not null);
        await office.AddPeople(ct);
        return office;
    }

    /// <summary>Registers cases, all alike.</summary>
    /// <returns>Their ids.</returns>
    public async Task<IReadOnlyList<long>> Register(int count, DateTimeOffset at, CancellationToken ct)
    {
        var ids = new List<long>(count);
        foreach (var items in NewItems.Take(count, at).Chunk(Batch))
        {
            await using var scope = Services.CreateAsyncScope();
            var intake = scope.ServiceProvider.GetRequiredService<CaseIntake>();
            var results = await intake.Register(items, ShippedProcedures.OnlineOpinion, OnlineOpinion.Collector, at, ct);
            ids.AddRange(results.Value.Cast<Registration.Registered>().Select(made => made.CaseId));
        }
        return ids;
    }

    /// <summary>Stops the application and leaves its folder.</summary>
    public async Task Stop()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (!kept)
            Directory.Delete(Folder, recursive: true);
    }

    private static void Adjust(WebApplicationBuilder builder, string folder, TimeProvider? clock, string? postgres)
    {
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CASEFLOW_DATA"] = folder,
                ["CaseFlow:Postgres"] = postgres ?? "",
                ["Logging:LogLevel:Default"] = "Error",
                ["Logging:LogLevel:LuckyPennySoftware"] = "None", // else its notice stands among the figures
            }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        if (clock is not null)
            builder.Services.AddSingleton(clock);
    }

    private async Task AddPeople(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        if (await db.Units.AnyAsync(ct))
            return;
        await using var write = await db.BeginWrite(ct);
        db.Units.Add(new UnitRow { Code = OnlineOpinion.Unit, Name = "水务局" });
        await db.SaveChangesAsync(ct);
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in OnlineOpinion.People)
            await AddPerson(accounts, person);
        await Services.GetRequiredService<StaffDirectory>().Commit(db, write, ct);
    }

    private static async Task AddPerson(UserManager<Account> accounts, Actor person)
    {
        var account = new Account
        {
            Id = person.Person,
            UserName = person.Person,
            Name = person.Person,
            Unit = person.Units[0],
            Email = $"{person.Person}@office.example",
        };
        Require(await accounts.CreateAsync(account, Password));
        Require(await accounts.AddToRolesAsync(account, person.Roles));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
