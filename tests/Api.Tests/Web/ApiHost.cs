using System.Net;
using System.Net.Http.Json;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Web;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CaseFlow.Api.Tests.Web;

/// <summary>
/// The real application on a free port of the loopback, with an empty office in a folder of its own and a clock that only the
/// test moves. No timer runs: tests call the sweep themselves. Use it as a class fixture, or start one for a single test. The same
/// tests run on either database (<see cref="TestDatabase.Usual"/>).
/// </summary>
public class ApiHost : IAsyncLifetime
{
    public const string Password = "Caseflow-2026";
    public const string Unit = "office";

    /// <summary>Monday 2026-09-21, 10:00 in Shanghai: a workday inside office hours.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 9, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly List<HttpClient> clients = [];
    private readonly TestDatabase? given;
    private TestDatabase? database;
    private WebApplication? app;

    public ApiHost() { }

    /// <param name="given">Stays the caller's.</param>
    private protected ApiHost(TestDatabase given) => this.given = database = given;

    /// <summary>Connection string; empty for SQLite in <see cref="Folder"/>.</summary>
    public string Postgres => database?.Settings.Postgres ?? "";

    public FakeTimeProvider Clock { get; } = new(Morning);

    public string Folder { get; } = Directory.CreateTempSubdirectory("caseflow-api-").FullName;

    public IServiceProvider Services => Running.Services;

    public Uri Address => new(Running.Urls.Single());

    /// <summary>A case takes weeks of the fake clock; people stay signed in meanwhile. Null for the office's own idle time.</summary>
    protected virtual TimeSpan? SessionTime => TimeSpan.FromDays(3650);

    private WebApplication Running => app ?? throw new InvalidOperationException("The host is not started.");

    public static async Task<ApiHost> Start()
    {
        var host = new ApiHost();
        await host.InitializeAsync();
        return host;
    }

    public virtual async ValueTask InitializeAsync()
    {
        database ??= await TestDatabase.Create(TestDatabase.Usual);
        if (Postgres.Length == 0)
            await SqliteTemplate.CopyTo(new OfficeSettings { DataFolder = Folder }.DatabaseFile);
        app = CaseFlowApp.Build(adjust: Adjust);
        await CaseFlowApp.SetUp(app, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A client with a cookie jar of its own in which nobody is signed in.</summary>
    public HttpClient Anonymous()
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    /// <summary>Creates a new person with these roles and signs them in over HTTP.</summary>
    public Task<HttpClient> SignIn(params string[] roles) => SignInAs(string.Create(null, $"p{Guid.NewGuid():N}"), Unit, roles);

    /// <summary>Signs a person in over HTTP, creating the account with <see cref="Password"/> when there is none of that code.</summary>
    public async Task<HttpClient> SignInAs(string code, string unit, params string[] roles)
    {
        await using (var scope = Services.CreateAsyncScope())
            await CreateAccount(scope.ServiceProvider, code, unit, roles);
        var client = Anonymous();
        var answer = await client.PostAsJsonAsync(
            "/api/sign-in",
            new { account = code, password = Password },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    /// <summary>Reads or writes the database directly.</summary>
    public async Task<T> InDb<T>(Func<CaseFlowDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaseFlowDb>());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        clients.ForEach(client => client.Dispose());
        if (app is not null)
            await app.DisposeAsync();
        if (given is null && database is not null)
            await database.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>To be overridden for other settings or services.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["CASEFLOW_DATA"] = Folder, ["CaseFlow:Postgres"] = Postgres }
        );
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        // A use case that asks for what nobody registers is found at the start, not by its first caller.
        builder.WebHost.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options =>
            options.ExpireTimeSpan = SessionTime ?? options.ExpireTimeSpan
        );
        // Cheap hashes keep many people quick.
        builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1000);
    }

    private static async Task CreateAccount(IServiceProvider services, string code, string unit, string[] roles)
    {
        var db = services.GetRequiredService<CaseFlowDb>();
        var people = services.GetRequiredService<UserManager<Account>>();
        if (await people.FindByIdAsync(code) is not null)
            return;
        await using var write = await db.BeginWrite(TestContext.Current.CancellationToken);
        if (!await db.Units.AnyAsync(row => row.Code == unit))
            db.Units.Add(new UnitRow { Code = unit, Name = $"单位{unit}" });
        var account = new Account
        {
            Id = code,
            UserName = code,
            Name = $"姓名{code}",
            Unit = unit,
            Email = $"{code}@office.example",
        };
        Assert.True((await people.CreateAsync(account, Password)).Succeeded);
        Assert.True((await people.AddToRolesAsync(account, roles)).Succeeded);
        await services.GetRequiredService<StaffDirectory>().Commit(db, write, TestContext.Current.CancellationToken);
    }
}
