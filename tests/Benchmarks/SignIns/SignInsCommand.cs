using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Load;
using CaseFlow.Benchmarks.Office;

namespace CaseFlow.Benchmarks.SignIns;

/// <summary>
/// <c>sign-ins</c>: how long people who are signed in wait, and people who sign in, while strangers try passwords from many addresses as fast
/// as they are answered.
/// </summary>
internal static class SignInsCommand
{
    private const string Inboxes = "inboxes read";
    private const string SignedIn = "sign-ins";
    private const string OfficeAddress = "203.0.113.7";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var strangers = new Option<int>("--strangers") { DefaultValueFactory = _ => 40, Description = "Sign-ins at once" };
        var seconds = new Option<int>("--seconds")
        {
            DefaultValueFactory = _ => 15,
            Description = "Seconds measured, in calm and in the flood",
        };
        var command = new Command("sign-ins", "What others wait while passwords are tried, beside the machine's rate of hashes")
        {
            strangers,
            seconds,
        };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(strangers), TimeSpan.FromSeconds(parsed.GetValue(seconds)), ct));
        return command;
    }

    private static async Task Run(int strangers, TimeSpan time, CancellationToken ct)
    {
        await using var office = await MeasuredOffice.Start(clock: null, ct);
        await office.Register(100, TimeProvider.System.GetUtcNow(), ct);
        await office.Stop();
        using var server = await ServerProcess.Start(office.Folder, ct);
        using var person = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() })
        {
            BaseAddress = server.Address,
        };
        using var signedIn = await person.PostAsJsonAsync(
            "/api/sign-in",
            new { account = OnlineOpinion.Assessor.Person, password = MeasuredOffice.Password },
            ct
        );
        signedIn.EnsureSuccessStatusCode();
        await Ask(person, WarmUp, ct);
        Tell("In calm", await Ask(person, time, ct), Inboxes);
        var (known, newcomer) = (new Arrivals(server.Address), new Arrivals(server.Address));
        // The browser that has signed in before, and one that never has at an address where somebody has.
        await known.Come(OfficeAddress, keeps: true, ct);
        Tell("In calm, known", (await Come(known, keeps: true, time / 3, ct)).Took, SignedIn);

        using var flood = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var trying = Enumerable.Range(0, strangers).Select(i => Try(server.Address, i, flood.Token)).ToArray();
        var arrivals = new[] { Come(known, keeps: true, time, flood.Token), Come(newcomer, keeps: false, time, flood.Token) };
        Tell($"{strangers} strangers", await Ask(person, time, ct), Inboxes);
        foreach (var ((took, refused), who) in (await Task.WhenAll(arrivals)).Zip(["known browser", "new browser"]))
        {
            Tell($"  {who}", took, SignedIn);
            Console.WriteLine($"  {who, -19} {refused, 8:N0} refused as busy");
        }
        await flood.CancelAsync();
        var answers = (await Task.WhenAll(trying)).SelectMany(one => one).GroupBy(status => status);
        foreach (var group in answers.OrderBy(group => group.Key))
            Console.WriteLine($"Strangers were told   {group.Count() / time.TotalSeconds, 8:N1} /s {(int)group.Key} {group.Key}");
        Console.WriteLine($"Raw hashes            {RawHashes(), 8:N1} /s (one core, PBKDF2 with SHA-512, 100,000 rounds)");
        Console.WriteLine(Machine.Describe());
    }

    // What a person's page asks: their inbox.
    private static async Task<List<double>> Ask(HttpClient person, TimeSpan time, CancellationToken ct)
    {
        var took = new List<double>();
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; )
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await person.GetAsync("/api/inbox", ct);
            answer.EnsureSuccessStatusCode();
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            await Task.Delay(20, ct);
        }
        took.Sort();
        return took;
    }

    // Somebody who signs in again and again, a moment apart.
    private static async Task<(List<double> Took, int Refused)> Come(Arrivals who, bool keeps, TimeSpan time, CancellationToken ct)
    {
        var (took, refused) = (new List<double>(), 0);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; )
        {
            var asked = Stopwatch.GetTimestamp();
            if (await who.Come(OfficeAddress, keeps, ct) == HttpStatusCode.OK)
                took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            else
                refused++;
            await Task.Delay(200, ct);
        }
        took.Sort();
        return (took, refused);
    }

    // Each under names and from addresses of its own: the pace of a single one would end the flood too soon.
    private static async Task<List<HttpStatusCode>> Try(Uri address, int stranger, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = address };
        var told = new List<HttpStatusCode>();
        try
        {
            for (var i = 0; ; i++)
            {
                told.Add(await Arrivals.Ask(client, $"x-{stranger}-{i}", "wrong", $"198.18.{stranger}.{i / 20 % 256}", ct));
            }
        }
        catch (OperationCanceledException)
        {
            return told;
        }
    }

    private static void Tell(string when, List<double> took, string what) =>
        Console.WriteLine(
            took.Count == 0
                ? $"{when, -21}        none of {what}"
                : $"{when, -21} {took[took.Count / 2], 8:N0} ms median, {took[(int)(took.Count * 0.95)]:N0} ms p95 of {took.Count} {what}"
        );

    private static double RawHashes()
    {
        var (salt, count, start) = (new byte[16], 0, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2); count++)
            Rfc2898DeriveBytes.Pbkdf2("wrong", salt, 100_000, HashAlgorithmName.SHA512, 32);
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
