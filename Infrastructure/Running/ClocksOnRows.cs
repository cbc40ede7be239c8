using CaseFlow.Infrastructure.Persistence.Rows;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Infrastructure.Running;

/// <summary>停表 on the rows of tasks: one whose clock stands still is due at no moment, so that no list counts it as late.</summary>
internal static class ClocksOnRows
{
    public static void SetDue(this TaskRow task, DateTimeOffset? due)
    {
        if (task.PausedAt is not null)
            task.PausedDue = due ?? task.PausedDue;
        else
            (task.DueAt, task.DueOrder) = (due, due ?? TaskRow.NoHurry);
    }

    public static void Pause(this TaskRow task, TaskPaused paused) =>
        (task.PausedAt, task.PausedDue, task.DueAt, task.DueOrder) = (paused.Since, paused.Due, null, TaskRow.NoHurry);

    public static void Resume(this TaskRow task, DateTimeOffset due) =>
        (task.PausedAt, task.PausedDue, task.DueAt, task.DueOrder) = (null, null, due, due);

    /// <summary>延期. Somebody set another limit: the first one stays known, however often that happens.</summary>
    public static void KeepFirstDue(this LimitSet set, Func<int, int, TaskRow> taskOf)
    {
        if (set is not { From: { } from, To: not null })
            return;
        foreach (var task in set.Tasks)
            taskOf(set.Visit, task.Seq).FirstDue ??= from;
    }

    /// <summary>For how long its clock has stood still until now; null while it runs.</summary>
    public static TaskPauseRow? Stood(this TaskRow task, DateTimeOffset until) =>
        task.PausedAt is { } since && since < until
            ? new TaskPauseRow
            {
                CaseId = task.CaseId,
                Visit = task.Visit,
                Seq = task.Seq,
                Since = since,
                Until = until,
            }
            : null;

    /// <summary>What is done while its clock stands still was in time, unless it had been late before.</summary>
    public static void EndPause(this TaskRow task)
    {
        if (task is { PausedAt: { } since, PausedDue: { } due })
            task.Resume(due > since && task.ClosedAt > due ? task.ClosedAt.Value : due);
    }
}
