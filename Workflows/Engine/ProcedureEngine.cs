using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Decides what an event does to a run. A pure function: the same procedure, run, facts, office and event always give
/// the same decision. The live system, replay, rehearsal and verification all call this one function (ADR 0003).
/// </summary>
public static class ProcedureEngine
{
    /// <param name="procedure">The version that the run started with.</param>
    /// <param name="facts">The case's fields before the event.</param>
    /// <param name="office">The editions of calendar and organisation that the event is decided by.</param>
    /// <returns><see cref="Moved"/>, <see cref="Refused"/> (a person acted) or <see cref="Ignored"/> (a machine did).</returns>
    /// <exception cref="InvalidOperationException">A bug: the procedure was never checked, or the run belongs to another one.</exception>
    public static Decision Decide(Procedure procedure, Run run, Facts facts, OfficeAt office, RunEvent happened)
    {
        if (run.DefinitionId != procedure.DefinitionId || run.Version != procedure.Version)
            throw new InvalidOperationException(
                $"The run belongs to {run.DefinitionId} v{run.Version}, not to {procedure.DefinitionId} v{procedure.Version}."
            );
        var move = new Moving(procedure, run, facts, office, happened.At);
        return happened switch
        {
            RunStarted started => Starting.Decide(move, started),
            TaskActed acted => Act(TaskActs.Of(acted), move, acted),
            DeadlinePassed passed => Waking.Decide(move, passed),
            FieldsChanged changed => Correcting.Decide(move, changed),
            RunStopped stopped => Stopping.Decide(move, stopped),
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };
    }

    private static Decision Act(TaskAct act, Moving move, TaskActed acted)
    {
        var found = OnTask.Find(move, acted.Visit, acted.Seq);
        if ((found.Refusal ?? act.Bars(found.Value, acted.By) ?? act.Refuses(found.Value, acted)) is { } why)
            return new Refused(why);
        act.Do(found.Value, acted);
        return move.Result();
    }
}
