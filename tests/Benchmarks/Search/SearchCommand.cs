using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Json;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;

namespace CaseFlow.Benchmarks.Search;

/// <summary><c>search</c>: how long lists, searches, hints and the overview take over HTTP, among many cases of which each fifth is open.</summary>
internal static class SearchCommand
{
    private const int Repeats = 15;

    private static readonly (string What, string Path)[] Asked =
    [
        ("newest cases", "/api/cases"),
        ("2 characters, common", "/api/cases?text=积水"),
        ("1 character, common", "/api/cases?text=水"),
        ("4 characters", "/api/cases?text=夜间噪音"),
        ("two words", "/api/cases?text=噪音 井盖"),
        ("rare word, one case", "/api/cases?text=独角兽"),
        ("nothing found", "/api/cases?text=火星基地"),
        ("common pairs, never together", "/api/cases?text=水井井水"),
        ("beginning of a number", "/api/cases?text=YQ-20260921-0001"),
        ("end of a number", "/api/cases?text=-00777"),
        ("name of a unit", "/api/cases?text=水务局"),
        ("overdue only", "/api/cases?overdue=true"),
        ("similar cases", "/api/cases/similar?title=东街夜间噪音扰民井盖松动"),
        ("overview", "/api/overview"),
        ("inbox, first page", "/api/inbox"),
    ];

    public static Command Create()
    {
        var cases = new Option<int>("--cases") { DefaultValueFactory = _ => 100_000, Description = "Cases in the database" };
        var command = new Command("search", "Milliseconds for lists, searches and the overview among many cases") { cases };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(cases), ct));
        return command;
    }

    private static async Task Run(int cases, CancellationToken ct)
    {
        await using var office = await MeasuredOffice.Start(null, ct);
        Console.WriteLine("Preparing cases …");
        var preparing = Stopwatch.StartNew();
        await ManyCases.Add(office, cases, ct);
        Console.WriteLine($"{cases:N0} cases in {preparing.Elapsed.TotalSeconds:N0} s; database {new FileInfo(Path.Combine(office.Folder, "caseflow.db")).Length / 1_000_000:N0} MB");
        using var client = new HttpClient { BaseAddress = office.Address };
        using var signedIn = await client.PostAsJsonAsync("/api/sign-in", new { account = OnlineOpinion.Assessor.Person, password = MeasuredOffice.Password }, ct);
        signedIn.EnsureSuccessStatusCode();
        foreach (var (what, path) in Asked)
        {
            var times = new List<double>();
            for (var i = 0; i < Repeats; i++)
                times.Add(await Time(client, path, ct));
            times.Sort();
            Console.WriteLine($"{what,-30} median {times[Repeats / 2],8:N1} ms   slowest {times[^1],8:N1} ms");
        }
        Console.WriteLine(Machine.Describe());
    }

    private static async Task<double> Time(HttpClient client, string path, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(path, ct);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(ct);
        return watch.Elapsed.TotalMilliseconds;
    }
}
