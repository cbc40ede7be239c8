using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Engine;

/// <summary>What the outside must do so that its rows are those of a run as it stood before.</summary>
internal static class Undoing
{
    /// <param name="procedure">The version that the run goes back to.</param>
    public static IEnumerable<Effect> Effects(Procedure procedure, Run now, Run before)
    {
        foreach (var visit in now.Visits)
        {
            var old = before.VisitOf(visit.Number);
            foreach (var task in visit.Tasks.Where(task => old?.TaskOf(task.Seq) is null))
                yield return new TaskWithdrawn(visit.Number, task.Seq);
            foreach (var timer in visit.Timers.Where(timer => old?.Timers.Contains(timer) != true))
                yield return new TimerCleared(visit.Number, timer.Key);
            if (old is null)
                yield return new StepWithdrawn(visit.Number, visit.Step);
        }
        foreach (var visit in before.Visits)
        {
            if (ReferenceEquals(now.VisitOf(visit.Number), visit))
                continue;
            foreach (var effect in Back(procedure, now.VisitOf(visit.Number), visit))
                yield return effect;
        }
    }

    private static IEnumerable<Effect> Back(Procedure procedure, Visit? now, Visit visit)
    {
        if (now is null)
            yield return new StepReopened(visit.Number, visit.Step);
        var step = procedure.StepOf(visit.Step);
        foreach (var task in visit.Tasks)
        {
            if (now?.TaskOf(task.Seq) is not { } open)
            {
                yield return new TaskReopened(visit.Number, task.Seq);
                if (visit.Paused is { } pause && task.Due is { } due)
                    yield return new TaskPaused(visit.Number, task.Seq, pause.Since, due);
                continue;
            }
            if (open.To != task.To)
                yield return new TaskPassed(visit.Number, task.Seq, visit.Step, open.ClaimedBy ?? open.To.Person, task.To);
            if (open.To != task.To ? task.ClaimedBy is not null : open.ClaimedBy != task.ClaimedBy)
                yield return new TaskHeld(visit.Number, task.Seq, task.ClaimedBy);
            yield return new TaskRestated(visit.Number, task.Seq, visit.Step, step.Face(task.Face)!.Title, task.Due);
        }
        foreach (var timer in visit.Timers.Where(timer => now?.Timers.Contains(timer) != true))
            yield return new TimerArmed(visit.Number, timer.Key, timer.At);
    }
}
