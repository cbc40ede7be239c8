using System.Collections.Concurrent;
using System.Threading.Channels;
using CaseFlow.Api.Tests.Running;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseFlow.Api.Tests.Rounds;

/// <summary>What every worker of the program is: woken by a bell, held up by nothing, quiet when it is stopped.</summary>
public abstract class RoundWorkerTests(Engine engine)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_item_that_fails_does_not_hold_up_those_behind_it()
    {
        await using var office = await Office.Open(engine);
        await using var services = office.AnotherNode();
        var worked = new WorkedOff { Fails = "1" };
        using var worker = Worker(services, office, worked, ["1", "2", "3"]);

        await worker.StartAsync(Office.Ct);
        await worked.Until(3);
        await office.Until(db => db.SetAside.AnyAsync(Office.Ct));
        await worker.StopAsync(Office.Ct);

        Assert.Equal(["1", "2", "3"], worked.Tried);
        var aside = await office.Db(db => db.SetAside.AsNoTracking().SingleAsync(Office.Ct));
        Assert.Equal((WorkQueue.Imports, "1", 1), (aside.Queue, aside.Item, aside.Tries));
    }

    [Fact]
    public async Task A_failed_item_is_tried_again_by_the_next_round_and_then_forgotten()
    {
        await using var office = await Office.Open(engine);
        await using var services = office.AnotherNode();
        var worked = new WorkedOff { Fails = "1" };
        using var worker = Worker(services, office, worked, ["1"]);
        await worker.StartAsync(Office.Ct);
        await office.Until(db => db.SetAside.AnyAsync(Office.Ct));
        worked.Fails = "";

        await office.Until(async db =>
        {
            office.Clock.Advance(TimeSpan.FromSeconds(30));
            return !await db.SetAside.AnyAsync(Office.Ct);
        });
        await worker.StopAsync(Office.Ct);

        Assert.True(worked.Tried.Count > 1);
    }

    [Fact]
    public async Task Stopped_in_the_middle_of_a_query_it_ends_without_a_word()
    {
        await using var office = await Office.Open(engine);
        await using var services = office.AnotherNode();
        var worked = new WorkedOff { Hangs = true };
        var log = new KeptLog();
        using var worker = Worker(services, office, worked, ["1"], log);
        await worker.StartAsync(Office.Ct);
        await worked.Until(1);

        await worker.StopAsync(Office.Ct);

        Assert.Equal(TaskStatus.RanToCompletion, worker.ExecuteTask!.Status);
        Assert.DoesNotContain(log.Levels, level => level > LogLevel.Debug);
        Assert.Empty(await office.Db(db => db.SetAside.ToListAsync(Office.Ct)));
    }

    private static TestWorker Worker(
        ServiceProvider services,
        Office office,
        WorkedOff worked,
        IReadOnlyList<string> waiting,
        ILogger? log = null
    ) =>
        new(
            services.GetRequiredService<IServiceScopeFactory>(),
            services.GetRequiredService<SetAsides>(),
            office.Clock,
            log ?? new KeptLog(),
            worked,
            waiting
        );

    private sealed class WorkedOff
    {
        private readonly ConcurrentQueue<string> tried = new();
        private readonly Channel<bool> more = Channel.CreateUnbounded<bool>();

        public ConcurrentQueue<string> Tried => tried;

        public string Fails { get; set; } = "";

        public bool Hangs { get; init; }

        public async Task Take(string item, CaseFlowDb db, CancellationToken ct)
        {
            var fails = item == Fails;
            tried.Enqueue(item);
            more.Writer.TryWrite(true);
            if (Hangs)
                await Endless(db, ct);
            if (fails)
                throw new InvalidOperationException("It cannot be done.");
        }

        public async Task Until(int count)
        {
            for (var seen = 0; seen < count; seen++)
                Assert.True(await more.Reader.ReadAsync(Office.Ct).AsTask().WaitAsync(Longest, Office.Ct));
        }

        // A real query that is under way when the program stops.
        private static Task Endless(CaseFlowDb db, CancellationToken ct) =>
            db is SqliteDb ? new TaskCompletionSource().Task.WaitAsync(ct) : db.Database.ExecuteSqlRawAsync("SELECT pg_sleep(60)", ct);
    }

    private sealed class KeptLog : ILogger
    {
        private readonly ConcurrentQueue<LogLevel> levels = new();

        public IReadOnlyCollection<LogLevel> Levels => levels;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => levels.Enqueue(logLevel);
    }

    private sealed class TestBell : Bell;

    private sealed class TestWorker(
        IServiceScopeFactory scopes,
        SetAsides aside,
        TimeProvider clock,
        ILogger log,
        WorkedOff worked,
        IReadOnlyList<string> waiting
    ) : RoundWorker(scopes, new TestBell(), aside, clock, log)
    {
        private protected override WorkQueue Queue => WorkQueue.Imports;

        private protected override Task<IReadOnlyList<string>> Waiting(CaseFlowDb db, CancellationToken ct) => Task.FromResult(waiting);

        private protected override Task Run(string item, IServiceProvider services, CancellationToken ct) =>
            worked.Take(item, services.GetRequiredService<CaseFlowDb>(), ct);
    }
}

public sealed class RoundWorkerOnSqliteTests() : RoundWorkerTests(Engine.Sqlite);

public sealed class RoundWorkerOnPostgresTests() : RoundWorkerTests(Engine.Postgres);
