using CaseFlow.Api.Features.Tasks.Together;
using CaseFlow.Domain.Sayings;
using CaseFlow.Infrastructure;
using CaseFlow.Infrastructure.People;
using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Reading;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Api.Features.Search;

/// <summary>Where the cases of one page stand: all of their open tasks in one query, by the key of tasks.</summary>
public sealed class CurrentWorkReading(CaseFlowDb db, StaffDirectory directory, TimeLeftReading timeLeft, TimeProvider clock)
{
    private sealed record Source(TaskRow Task, string DefinitionId, int Version, int Turn);

    /// <param name="rows">Cases that the person may know of; those that are not open have no work.</param>
    public async Task<IReadOnlyDictionary<long, CurrentWork>> Of(IReadOnlyList<CaseRow> rows, CancellationToken ct)
    {
        var ids = rows.Where(row => row.Status == CaseStatus.Open).Select(row => row.Id).ToArray();
        var works = new Dictionary<long, CurrentWork>();
        if (ids.Length == 0)
            return works;
        var tasks = await db
            .Tasks.AsNoTracking()
            .Where(task => ids.Contains(task.CaseId) && task.Status == InboxTaskStatus.Open)
            .Select(task => new Source(task, task.Case.Run.DefinitionId, task.Case.Run.Version, task.Case.Run.Turn))
            .ToListAsync(ct);
        var byCase = tasks.ToLookup(source => source.Task.CaseId);
        var (staff, now) = (await directory.Read(db, ct), clock.Now());
        var standing = await Standing([.. ids.Where(id => !byCase.Contains(id))], ct);
        foreach (var id in ids)
            works[id] = await Work(byCase[id], staff, now, ct) with { Standing = standing.GetValueOrDefault(id) };
        return works;
    }

    // Few open cases have no open task; only of those it is read why.
    private async Task<Dictionary<long, Saying?>> Standing(long[] idle, CancellationToken ct)
    {
        if (idle.Length == 0)
            return [];
        var states = await db
            .Runs.AsNoTracking()
            .Where(run => idle.Contains(run.CaseId))
            .Select(run => new { run.CaseId, run.State })
            .ToListAsync(ct);
        return states.ToDictionary(one => one.CaseId, one => Standing(EngineJson.ReadRun(one.State)));
    }

    // In which case it is handled says the case itself, to whoever may see that one too.
    private static Saying? Standing(Run run) =>
        run.StandsInMain ? Saying.Of("cases.standing.merged")
        : run.Suspended is not null ? Saying.Of("cases.standing.suspended")
        : run.Visits.Select(visit => visit.Wait).FirstOrDefault(wait => wait is not null);

    // What is due first comes first, so that the step and the holder named first are those that the time left is about.
    private async ValueTask<CurrentWork> Work(IEnumerable<Source> open, Staff staff, DateTimeOffset now, CancellationToken ct)
    {
        Source[] tasks =
        [
            .. open.OrderBy(one => one.Task.DueAt ?? DateTimeOffset.MaxValue).ThenBy(one => one.Task.Visit).ThenBy(one => one.Task.Seq),
        ];
        var (light, words) = tasks is [var first, ..]
            ? await timeLeft.Of(first.Task, first.DefinitionId, first.Version, db, now, ct)
            : (DueLight.Ample, Saying.Verbatim(""));
        return new CurrentWork(
            light,
            words,
            tasks.FirstOrDefault()?.Task.DueAt,
            [.. tasks.Select(one => one.Task.StepName).Distinct(StringComparer.Ordinal)],
            [.. tasks.Select(one => Holders.Words(one.Task, staff)).Distinct()]
        )
        {
            Tasks = [.. tasks.Select(one => new TaskSeen(one.Task.CaseId, one.Task.Visit, one.Task.Seq, one.Turn))],
        };
    }
}
