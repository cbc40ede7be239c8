using System.Net.Http.Json;
using CaseFlow.Api.Tests.Recipes;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Timers;

/// <summary>The real program, in a process of its own, whose clock is set while it runs.</summary>
public abstract class SetClockTests(Engine engine)
{
    /// <summary>A sweep a second: what comes later than this waited for the clock.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deadlines_are_swept_and_mails_sent_while_the_clock_is_set_back_and_forward()
    {
        using var clock = new MovableClock();
        await using var database = await TestDatabase.Create(engine);
        await using var services = Services(database);
        await using var program = await Start(database, clock);
        await Register(program);
        await SweptWhenDue(services, clock);

        foreach (var hours in new[] { -3, 2, -1 })
        {
            clock.Set(TimeSpan.FromHours(hours));
            await SweptWhenDue(services, clock);
        }
    }

    [Fact]
    public async Task Deadlines_are_swept_and_mails_sent_after_a_start_with_a_clock_that_was_set_back_meanwhile()
    {
        using var clock = new MovableClock();
        await using var database = await TestDatabase.Create(engine);
        await using var services = Services(database);
        await using (var program = await Start(database, clock))
        {
            await Register(program);
            await SweptWhenDue(services, clock);
        }
        clock.Set(TimeSpan.FromHours(-5));

        await using var again = await Start(database, clock);

        await SweptWhenDue(services, clock);
    }

    // A deadline of some case is made due now, by the clock that the program sees: the sweep sends it through the engine, which makes an
    // event of it. A mail is due at once: it goes out.
    private static async Task SweptWhenDue(ServiceProvider services, MovableClock clock)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var one = await db.Deadlines.AsNoTracking().OrderBy(row => row.DueAt).FirstAsync(Ct);
        var due = clock.Now;
        var rows = db.Deadlines.Where(row => row.CaseId == one.CaseId && row.Visit == one.Visit && row.Rung == one.Rung);
        var events = await db.Events.CountAsync(row => row.CaseId == one.CaseId, Ct);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, due), Ct);
        var mail = await Mail(db, due);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (await db.Events.CountAsync(row => row.CaseId == one.CaseId, patience.Token) == events)
                await look.WaitForNextTickAsync(patience.Token);
            await rows.ExecuteDeleteAsync(patience.Token);
            while (!await db.Mails.AnyAsync(row => row.Id == mail && row.Status == MailStatus.Sent, patience.Token))
                await look.WaitForNextTickAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!Ct.IsCancellationRequested)
        {
            Assert.Fail($"With the clock {clock.Ahead} ahead, what was due was not done within {Patience}.");
        }
    }

    private static async Task<long> Mail(CaseFlowDb db, DateTimeOffset now)
    {
        var mail = new MailRow
        {
            MessageId = $"<{Guid.NewGuid():N}@office.example>",
            Person = "nobody",
            ToAddress = "nobody@office.example",
            ToName = "nobody",
            Subject = "x",
            Body = "x",
            Urgent = true,
            CreatedAt = now,
            NextAttemptAt = now,
        };
        db.Mails.Add(mail);
        await db.SaveChangesAsync(Ct);
        return mail.Id;
    }

    private static async Task Register(RunningProgram program)
    {
        var collector = await program.SignIn("caiji");
        for (var number = 1; number <= 5; number++)
        {
            await RunningProgram.Read(
                collector.PostAsJsonAsync(
                    "/api/cases",
                    new
                    {
                        title = $"路灯不亮 {number}",
                        body = "黄河路的路灯坏了一周。",
                        source = "市长信箱",
                    },
                    Ct
                )
            );
        }
    }

    private static Task<RunningProgram> Start(TestDatabase database, MovableClock clock) =>
        RunningProgram.Start(
            AppContext.BaseDirectory,
            database.Settings.DataFolder,
            [
                .. clock.Environment,
                ("CaseFlow__SweepSeconds", "1"),
                ("CaseFlow__MailSeconds", "1"),
                // The library that moves the clock lets a read with a limit of time end at once.
                ("CaseFlow__Postgres", database.IsPostgres ? $"{database.Settings.Postgres};Command Timeout=0" : ""),
            ]
        );

    private static ServiceProvider Services(TestDatabase database)
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddCaseFlow(database.Settings);
        return parts.BuildServiceProvider();
    }
}

public sealed class SetClockOnSqliteTests() : SetClockTests(Engine.Sqlite);

public sealed class SetClockOnPostgresTests() : SetClockTests(Engine.Postgres);
