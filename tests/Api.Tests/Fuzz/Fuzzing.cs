using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.Rehearsal;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Tests.Fuzz;

/// <summary>
/// One seeded series of requests to an office. What must hold of each: it is answered, within a minute, by no 5xx and without an error in
/// the log; a refused one leaves every table as it was.
/// </summary>
internal sealed class Fuzzing(FuzzedOffice office, int seed)
{
    private const int MostAtOnce = 4;

    // A refusal of these is counted against whoever is trying, and that is written.
    private static readonly string[] Counted = ["signIn", "changeMyPassword"];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, Harvest> harvests = FuzzedOffice.Everybody.ToDictionary(
        code => code,
        _ => new Harvest(),
        StringComparer.Ordinal
    );
    private readonly Harvest all = new();
    private readonly List<string> faults = [];

    private SoundBodies Sound => field ??= new SoundBodies(all, random);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IReadOnlyList<string> Faults => faults;

    /// <summary>Operations that were carried out at least once.</summary>
    public HashSet<string> CarriedOut { get; } = new(StringComparer.Ordinal);

    /// <summary>How each operation was refused last.</summary>
    public Dictionary<string, string> Refusals { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<int, int> ByStatus { get; } = [];

    public async Task Run(int shots)
    {
        await LookAround();
        var operations = Operation.All.ToArray();
        for (var i = 0; i < shots; i++)
        {
            if (i % operations.Length == 0)
                random.Shuffle(operations);
            var operation = operations[i % operations.Length];
            var asker = FuzzedOffice.AskerOf(operation, random);
            // Mostly of what they were told themselves, now and then of what only others were.
            var told = random.Next(6) == 0 ? all : harvests[asker];
            var shot = new Sender(told, random).Of(operation, Sound.Of(operation));
            if (operation.Name is "completeTask" or "previewTask" && random.Next(2) == 0)
                shot = await OfAnOpenTask(shot, asker) ?? shot;
            if (FuzzedOffice.IsOfItsOwn(shot))
                continue;
            if (random.Next(12) == 0)
                await SendAtOnce(shot, asker);
            else
                await Send(shot, asker);
        }
        await StillWorks();
    }

    /// <summary>Everything that can be asked for, by everybody: what the rest is aimed by.</summary>
    private async Task LookAround()
    {
        foreach (var code in FuzzedOffice.Everybody)
        {
            foreach (var operation in Operation.All.Where(one => one.Reads).OrderBy(one => one.Path.Count(letter => letter == '{')))
            {
                for (var i = operation.Path.Contains('{') ? 3 : 1; i > 0; i--)
                    await Answer(new Sender(harvests[code], random).Plain(operation), code);
            }
        }
    }

    // As the person sees it, who is asked what the form asks for.
    private async Task<Shot?> OfAnOpenTask(Shot shot, string asker)
    {
        var address = shot.Address[..shot.Address.LastIndexOf('/')];
        using var answer = await (await office.Of(asker)).GetAsync(address, Ct);
        if (!answer.IsSuccessStatusCode || Sound.Completing(JsonElement.Parse(await answer.Content.ReadAsStringAsync(Ct))) is not { } body)
            return null;
        return shot with { Body = JsonSerializer.SerializeToUtf8Bytes(body), MediaType = "application/json" };
    }

    /// <summary>Whatever was taken in, nobody's lists are broken by it.</summary>
    private async Task StillWorks()
    {
        foreach (var code in FuzzedOffice.Everybody)
        {
            office.Forget(code);
            foreach (var operation in Operation.All.Where(one => one.Reads && one.Parameters.All(parameter => !parameter.InPath)))
                await Judge(new Shot(operation, operation.Path, null, null, []), code);
        }
    }

    private async Task Send(Shot shot, string asker)
    {
        await office.Of(asker); // a sign-in is written down
        var before = await Tables();
        var status = await Judge(shot, asker);
        if (status is >= 200 and < 300 && !shot.Operation.Reads)
            await WorkIsDone();
        if ((!shot.Operation.Reads && status is > 0 and < 400) || Counted.Contains(shot.Operation.Name))
            return;
        var after = await Tables();
        var changed = before
            .Keys.Union(after.Keys)
            .Where(table => before.GetValueOrDefault(table) != after.GetValueOrDefault(table))
            .ToArray();
        if (changed.Length > 0)
            faults.Add($"answered {status} and changed {string.Join(", ", changed)}:\n{asker} {shot}");
    }

    private async Task SendAtOnce(Shot shot, string asker)
    {
        await office.Of(asker);
        await Task.WhenAll(Enumerable.Range(0, MostAtOnce).Select(_ => Judge(shot, asker)));
        await WorkIsDone();
    }

    private async Task<int> Judge(Shot shot, string asker)
    {
        var (status, problem) = await Answer(shot, asker);
        var errors = office.TakeErrors();
        if (status >= 500 || problem is not null || errors.Count > 0)
            faults.Add(
                $"answered {status} {problem}{string.Concat(errors.Select(error => $"\n  {error[..Math.Min(error.Length, 1_500)]}"))}:\n{asker} {shot}"
            );
        return status;
    }

    private async Task<(int Status, string? Problem)> Answer(Shot shot, string asker)
    {
        try
        {
            using var request = shot.Request();
            using var answer = await (await office.Of(asker)).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
            var status = (int)answer.StatusCode;
            lock (ByStatus)
            {
                ByStatus[status] = ByStatus.GetValueOrDefault(status) + 1;
                if (answer.IsSuccessStatusCode)
                    CarriedOut.Add(shot.Operation.Name);
            }
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
                office.Forget(asker);
            return (status, answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? null : await Read(shot, asker, answer));
        }
        catch (Exception problem)
            when (problem is HttpRequestException or TaskCanceledException or IOException && !Ct.IsCancellationRequested)
        {
            return (0, problem.ToString());
        }
    }

    /// <returns>What is wrong with the answer.</returns>
    private async Task<string?> Read(Shot shot, string asker, HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json"))
            return null;
        try
        {
            var said = JsonNode.Parse(bytes);
            lock (all)
            {
                if (answer.IsSuccessStatusCode)
                {
                    all.Keep(shot.Operation.Area, said, random);
                    harvests[asker].Keep(shot.Operation.Area, said, random);
                }
                else
                {
                    Refusals[shot.Operation.Name] = $"{said?["title"]}\n{asker} {shot}";
                }
            }
            return null;
        }
        catch (JsonException problem)
        {
            return $"with what is no JSON: {problem.Message}";
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> Tables() => await office.InDb(db => DatabaseHash.OfTables(db, Ct));

    /// <summary>Imports, moves and recounted limits are worked off behind the request.</summary>
    private async Task WorkIsDone()
    {
        for (var (before, now) = ("", await Everything()); before != now || await office.InDb(IsImporting); )
        {
            await Task.Delay(20, Ct);
            (before, now) = (now, await Everything());
        }
    }

    private static Task<bool> IsImporting(CaseFlowDb db) =>
        db.Imports.AnyAsync(row => row.Status == ImportStatus.Waiting || row.Status == ImportStatus.Running, Ct);

    private Task<string> Everything() => office.InDb(db => DatabaseHash.Of(db, Ct));
}
