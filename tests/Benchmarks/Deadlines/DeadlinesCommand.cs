using System.CommandLine;
using System.Diagnostics;
using CaseFlow.Benchmarks.Load;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Mail;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseFlow.Benchmarks.Deadlines;

/// <summary><c>deadlines</c>: many deadlines due at one moment, until each is in the ledger, then the mails that tell of them.</summary>
internal static class DeadlinesCommand
{
    // Monday 2026-09-21, 10:00 in Shanghai: the first rung of the first step falls into the same day, outside of the quiet hours.
    private static readonly DateTimeOffset Morning = new(2026, 9, 21, 2, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan RawTime = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 10_000, Description = "Deadlines due at one moment" };
        var command = new Command("deadlines", "Seconds until deadlines that pass at one moment are all in the ledger, each once")
        {
            count,
        };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(count), ct));
        return command;
    }

    private static async Task Run(int count, CancellationToken ct)
    {
        var clock = new FakeTimeProvider(Morning);
        await using var office = await MeasuredOffice.Start(clock, ct);
        Console.WriteLine("Preparing cases …");
        await office.Register(count, clock.Now(), ct);
        clock.SetUtcNow(await InDb(office, db => db.Deadlines.MinAsync(row => row.DueAt, ct)));

        var before = RawCommits.Measure(office.Folder, RawTime);
        var swept = await Timed(() => office.Services.GetRequiredService<DeadlineSweep>().Run(ct));
        var after = RawCommits.Measure(office.Folder, RawTime);
        await Check(office, count, clock.Now(), ct);
        var mailed = await Timed(() => office.Services.GetRequiredService<MailRound>().Run(ct));
        var notices = await InDb(office, db => db.Notices.CountAsync(ct));

        Console.WriteLine(
            $"Sweep                 {swept.Seconds, 8:N1} s for {swept.Result} deadlines ({swept.Result / swept.Seconds:N0} /s); all in the ledger, each once"
        );
        Console.WriteLine($"Mail round            {mailed.Seconds, 8:N1} s for {notices} notices in {mailed.Result} mails");
        Console.WriteLine(
            $"Raw SQLite commits    {before, 8:N0} /s before, {after:N0} /s after (one writer, one small insert each, WAL, FULL)"
        );
        Console.WriteLine(Machine.Describe());
    }

    /// <exception cref="InvalidOperationException">A deadline is missing from the ledger, or is there twice.</exception>
    private static async Task Check(MeasuredOffice office, int count, DateTimeOffset now, CancellationToken ct)
    {
        var entries = await InDb(office, db => db.Escalations.CountAsync(ct));
        var cases = await InDb(office, db => db.Escalations.Select(row => row.CaseId).Distinct().CountAsync(ct));
        var left = await InDb(office, db => db.Deadlines.CountAsync(row => row.DueAt <= now, ct));
        if (entries != count || cases != count || left != 0)
            throw new InvalidOperationException(
                $"{count} deadlines passed; the ledger has {entries} entries of {cases} cases, {left} are left."
            );
    }

    private static async Task<(T Result, double Seconds)> Timed<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        return (result, watch.Elapsed.TotalSeconds);
    }

    private static async Task<T> InDb<T>(MeasuredOffice office, Func<CaseFlowDb, Task<T>> work)
    {
        await using var scope = office.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CaseFlowDb>());
    }
}
