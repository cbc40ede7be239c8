using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Proof;
using CaseFlow.Infrastructure.Shelves;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Rehearsal;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Running;

/// <summary>A case whose stored state is not what its events make of it.</summary>
public sealed record Difference(string CaseNumber, Saying What);

/// <param name="Tasks">Open tasks compared.</param>
/// <param name="Deadlines">Armed deadlines compared.</param>
public sealed record VerificationReport(int Cases, int Events, int Tasks, int Deadlines, ImmutableArray<Difference> Differences)
{
    /// <summary>Open cases that were proven to have a holder, a timer or a named wait.</summary>
    public int Proven { get; init; }

    /// <summary>What the proof found of cases.</summary>
    public ImmutableArray<Difference> Unsound { get; init; } = [];
}

/// <summary>
/// Replays every case through the engine and compares the outcome with what is stored: run, fields, open tasks, deadlines.
/// </summary>
public sealed class Verification(CaseFlowDb db, ProcedureShelf procedures, OfficeShelf offices, ProofReading proof)
{
    private const int PageSize = 200;
    private const string Paused = "paused";

    public async Task<VerificationReport> Run(IProgress<int>? progress, CancellationToken ct)
    {
        var report = new VerificationReport(0, 0, 0, 0, []);
        for (var after = 0L; ; )
        {
            await using var snapshot = await db.BeginRead(ct); // rows of one moment, whoever works meanwhile
            var page = await db
                .Cases.AsNoTracking()
                .Include(row => row.Run)
                .Where(row => row.Id > after)
                .OrderBy(row => row.Id)
                .Take(PageSize)
                .ToListAsync(ct);
            if (page.Count == 0)
                return report;
            report = await Compare(report, page, ct);
            after = page[^1].Id;
            progress?.Report(report.Cases);
        }
    }

    private async Task<VerificationReport> Compare(VerificationReport report, List<CaseRow> page, CancellationToken ct)
    {
        var (first, last) = (page[0].Id, page[^1].Id);
        var events = (
            await db
                .Events.AsNoTracking()
                .Where(row => row.CaseId >= first && row.CaseId <= last)
                .OrderBy(row => row.CaseId)
                .ThenBy(row => row.Turn)
                .ToListAsync(ct)
        ).ToLookup(row => row.CaseId);
        var tasks = (
            await db
                .Tasks.AsNoTracking()
                .Where(row => row.CaseId >= first && row.CaseId <= last && row.Status == InboxTaskStatus.Open)
                .ToListAsync(ct)
        ).ToLookup(row => row.CaseId);
        var deadlines = (
            await db.Deadlines.AsNoTracking().Where(row => row.CaseId >= first && row.CaseId <= last).ToListAsync(ct)
        ).ToLookup(row => row.CaseId);
        var found = ImmutableArray.CreateBuilder<Difference>();
        foreach (var row in page)
            found.AddRange(await Differences(row, [.. events[row.Id]], [.. tasks[row.Id]], [.. deadlines[row.Id]], ct));
        var unsound = await proof.Of([.. page.Where(row => row.Status == CaseStatus.Open)], ct);
        return new VerificationReport(
            report.Cases + page.Count,
            report.Events + events.Sum(one => one.Count()),
            report.Tasks + tasks.Sum(one => one.Count()),
            report.Deadlines + deadlines.Sum(one => one.Count()),
            report.Differences.AddRange(found)
        )
        {
            Proven = report.Proven + page.Count(row => row.Status == CaseStatus.Open && !unsound.ContainsKey(row.Id)),
            Unsound = report.Unsound.AddRange(
                page.SelectMany(row => unsound.GetValueOrDefault(row.Id, []).Select(one => new Difference(row.Number, one.What)))
            ),
        };
    }

