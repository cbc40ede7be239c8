using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Limits;

/// <summary>停表、恢复. Stops the clocks of a visit, and lets them go on with what was left.</summary>
internal static class Pausing
{
    /// <summary>The timers are off, and every limit of the visit waits with what is left of it.</summary>
    /// <param name="pause">Its timers are those of the visit.</param>
    public static Visit Pause(this Moving move, Visit visit, Pause pause)
    {
        var limits = move.LimitsOf(visit);
        var stopped = move.Disarm(visit, _ => true);
        if (pause.Until is { } until)
            stopped = move.Arm(stopped, new VisitTimer(Limits.Pause.EndKey, until));
        foreach (var task in visit.Tasks.Where(task => task.Due is not null))
            move.Tell(new TaskPaused(visit.Number, task.Seq, pause.Since, task.Due!.Value));
        foreach (var limit in limits)
            move.Tell(new LimitSet(visit.Number, limit.Task, visit.Step, limit.Due, null, limit.Tasks));
        return move.Keep(stopped with { Paused = pause with { Timers = visit.Timers } });
    }

    /// <summary>What was left of each limit is left from now on, by the limit's own clock.</summary>
    public static Visit Resume(this Moving move, Visit visit)
    {
        if (visit.Paused is not { } pause)
            return visit;
        var limits = move.LimitsOf(visit);
        DateTimeOffset Then(DateTimeOffset due, RunningLimit? limit) =>
            move.Calendar.Resumed(due, pause.Since, move.At, limit?.Limit.Clock ?? Clock.ClockHours);
        var running = move.Disarm(visit with { Paused = null }, timer => timer.Key == Limits.Pause.EndKey);
        running = move.Arm(running, [.. pause.Timers.Select(timer => timer with { At = Moment(move, pause, limits, timer) })]);
        running = running with
        {
            Due = visit.Due is { } whole ? Then(whole, limits.FirstOrDefault(limit => limit.Task == RunningLimit.OfVisit)) : null,
            Tasks =
            [
                .. visit.Tasks.Select(task =>
                    task.Due is { } due ? task with { Due = Then(due, limits.FirstOrDefault(limit => limit.Tasks.Contains(task))) } : task
                ),
            ],
        };
        foreach (var task in running.Tasks.Where(task => task.Due is not null))
            move.Tell(new TaskResumed(visit.Number, task.Seq, task.Due!.Value));
        foreach (var limit in limits)
            move.Tell(new LimitSet(visit.Number, limit.Task, visit.Step, null, Then(limit.Due, limit), limit.Tasks));
        return move.Keep(running);
    }

    /// <summary>The time for which the clocks were stopped is up; while the whole case stands still they wait for it.</summary>
    public static void End(Moving move, Visit visit)
    {
        if (visit.Paused is not { } pause)
            return;
        if (move.Run.Suspended is not null)
        {
            move.Keep(visit with { Paused = pause with { Until = null, WithCase = true } });
            return;
        }
        var running = move.Resume(visit);
        move.Tell(
            new OrderTold(visit.Number, visit.Step, Saying.Of("orders.clock-resumed-itself", ("step", move.NameOf(visit))), running.Tasks)
        );
    }

    /// <summary>Stops what began to run while the whole case stands still: a correction may have ended a wait.</summary>
    public static void Hold(Moving move, Suspension suspended)
    {
        foreach (var visit in move.Run.Visits.Where(visit => visit.Paused is null && !visit.Timers.IsEmpty))
            move.Pause(visit, new Pause(move.At, null, suspended.By, suspended.Reason, []) { WithCase = true });
    }

    public static ImmutableArray<RunningLimit> LimitsOf(this Moving move, Visit visit) =>
        [.. move.Procedure.StepOf(visit.Step).Limits(visit)];

    public static string NameOf(this Moving move, Visit visit) => move.Procedure.NameOf(visit.Step);

    // What warns of a due moment never comes after it, however the days fall.
    private static DateTimeOffset Moment(Moving move, Pause pause, ImmutableArray<RunningLimit> limits, VisitTimer timer)
    {
        if (limits.FirstOrDefault(limit => limit.Owns(timer.Key)) is not { } limit)
            return move.Calendar.Resumed(timer.At, pause.Since, move.At, Clock.ClockHours);
        var at = move.Calendar.Resumed(timer.At, pause.Since, move.At, limit.ClockOf(timer.Key));
        var due = move.Calendar.Resumed(limit.Due, pause.Since, move.At, limit.Limit.Clock);
        return timer.At <= limit.Due && at > due ? due : at;
    }
}
