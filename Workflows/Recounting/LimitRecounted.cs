using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Recounting;

/// <summary>重算. A time limit that runs is counted by the calendar as it was changed: due moment and ladder are set anew.</summary>
/// <param name="Task">Number of the task that has the limit for itself; 0 for the limit of the visit.</param>
/// <param name="Given">When the limit was set.</param>
/// <param name="From">When it was due until now.</param>
/// <param name="To">When it is due by the changed calendar: what was previewed.</param>
/// <param name="Edition">Number of the changed calendar's edition.</param>
/// <param name="Change">What was changed of the calendar.</param>
[StoredAs("limit-recounted")]
public sealed record LimitRecounted(
    DateTimeOffset At,
    Actor By,
    int Visit,
    int Task,
    DateTimeOffset Given,
    DateTimeOffset From,
    DateTimeOffset To,
    int Edition,
    Saying Change
) : RunEvent(At, By);

/// <summary>Why a time limit is not counted anew.</summary>
public static class RecountRefusals
{
    /// <summary>What it was for is done, or was called off.</summary>
    public static readonly Refusal Gone = new("limit-gone", RefusalKind.Conflict);

    /// <summary>It is due at the moment already that was asked for.</summary>
    public static readonly Refusal Done = new("limit-moved-already", RefusalKind.Conflict);

    /// <summary>It was set otherwise meanwhile, or what it runs from was corrected.</summary>
    public static readonly Refusal Changed = new("limit-changed", RefusalKind.Conflict);

    /// <summary>The calendar was changed once more.</summary>
    public static readonly Refusal OtherCalendar = new("other-calendar", RefusalKind.Conflict);
}

internal static class CountingAnew
{
    public static Decision Decide(Moving move, LimitRecounted recounted)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        if (move.Calendar.Edition.Number != recounted.Edition)
            return new Refused(RecountRefusals.OtherCalendar);
        if (move.Run.VisitOf(recounted.Visit) is not { Paused: null } visit)
            return new Refused(RecountRefusals.Gone);
        var step = move.Procedure.StepOf(visit.Step);
        if (step.Limits(visit).FirstOrDefault(one => one.Task == recounted.Task) is not { } limit)
            return new Refused(RecountRefusals.Gone);
        if (limit.Due == recounted.To)
            return new Refused(RecountRefusals.Done);
        if (limit.Due != recounted.From || move.Calendar.Due(limit.StartFrom(move.Facts, recounted.Given), limit.Limit) != recounted.To)
            return new Refused(RecountRefusals.Changed);
        var counted = step.Recount(move, visit, limit, recounted.Given, recounted.Edition);
        move.Keep(
            counted with
            {
                Tasks = [.. counted.Tasks.Select(task => limit.Tasks.Contains(task) ? task with { Due = recounted.To } : task)],
            }
        );
        foreach (var task in limit.Tasks)
            move.Tell(new TaskRestated(visit.Number, task.Seq, step.Id, step.Face(task.Face)!.Title, recounted.To));
        move.Tell(new LimitMoved(visit.Number, limit.Task, step.Id, limit.Due, recounted.To, recounted.Change, limit.Tasks));
        return move.Result();
    }
}