    private async Task<IEnumerable<Difference>> Differences(
        CaseRow row,
        EventRow[] events,
        TaskRow[] tasks,
        DeadlineRow[] deadlines,
        CancellationToken ct
    )
    {
        var found = new List<Saying>();
        if (!events.Select(one => one.Turn).SequenceEqual(Enumerable.Range(1, row.Run.Turn)))
            found.Add(Saying.Of("verify.events", ("events", events.Length), ("turns", row.Run.Turn)));
        try
        {
            Compare(found, row, await Replayed(row, events, found, ct), tasks, deadlines);
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or DbException))
        {
            found.Add(Saying.Of("verify.unreadable", ("problem", problem.Message))); // whatever stands in a tampered event: it must not hide the other cases
        }
        return found.Select(what => new Difference(row.Number, what));
    }

    /// <summary>Whether the run of a case is stored as its record makes it.</summary>
    internal async Task<bool> IsAsRecorded(CaseRow row, CancellationToken ct)
    {
        try
        {
            return (await Recorded(row, ct)).Replayed.IsStoredAs(row.Run.State);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>What the record makes of a case.</summary>
    /// <returns>With how it ended, null while it is open, and the number of its last event.</returns>
    internal async Task<(Replay.Outcome Replayed, RunEnded? Ended, int Last)> Recorded(CaseRow row, CancellationToken ct)
    {
        var events = await db.Events.AsNoTracking().Where(one => one.CaseId == row.Id).OrderBy(one => one.Turn).ToArrayAsync(ct);
        var moved = events.Where(one => one.Answer == EventAnswer.Moved).ToArray();
        var entries = new List<Replay.Entry>(moved.Length);
        foreach (var one in moved)
            entries.Add(new Replay.Entry(EngineJson.ReadEvent(one.Event), await offices.Of(db, one, ct)));
        var way = VersionWay.Of(row.Run, entries.Select(entry => entry.Event));
        var (versions, start) = (await procedures.Versions(db, way, ct), Workflows.Engine.Run.Of(way.DefinitionId, way.First));
        var ended = Replay
            .Moves(versions, start, Facts.None, entries)
            .SelectMany(move => move.Moved.Effects)
            .OfType<RunEnded>()
            .LastOrDefault();
        return (Replay.Of(versions, start, Facts.None, entries), ended, events.Length == 0 ? 0 : events[^1].Turn);
    }

    private async Task<Replay.Outcome> Replayed(CaseRow row, EventRow[] events, List<Saying> found, CancellationToken ct)
    {
        var read = new List<(EventRow Row, RunEvent Event)>(events.Length);
        foreach (var one in events)
        {
            var happened = EngineJson.ReadEvent(one.Event);
            if (one.At != happened.At || one.By != happened.By.Person)
                found.Add(Saying.Of("verify.stamp", ("turn", one.Turn)));
            read.Add((one, happened));
        }
        return await StoredRuns.Replayed(db, procedures, offices, row.Run, read, ct);
    }

    private static void Compare(List<Saying> found, CaseRow row, Replay.Outcome replayed, TaskRow[] tasks, DeadlineRow[] deadlines)
    {
        found.AddRange(replayed.Unmoved.Select(one => Saying.Of("verify.unmoved", ("event", one.GetType().Name))));
        if (!replayed.IsStoredAs(row.Run.State))
            found.Add(Saying.Of("verify.state"));
        found.AddRange(FieldDifferences(replayed.Facts, CaseFacts.Of(row)));
        Compare(
            found,
            ("verify.task-missing", "verify.task-extra"),
            replayed.Run.Visits.SelectMany(visit =>
                visit.Tasks.Select(task =>
                    Key(
                        visit.Number,
                        task.Seq,
                        visit.Step,
                        task.Face,
                        TaskRow.AddresseeOf(task.To),
                        task.ClaimedBy,
                        visit.Paused is not null && task.Due is not null ? Paused : ""
                    )
                )
            ),
            tasks.Select(task =>
                Key(
                    task.Visit,
                    task.Seq,
                    task.Step,
                    task.Face,
                    task.Addressee == TaskRow.AddresseeOf(task.To) ? task.Addressee : "?",
                    task.ClaimedBy,
                    task.PausedAt is not null ? Paused : ""
                )
            )
        );
        Compare(
            found,
            ("verify.deadline-missing", "verify.deadline-extra"),
            replayed.Run.Visits.SelectMany(visit =>
                visit.Timers.Select(timer => Key(visit.Number, timer.Key, timer.At.ToUnixTimeMilliseconds()))
            ),
            deadlines.Select(deadline => Key(deadline.Visit, deadline.Rung, deadline.DueAt.ToUnixTimeMilliseconds()))
        );
        if ((row.Status == CaseStatus.Open) != replayed.Run.IsOpen)
            found.Add(Saying.Of("verify.status", ("stored", $"{row.Status}"), ("replayed", $"{replayed.Run.Status}")));
    }

    private static IEnumerable<Saying> FieldDifferences(Facts replayed, Facts stored)
    {
        foreach (
            var name in replayed
                .All.Concat(stored.All)
                .Select(pair => pair.Key)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            if (!Equals(replayed[name], stored[name]))
                yield return Saying.Of("verify.field", ("field", name), ("stored", $"{stored[name]}"), ("replayed", $"{replayed[name]}"));
        }
    }

    private static string Key(params object?[] parts) =>
        string.Join('/', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));

    private static void Compare(
        List<Saying> found,
        (string Missing, string Extra) codes,
        IEnumerable<string> expected,
        IEnumerable<string> stored
    )
    {
        var (missing, extra) = (expected.ToHashSet(StringComparer.Ordinal), stored.ToHashSet(StringComparer.Ordinal));
        var both = missing.Intersect(extra, StringComparer.Ordinal).ToArray();
        missing.ExceptWith(both);
        extra.ExceptWith(both);
        found.AddRange(missing.Select(key => Saying.Of(codes.Missing, ("key", key))));
        found.AddRange(extra.Select(key => Saying.Of(codes.Extra, ("key", key))));
    }
}
