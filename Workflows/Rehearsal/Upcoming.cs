using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>What a run waits for by itself.</summary>
public static class Upcoming
{
    /// <summary>All armed timers, in the order in which the live system sends them.</summary>
    public static IEnumerable<(Visit Visit, VisitTimer Timer)> Timers(Run run) =>
        run
            .Visits.SelectMany(visit => visit.Timers.Select(timer => (Visit: visit, Timer: timer)))
            .OrderBy(waiting => waiting.Timer.At)
            .ThenBy(waiting => waiting.Visit.Number)
            .ThenBy(waiting => waiting.Timer.Key, StringComparer.Ordinal);

    /// <summary>Open tasks with a due moment.</summary>
    public static IEnumerable<(Visit Visit, OpenTask Task, DateTimeOffset Due)> Dues(Run run) =>
        from visit in run.Visits
        from task in visit.Tasks
        let due = task.Due
        where due is not null
        select (visit, task, due.Value);

    /// <summary>The next moment at which a timer goes off or a task falls due; null when there is none.</summary>
    public static DateTimeOffset? Next(Run run, DateTimeOffset now)
    {
        var moments = Timers(run).Select(waiting => waiting.Timer.At).Concat(Dues(run).Select(due => due.Due).Where(due => due > now));
        return moments.Select(moment => (DateTimeOffset?)moment).Min();
    }
}
