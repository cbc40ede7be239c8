using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Engine;

/// <summary>The tasks and the timers of a visit.</summary>
internal sealed partial class Moving
{
    public Visit OpenTask(Visit visit, string face, Saying title, Assignee to, DateTimeOffset? due)
    {
        var seq = visit.LastTask + 1;
        Tell(new TaskOpened(visit.Number, seq, visit.Step, face, title, to, due));
        return visit with { LastTask = seq, Tasks = visit.Tasks.Add(new OpenTask(seq, face, to, null, due)) };
    }

    /// <param name="person">Who holds it from now on; null when it is given back.</param>
    public void Hold(Visit visit, OpenTask task, string? person)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { ClaimedBy = person }) });
        Tell(new TaskHeld(visit.Number, task.Seq, person));
    }

    public Visit CompleteTask(Visit visit, OpenTask task, string by, string outcome)
    {
        Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Completed, by, outcome));
        return visit with { Tasks = visit.Tasks.Remove(task), Answered = visit.Answered + 1 };
    }

    /// <summary>Takes tasks away from those who have them; the visit stays.</summary>
    public Visit CancelTasks(Visit visit, Func<OpenTask, bool> which)
    {
        foreach (var task in visit.Tasks.Where(which))
            Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Cancelled, null, null));
        return visit with { Tasks = visit.Tasks.RemoveAll(task => which(task)) };
    }

    public Visit Arm(Visit visit, params ImmutableArray<VisitTimer> timers)
    {
        foreach (var timer in timers)
            Tell(new TimerArmed(visit.Number, timer.Key, timer.At));
        return visit with { Timers = visit.Timers.AddRange(timers) };
    }

    public Visit Disarm(Visit visit, Func<VisitTimer, bool> which)
    {
        foreach (var timer in visit.Timers.Where(which))
            Tell(new TimerCleared(visit.Number, timer.Key));
        return visit with { Timers = visit.Timers.RemoveAll(timer => which(timer)) };
    }
}
