using CaseFlow.Domain.People;

namespace CaseFlow.Workflows.Engine;

/// <summary>终止. A person ends the run before its end, for a stated reason.</summary>
[StoredAs("run-stopped")]
public sealed record RunStopped(DateTimeOffset At, Actor By, string Reason) : RunEvent(At, By);

internal static class Stopping
{
    public static Decision Decide(Moving move, RunStopped stopped)
    {
        if (!move.Run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        move.End(RunStatus.Cancelled, null, stopped.Reason);
        return move.Result();
    }
}
