using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Infrastructure;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Benchmarks.Load;

/// <summary><c>load</c>: clients complete tasks over HTTP at the built program on SQLite, as fast as they are answered.</summary>
internal static class LoadCommand
{
    // The runtime compiles what is hot several times over before it is as fast as it gets.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RawTime = TimeSpan.FromSeconds(3);

    // More than can be done, so that no client runs out of work.
    private const int CasesPerSecond = 100;

    public static Command Create()
    {
        var clients = new Option<int>("--clients") { DefaultValueFactory = _ => 8, Description = "Clients at once" };
        var seconds = new Option<int>("--seconds")
        {
            DefaultValueFactory = _ => 20,
            Description = "Seconds measured, after fifteen to warm up",
        };
        var command = new Command("load", "Completed tasks per second over HTTP, with SQLite, beside the disk's raw commit rate")
        {
            clients,
            seconds,
        };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(clients), parsed.GetValue(seconds), ct));
        return command;
    }

    private static async Task Run(int clients, int seconds, CancellationToken ct)
    {
        var script = OnlineOpinion.Archived().Script;
        await using var office = await MeasuredOffice.Start(clock: null, ct);
        Console.WriteLine("Preparing cases …");
        var now = TimeProvider.System.Now();
        var cases = await office.Register(((int)WarmUp.TotalSeconds + seconds) * CasesPerSecond, now, ct);
        await CountStatements(office, script, cases[0], ct);
        await office.Stop();

        var before = RawCommits.Measure(office.Folder, RawTime);
        using (var server = await ServerProcess.Start(office.Folder, ct))
            await Measure(server, script, new ConcurrentQueue<long>(cases.Skip(1)), clients, seconds, ct);
        var after = RawCommits.Measure(office.Folder, RawTime);
        Console.WriteLine(
            $"Raw SQLite commits    {before, 8:N0} /s before, {after:N0} /s after (one writer, one small insert each, WAL, FULL)"
        );
        Console.WriteLine(Machine.Describe());
    }

    // In this process, on one case: counting would slow the measured server down.
    private static async Task CountStatements(MeasuredOffice office, IReadOnlyList<TaskCompleted> script, long caseId, CancellationToken ct)
    {
        using var count = new StatementCount();
        using var client = new LoadClient(office.Address, await LoadClient.SignIn(office.Address, script, ct), script);
        count.Restart();
        await client.Play(caseId, ct);
        Console.WriteLine(
            $"Statements            {(double)count.Statements / script.Count, 8:N1} per completion, {(double)count.Transactions / script.Count:N1} transactions"
        );
        if (Environment.GetEnvironmentVariable("SHOW_STATEMENTS") == "1")
        {
            foreach (var (text, times) in count.Texts.OrderByDescending(pair => pair.Value))
                Console.WriteLine($"{times} × {text}\n");
        }
    }

    private static async Task Measure(
        ServerProcess server,
        IReadOnlyList<TaskCompleted> script,
        ConcurrentQueue<long> cases,
        int clients,
        int seconds,
        CancellationToken ct
    )
    {
        var cookies = await LoadClient.SignIn(server.Address, script, ct);
        var signedIn = Enumerable.Range(0, clients).Select(_ => new LoadClient(server.Address, cookies, script)).ToArray();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var playing = signedIn.Select(client => Task.Run(() => PlayAll(client, cases, end.Token), ct)).ToArray();
        await Task.Delay(WarmUp, ct);
        var start = new Reading(server);
        await Task.WhenAny(Task.WhenAny(playing), Task.Delay(TimeSpan.FromSeconds(seconds), ct));
        var finish = new Reading(server);
        await end.CancelAsync();
        await Task.WhenAll(playing);
        Print(start, finish, [.. signedIn.SelectMany(client => client.Completions)], server.Memory);
        foreach (var client in signedIn)
            client.Dispose();
    }

    private static async Task PlayAll(LoadClient client, ConcurrentQueue<long> cases, CancellationToken ct)
    {
        try
        {
            while (cases.TryDequeue(out var caseId))
                await client.Play(caseId, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The time is up.
        }
    }

    private sealed class Reading(ServerProcess server)
    {
        public long At { get; } = Stopwatch.GetTimestamp();

        public TimeSpan Server { get; } = server.CpuTime;

        public TimeSpan Clients { get; } = Environment.CpuUsage.TotalTime;
    }

    private static void Print(Reading start, Reading finish, IReadOnlyList<(long Answered, double Milliseconds)> completions, long memory)
    {
        var elapsed = Stopwatch.GetElapsedTime(start.At, finish.At).TotalSeconds;
        double[] times =
        [
            .. completions.Where(one => one.Answered >= start.At && one.Answered <= finish.At).Select(one => one.Milliseconds).Order(),
        ];
        double At(double share) => times[(int)(share * (times.Length - 1))];
        Console.WriteLine($"Completions           {times.Length / elapsed, 8:N0} /s ({times.Length} in {elapsed:N1} s)");
        Console.WriteLine($"Latency               {At(0.5), 8:N1} ms p50, {At(0.95):N1} ms p95, {At(0.99):N1} ms p99");
        var (server, clients) = ((finish.Server - start.Server).TotalSeconds, (finish.Clients - start.Clients).TotalSeconds);
        Console.WriteLine($"CPU                   {server / elapsed, 8:N2} cores server, {clients / elapsed:N2} cores clients");
        Console.WriteLine(
            $"CPU per completion    {1000 * server / times.Length, 8:N2} ms server, {1000 * clients / times.Length:N2} ms clients"
        );
        Console.WriteLine($"Memory                {memory / 1048576, 8:N0} MB server");
    }
}
