using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Merging;

namespace CaseFlow.Workflows.Engine;

/// <summary>登记. The case came in; its fields as registered.</summary>
[StoredAs("run-started")]
public sealed record RunStarted(DateTimeOffset At, Actor By, ImmutableSortedDictionary<string, FieldValue> Fields) : RunEvent(At, By)
{
    public override ImmutableSortedDictionary<string, FieldValue> Entered() => Fields;

    public override RunEvent With(ImmutableSortedDictionary<string, FieldValue> entered) => this with { Fields = entered };
}

internal static class Starting
{
    public static Decision Decide(Moving move, RunStarted started)
    {
        if (move.Run.LastVisit > 0 || !move.Run.IsOpen)
            return new Ignored("The run has already started.");
        move.SetFields(started.Fields);
        move.Begin(move.Procedure.Start);
        return move.Result();
    }
}

/// <summary>终止. A person ends the run before its end, for a stated reason.</summary>
[StoredAs("run-stopped")]
public sealed record RunStopped(DateTimeOffset At, Actor By, string Reason) : RunEvent(At, By);

internal static class Stopping
{
    public static Decision Decide(Moving move, RunStopped stopped)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        // Its reporter would be left without an answer.
        if (move.Run.Merged is { } merged)
            return new Refused(merged.Aside is null ? MergeRefusals.ReporterWaits : MergeRefusals.StandsStill);
        move.End(RunStatus.Cancelled, null, stopped.Reason);
        return move.Result();
    }
}
