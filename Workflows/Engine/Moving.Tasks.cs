using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Limits;

namespace CaseFlow.Workflows.Engine;

/// <summary>The tasks of a visit, who has them, and what will wake it.</summary>
internal sealed partial class Moving
{
    public Visit OpenTask(Visit visit, string face, Saying title, Assignee to, DateTimeOffset? due) =>
        OpenTask(visit, new NewTask(face, title, to, due));

    public Visit OpenTask(Visit visit, NewTask one)
    {
        var seq = one.Seq ?? visit.LastTask + 1;
        Tell(new TaskOpened(visit.Number, seq, visit.Step, one.Face, one.Title, one.To, visit.Paused is null ? one.Due : null));
        if (visit.Paused is { } pause && one.Due is { } moment)
            Tell(new TaskPaused(visit.Number, seq, pause.Since, moment));
        var task = new OpenTask(seq, one.Face, one.To, null, one.Due) { Added = one.Added, Asked = one.Asked };
        return visit with { LastTask = Math.Max(visit.LastTask, seq), Tasks = visit.Tasks.Add(task) };
    }

    /// <param name="person">Who holds it from now on; null when it is given back.</param>
    public void Hold(Visit visit, OpenTask task, string? person)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { ClaimedBy = person }) });
        Tell(new TaskHeld(visit.Number, task.Seq, person));
    }

    /// <summary>Takes a task from whoever has it and asks others, or the same others again.</summary>
    public void Pass(Visit visit, OpenTask task, Assignee to)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { To = to, ClaimedBy = null }) });
        Tell(new TaskPassed(visit.Number, task.Seq, visit.Step, task.ClaimedBy ?? task.To.Person, to));
    }

    /// <summary>Gives a task from one person to another; whom it is addressed to and who holds it is said.</summary>
    public void HandOver(Visit visit, OpenTask task, Assignee to, string? claimedBy, string from, string person)
    {
        Keep(visit with { Tasks = visit.Tasks.Replace(task, task with { To = to, ClaimedBy = claimedBy }) });
        Tell(new TaskToSuccessor(visit.Number, task.Seq, visit.Step, from, person, to, claimedBy));
    }

    public void StandIn(string from, string person) => kept = kept with { StandIns = (kept.StandIns ?? []).Add(new StandIn(from, person)) };

    /// <returns>Whether one stood in for the other.</returns>
    public bool StandOut(string from, string person)
    {
        var standing = kept.StandIns ?? [];
        var place = standing.LastIndexOf(new StandIn(from, person));
        if (place >= 0)
            kept = kept with { StandIns = standing.Length == 1 ? null : standing.RemoveAt(place) };
        return place >= 0;
    }

    public Visit CompleteTask(Visit visit, OpenTask task, Actor by, string outcome)
    {
        Tell(new TaskClosed(visit.Number, task.Seq, TaskEnd.Completed, by.Person, outcome) { For = by.For?.Person });
        // Whoever was added or asked beside is none of those whose answers the step counts.
        var counts = task.Asked is null && task.Added is null;
        return visit with { Tasks = visit.Tasks.Remove(task), Answered = visit.Answered + (counts ? 1 : 0) };
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
        if (visit.Paused is { } pause)
            return visit with { Paused = pause with { Timers = pause.Timers.AddRange(timers) } };
        foreach (var timer in timers)
            Tell(new TimerArmed(visit.Number, timer.Key, timer.At));
        return visit with { Timers = visit.Timers.AddRange(timers) };
    }

    public Visit Disarm(Visit visit, Func<VisitTimer, bool> which)
    {
        if (visit.Paused is { } pause)
            visit = visit with { Paused = pause with { Timers = pause.Timers.RemoveAll(timer => which(timer)) } };
        foreach (var timer in visit.Timers.Where(which))
            Tell(new TimerCleared(visit.Number, timer.Key));
        return visit with { Timers = visit.Timers.RemoveAll(timer => which(timer)) };
    }
}
