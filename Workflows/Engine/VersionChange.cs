using System.Text.Json.Serialization;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Engine;

/// <summary>A run goes on with another version of its procedure.</summary>
/// <param name="From">The version that it was on.</param>
public abstract record VersionChange(
    DateTimeOffset At,
    Actor By,
    [property: JsonPropertyOrder(-2)] int From,
    [property: JsonPropertyOrder(-1)] int To
) : RunEvent(At, By);

/// <summary>转到新版本. Whatever is open stays as it is where its step is still there; what is not goes where it is told to.</summary>
/// <param name="Steps">By the ids of steps that are left: the steps of the new version that are entered instead.</param>
/// <param name="NewLimits">Whether open steps get the time limits of the new version, counted from when they were entered. Otherwise their
/// due moments and reminders stay as they were set.</param>
/// <param name="Batch">The batch of moves that it belongs to; null for none.</param>
[StoredAs("run-moved")]
public sealed record RunMoved(
    DateTimeOffset At,
    Actor By,
    int From,
    int To,
    ImmutableSortedDictionary<string, string> Steps,
    bool NewLimits,
    string? Batch
) : VersionChange(At, By, From, To);

/// <summary>撤销转版. The run stands again as it stood before it was moved, to the letter; only while nothing has happened since.</summary>
[StoredAs("run-move-undone")]
public sealed record RunMoveUndone(DateTimeOffset At, Actor By, int From, int To) : VersionChange(At, By, From, To);

internal static class ChangingVersion
{
    /// <param name="run">Open, and on the version that the change says.</param>
    public static Decision Decide(Procedure before, Procedure after, Run run, Moving move, VersionChange change) =>
        change switch
        {
            RunMoved moved => Move(before, after, run, move, moved),
            RunMoveUndone => Undo(after, run, move.Facts, change),
            _ => throw new InvalidOperationException($"Unknown event {change.GetType().Name}."),
        };

    private static Decision Move(Procedure before, Procedure after, Run run, Moving move, RunMoved moved)
    {
        if (Fitting.Of(before, after, run, moved.Steps).FirstOrDefault() is { } misfit)
            return new Refused(MoveRefusals.DoesNotFit(misfit.Reason));
        foreach (var visit in run.Visits)
        {
            if (moved.Steps.TryGetValue(visit.Step, out var target))
                move.MoveOn(visit, after.StepOf(target));
            else
                Carry(before, after, move, visit, moved.NewLimits);
        }
        var result = move.Result();
        // What was written, sent or ended could not be taken back: an undo gives the stored state again, and nothing else.
        if (result.Effects.Any(effect => effect is FieldsSet or Notified or Escalated or RunEnded))
            return new Refused(MoveRefusals.DoesNotFit(Misfit.GoesOn));
        // What was sent before is not taken back across versions: an undo of the move gives it back.
        return new Moved(result.Next with { Before = run, Sendings = [] }, result.Facts, result.Effects);
    }

    private static void Carry(Procedure before, Procedure after, Moving move, Visit visit, bool newLimits)
    {
        var (old, step) = (before.StepOf(visit.Step), after.StepOf(visit.Step));
        // What somebody ordered for this case stays as it was ordered.
        var kept = newLimits && visit is { Paused: null, Redues: null } ? move.Keep(step.Relimit(move, visit, old)) : visit;
        foreach (var task in kept.Tasks)
        {
            var was = visit.TaskOf(task.Seq);
            if (old.Name != step.Name || old.Face(task.Face)?.Title != step.Face(task.Face)?.Title || was?.Due != task.Due)
                move.Tell(new TaskRestated(visit.Number, task.Seq, step.Id, step.Face(task.Face)!.Title, task.Due));
        }
        if (kept.Wait is not null)
            step.Enter(move, kept);
    }

    private static Decision Undo(Procedure after, Run run, Facts facts, VersionChange change)
    {
        if (run.Before is not { } before || before.Version != change.To)
            return new Refused(MoveRefusals.ActedSince);
        return new Moved(before, facts, [.. Undoing.Effects(after, run, before)]);
    }
}
