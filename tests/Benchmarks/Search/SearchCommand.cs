using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Benchmarks.Cases;
using CaseFlow.Benchmarks.Office;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Benchmarks.Search;

/// <summary>
/// <c>search</c>: how long lists, searches, hints, the overview, inboxes and case pages take over HTTP, among many cases of which each
/// fifth is open.
/// </summary>
internal static class SearchCommand
{
    private const int Repeats = 15;

    public static Command Create()
    {
        var cases = new Option<int>("--cases") { DefaultValueFactory = _ => 100_000, Description = "Cases in the database" };
        var inbox = new Option<int>("--inbox") { DefaultValueFactory = _ => 20_000, Description = "Tasks in the inbox of one person" };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "Connection string of an empty PostgreSQL database, instead of SQLite",
        };
        var only = new Option<string?>("--only") { Description = "Only what has this in its name" };
        var folder = new Option<string?>("--folder") { Description = "Keeps the database in this folder, and uses one that is there" };
        var command = new Command("search", "Milliseconds for lists, searches, the overview, inboxes and case pages among many cases")
        {
            cases,
            inbox,
            postgres,
            only,
            folder,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var office = await MeasuredOffice.Start(null, ct, parsed.GetValue(postgres), parsed.GetValue(folder));
                await Run(office, parsed.GetValue(cases), parsed.GetValue(inbox), parsed.GetValue(only), ct);
            }
        );
        return command;
    }

    private static async Task Run(MeasuredOffice office, int cases, int inbox, string? only, CancellationToken ct)
    {
        Console.WriteLine("Preparing cases …");
        var preparing = Stopwatch.StartNew();
        await ManyCases.Add(office, cases, inbox, ct);
        var file = new FileInfo(Path.Combine(office.Folder, "caseflow.db"));
        Console.WriteLine(
            $"{cases:N0} cases in {preparing.Elapsed.TotalSeconds:N0} s{(file.Exists ? $"; database {file.Length / 1_000_000:N0} MB" : "")}"
        );
        await Measure(office, cases, only, ct);
        Console.WriteLine(Machine.Describe());
    }

    private static async Task Measure(MeasuredOffice office, int cases, string? only, CancellationToken ct)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var number = await db.Cases.Where(row => row.Id == cases / 3).Select(row => row.Number).SingleAsync(ct);
        var ofUnit = await db.Tasks.Where(task => task.Unit == OnlineOpinion.Unit).MaxAsync(task => task.CaseId, ct);
        await RawReads.Print(db, cases, ct);
        using var clients = new SignedInClients(office.Address);
        await Print(clients, new Asked("least that a request takes", "/api/me", OnlineOpinion.Assessor), ct);
        foreach (
            var asked in Asked
                .All(number, ofUnit, TimeProvider.System.Now())
                .Where(one => only is null || one.What.Contains(only, StringComparison.Ordinal))
        )
            await Print(clients, asked, ct);
    }

    private static async Task Print(SignedInClients clients, Asked asked, CancellationToken ct)
    {
        var client = await clients.Of(asked.By, ct);
        var path = asked.Path;
        for (var page = 0; page < asked.Pages && path is not null; page++)
            path = await NextPage(client, asked.Path, path, ct);
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
            times.Add(await Time(client, path ?? asked.Path, ct));
        times.Sort();
        Console.WriteLine(
            $"{asked.What, -34} median {times[Repeats / 2], 8:N1} ms   fastest {times[0], 8:N1} ms   slowest {times[^1], 8:N1} ms"
        );
    }

    private static async Task<string?> NextPage(HttpClient client, string first, string path, CancellationToken ct)
    {
        var page = await client.GetFromJsonAsync<JsonElement>(path, ct);
        return page.GetProperty("next").GetString() is { } cursor
            ? $"{first}{(first.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={cursor}"
            : null;
    }

    private static async Task<double> Time(HttpClient client, string path, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(path, ct);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(ct);
        return watch.Elapsed.TotalMilliseconds;
    }

    private sealed class SignedInClients(Uri address) : IDisposable
    {
        private readonly Dictionary<string, HttpClient> byPerson = new(StringComparer.Ordinal);

        public async Task<HttpClient> Of(Actor person, CancellationToken ct)
        {
            if (byPerson.TryGetValue(person.Person, out var known))
                return known;
            var client = byPerson[person.Person] = new HttpClient { BaseAddress = address };
            using var signedIn = await client.PostAsJsonAsync(
                "/api/sign-in",
                new { account = person.Person, password = MeasuredOffice.Password },
                ct
            );
            signedIn.EnsureSuccessStatusCode();
            return client;
        }

        public void Dispose()
        {
            foreach (var client in byPerson.Values)
                client.Dispose();
        }
    }
}
