using CaseFlow.Infrastructure.Persistence;
using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Infrastructure.Running;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Infrastructure.Proof;

/// <summary>Makes what is stored of a case what its record makes of it: run, open tasks, timers and whether it is open.</summary>
internal sealed class RecordedState(CaseFlowDb db, CaseRow row, Procedure procedure, DateTimeOffset at)
{
    /// <param name="run">What the record makes of it.</param>
    /// <param name="ended">How it ended; null while it is open.</param>
    public async Task Write(Run run, RunEnded? ended, CancellationToken ct)
    {
        (row.Run.State, row.Run.Version) = (EngineJson.Write(run), run.Version);
        row.Status = run.Status switch
        {
            RunStatus.Running => CaseStatus.Open,
            RunStatus.Finished => CaseStatus.Closed,
            _ => CaseStatus.Stopped,
        };
        if (run.IsOpen)
            (row.Result, row.ClosedAt) = (null, null);
        else
            (row.Result, row.ClosedAt) = (ended?.Result ?? row.Result, row.ClosedAt ?? at);
        await WriteTasks(run, ct);
        await WriteDeadlines(run, ct);
    }

    private async Task WriteTasks(Run run, CancellationToken ct)
    {
        var rows = await db.Tasks.Where(task => task.CaseId == row.Id).ToDictionaryAsync(task => (task.Visit, task.Seq), ct);
        var open = run.Visits.SelectMany(visit => visit.Tasks.Select(task => (visit, task))).ToArray();
        foreach (var (visit, task) in open)
        {
            if (!rows.TryGetValue((visit.Number, task.Seq), out var known))
                db.Tasks.Add(known = RowOf(visit, task));
            Set(known, task);
        }
        var kept = open.Select(one => (one.visit.Number, one.task.Seq)).ToHashSet();
        foreach (var extra in rows.Values.Where(task => task.Status == InboxTaskStatus.Open && !kept.Contains((task.Visit, task.Seq))))
            (extra.Status, extra.ClosedAt) = (InboxTaskStatus.Cancelled, at);
    }

    private TaskRow RowOf(Visit visit, OpenTask task) =>
        new()
        {
            CaseId = row.Id,
            Visit = visit.Number,
            Seq = task.Seq,
            Step = visit.Step,
            StepName = procedure.NameOf(visit.Step),
            Face = task.Face,
            Title = procedure.StepOf(visit.Step).Face(task.Face)!.Title,
            Addressee = "",
            OpenedAt = visit.EnteredAt,
        };

    private static void Set(TaskRow known, OpenTask task)
    {
        (known.Person, known.Role, known.Unit) = (task.To.Person, task.To.Role, task.To.Unit);
        (known.Addressee, known.ClaimedBy) = (TaskRow.AddresseeOf(task.To), task.ClaimedBy);
        (known.DueAt, known.DueOrder) = (task.Due, task.Due ?? TaskRow.NoHurry);
        (known.Status, known.ClosedAt, known.ClosedBy) = (InboxTaskStatus.Open, null, null);
        (known.Outcome, known.OutcomeLabel) = (null, null);
    }

    private async Task WriteDeadlines(Run run, CancellationToken ct)
    {
        var rows = await db.Deadlines.Where(one => one.CaseId == row.Id).ToDictionaryAsync(one => (one.Visit, one.Rung), ct);
        foreach (var (visit, timer) in run.Visits.SelectMany(visit => visit.Timers.Select(timer => (visit, timer))))
        {
            if (rows.Remove((visit.Number, timer.Key), out var known))
                known.DueAt = timer.At;
            else
                db.Deadlines.Add(
                    new DeadlineRow
                    {
                        CaseId = row.Id,
                        Visit = visit.Number,
                        Rung = timer.Key,
                        DueAt = timer.At,
                    }
                );
        }
        db.Deadlines.RemoveRange(rows.Values);
    }
}
