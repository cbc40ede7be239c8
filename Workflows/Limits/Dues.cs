using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Limits;

/// <summary>A limit becomes due at a moment that somebody names: 限定时间, 延期.</summary>
internal static class Dues
{
    /// <summary>
    /// Sets the due moment of a limit that runs; ladder and warnings follow. What was told of a due moment that lies ahead again is void and
    /// is told when it comes. From then on no change of the calendar moves it.
    /// </summary>
    /// <param name="limit">One of the visit's limits; the visit is not paused.</param>
    /// <param name="due">Lies ahead (UTC).</param>
    public static Visit Redue(this Moving move, Visit visit, RunningLimit limit, DateTimeOffset due)
    {
        var set = visit with { Redues = (visit.Redues ?? []).Add(limit.Task) };
        set = limit.By is { } ladder ? ladder.Redue(move, set, limit, due) : Wait(move, set, due);
        set = set with
        {
            Due = limit.Task == RunningLimit.OfVisit ? due : visit.Due,
            Tasks = [.. set.Tasks.Select(task => limit.Tasks.Contains(task) ? task with { Due = due } : task)],
        };
        foreach (var task in limit.Tasks)
            move.Tell(new TaskRestated(visit.Number, task.Seq, visit.Step, move.Procedure.StepOf(visit.Step).Face(task.Face)!.Title, due));
        move.Tell(new LimitSet(visit.Number, limit.Task, visit.Step, limit.Due, due, limit.Tasks));
        return move.Keep(set);
    }

    private static Visit Wait(Moving move, Visit visit, DateTimeOffset due) =>
        move.Arm(move.Disarm(visit, timer => timer.Key == Delay.Key), new VisitTimer(Delay.Key, due));
}
