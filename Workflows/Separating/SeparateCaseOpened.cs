using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Orders;

namespace CaseFlow.Workflows.Separating;

/// <summary>
/// 另案办理. A procedure of its own was started for something in this case, as a case with its own number, tasks and clocks; this one goes
/// on as it was.
/// </summary>
/// <param name="Case">Number of the case that was opened.</param>
/// <param name="Procedure">What its procedure was called.</param>
[StoredAs("separate-case-opened")]
public sealed record SeparateCaseOpened(DateTimeOffset At, Actor By, string Case, string Procedure, string Reason) : RunEvent(At, By);

internal static class SeparatingRuns
{
    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    /// <summary>Changes nothing of the run. Of an ended case as well: what comes to light afterwards does not need it to be opened again.</summary>
    public static Decision Decide(Moving move, SeparateCaseOpened opened)
    {
        if (!Supervising.IsHeldBy(opened.By))
            return new Refused(OrderRefusals.NoRight);
        if (move.Recusal.Bars(opened.By))
            return new Refused(TaskRefusals.Recused);
        return move.Run.StandsInMain ? new Refused(MergeRefusals.StandsStill) : move.Result();
    }
}
