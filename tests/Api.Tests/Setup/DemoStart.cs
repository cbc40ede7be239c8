using System.Globalization;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Infrastructure.Setup;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Infrastructure.Timers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseFlow.Api.Tests.Setup;

/// <summary>The demo office as it is right after it was loaded at some moment.</summary>
internal sealed class DemoStart : IAsyncDisposable
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public const string PublicUrl = "http://127.0.0.1:5080";

    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private DemoStart(TestDatabase database, DateTimeOffset now)
    {
        this.database = database;
        database.Settings.PublicUrl = PublicUrl;
        Clock = new FakeTimeProvider(now);
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddSingleton<TimeProvider>(Clock);
        parts.AddCaseFlow(database.Settings);
        parts.AddIdentityCore<Account>().AddRoles<IdentityRole>().AddEntityFrameworkStores<CaseFlowDb>();
        parts.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        services = parts.BuildServiceProvider(validateScopes: true);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public FakeTimeProvider Clock { get; }

    public DateTimeOffset Now => Clock.Now();

    public string Mails => database.Settings.Mails;

    /// <param name="local">The office's wall clock, as <c>2026-11-23 08:00</c>.</param>
    public static async Task<DemoStart> At(string local, bool history = true, Engine engine = Engine.Sqlite)
    {
        var now = new DateTimeOffset(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Offset);
        var demo = new DemoStart(await TestDatabase.Create(engine, empty: true), now);
        demo.database.Settings.DemoHistory = history;
        await demo.With<OfficeSetup, bool>(async setup =>
        {
            await setup.Run(Ct);
            return true;
        });
        Assert.True(await demo.With<DemoOffice, bool>(office => office.Load(Ct)));
        return demo;
    }

    public Task<T> Db<T>(Func<CaseFlowDb, Task<T>> read) => With(read);

    public Task<int> Sweep() => With<DeadlineSweep, int>(sweep => sweep.Run(Ct));

    public Task<VerificationReport> Verify() => With<Verification, VerificationReport>(verification => verification.Run(null, Ct));

    /// <summary>Every moment that something is said to have happened.</summary>
    public Task<DateTimeOffset[]> Moments() =>
        Db(async db =>
            new[]
            {
                await db.Events.Select(row => row.At).ToArrayAsync(Ct),
                await db.Cases.Select(row => row.DiscoveredAt ?? row.ReceivedAt).ToArrayAsync(Ct),
                await db.Tasks.Select(row => row.ClosedAt ?? row.OpenedAt).ToArrayAsync(Ct),
                await db.Notices.Select(row => row.ReadAt ?? row.At).ToArrayAsync(Ct),
                await db.Escalations.Select(row => row.At).ToArrayAsync(Ct),
                await db.Mails.Select(row => row.SentAt ?? row.CreatedAt).ToArrayAsync(Ct),
                await db.Attachments.Select(row => row.At).ToArrayAsync(Ct),
            }
                .SelectMany(moments => moments)
                .ToArray()
        );

    /// <summary>All that ever happened, in words.</summary>
    public Task<string[]> Events() =>
        Db(db =>
            db.Events.OrderBy(row => row.CaseId)
                .ThenBy(row => row.Turn)
                .Select(row => $"{row.CaseId}.{row.Turn} {row.Event}")
                .ToArrayAsync(Ct)
        );

    /// <summary>Open tasks of the office by urgency, as its people see them.</summary>
    public async Task<Dictionary<DueLight, int>> Groups()
    {
        var now = Now;
        var calendar = await Db(db => services.GetRequiredService<CalendarShelf>().At(db, now, Ct).AsTask());
        var lights = new List<DueLight>();
        var people = (await Db(db => services.GetRequiredService<StaffDirectory>().Read(db, Ct).AsTask())).People;
        foreach (var person in DemoOffice.People)
        {
            var tasks = await Db(db => db.InboxOf(people.ReaderOf(people.ActorOf(person.Code))).ToListAsync(Ct));
            lights.AddRange(
                tasks.Select(task => task.DueAt is { } due ? calendar.LightOf(calendar.Left(now, due), now, due) : DueLight.Ample)
            );
        }
        return Enum.GetValues<DueLight>().ToDictionary(light => light, light => lights.Count(one => one == light));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
