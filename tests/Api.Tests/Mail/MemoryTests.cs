using System.Globalization;
using CaseFlow.Api.Tests.Recipes;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Api.Tests.Mail;

/// <summary>The real program, in a process of its own, against a mail server that talks without end.</summary>
public abstract class MemoryTests(Engine engine)
{
    private const int Tries = 8;
    private const int MostMegabytes = 600;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_server_without_end_does_not_take_the_programs_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process had at most is read from /proc.");
        await using var server = new EndlessServer([], "220-welcome\r\n");
        await using var database = await TestDatabase.Create(engine);
        await using var program = await RunningProgram.Start(
            AppContext.BaseDirectory,
            database.Settings.DataFolder,
            ("CaseFlow__Postgres", database.Settings.Postgres),
            ("CaseFlow__MailSeconds", "1"),
            ("CaseFlow__QuietUntil", "22:00"), // no quiet hours
            ("CaseFlow__SmtpHost", "127.0.0.1"),
            ("CaseFlow__SmtpSecurity", "None"),
            ("CaseFlow__SmtpPort", server.Settings.Port.ToString(CultureInfo.InvariantCulture))
        );
        await using var services = Services(database);

        for (var tries = 1; tries <= Tries; tries++)
            await Tried(services, tries);

        var most = program.MostMegabytes();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Tries} tries, {server.Sent} bytes taken, {most} MB at most");
        Assert.InRange(most, 1, MostMegabytes);
    }

    // The same mail, made due again; it says when it was tried once more.
    private static async Task Tried(ServiceProvider services, int tries)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var now = TimeProvider.System.GetUtcNow();
        await Written(db, now);
        await db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptAt, now), Ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await db.Mails.AnyAsync(mail => mail.Person == "nobody" && mail.Attempts >= tries, patience.Token))
            await look.WaitForNextTickAsync(patience.Token);
    }

    private static async Task Written(CaseFlowDb db, DateTimeOffset now)
    {
        if (await db.Mails.AnyAsync(mail => mail.Person == "nobody", Ct))
            return;
        db.Mails.Add(
            new MailRow
            {
                MessageId = "<memory@office.example>",
                Person = "nobody",
                ToAddress = "nobody@office.example",
                ToName = "nobody",
                Subject = "x",
                Body = "x",
                CreatedAt = now,
                NextAttemptAt = now,
            }
        );
        await db.SaveChangesAsync(Ct);
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddCaseFlow(database.Settings);
        return parts.BuildServiceProvider();
    }
}

public sealed class MemoryOnSqliteTests() : MemoryTests(Engine.Sqlite);

public sealed class MemoryOnPostgresTests() : MemoryTests(Engine.Postgres);
