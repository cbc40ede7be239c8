using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Handover;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Notes;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Proof;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Separating;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Trails;
using CaseFlow.Workflows.Versions;

namespace CaseFlow.Workflows.Engine;

/// <summary>
/// Decides what an event does to a run. A pure function: the same procedure, run, facts, office and event always give
/// the same decision. The live system, replay, rehearsal and verification all call this one function (ADR 0003).
/// </summary>
public static class ProcedureEngine
{
    /// <param name="procedure">The version that the run is on.</param>
    /// <param name="facts">The case's fields before the event.</param>
    /// <param name="office">The editions of calendar and organisation that the event is decided by.</param>
    /// <param name="other">The version that a <see cref="VersionChange"/> leads to; for no other event.</param>
    /// <returns><see cref="Moved"/>, <see cref="Refused"/> (a person acted) or <see cref="Ignored"/> (a machine did).</returns>
    /// <exception cref="InvalidOperationException">A bug: the procedure was never checked, or the run belongs to another one.</exception>
    public static Decision Decide(Procedure procedure, Run run, Facts facts, OfficeAt office, RunEvent happened, Procedure? other = null)
    {
        if (run.DefinitionId != procedure.DefinitionId || run.Version != procedure.Version)
            throw new InvalidOperationException(
                $"The run belongs to {run.DefinitionId} v{run.Version}, not to {procedure.DefinitionId} v{procedure.Version}."
            );
        if (happened is VersionChange change)
            return Decide(procedure, run, facts, office, change, other);
        if (happened is Noted noted)
            return Noting.Decide(run, facts, office, noted);
        var move = new Moving(procedure, run, facts, office, happened.At) { By = happened.By == Actor.System ? null : happened.By };
        return happened switch
        {
            RunStarted started => Starting.Decide(move, started),
            TaskActed acted => Act(TaskActs.Of(acted), move, acted),
            DeadlinePassed passed => Waking.Decide(move, passed),
            FieldsChanged changed => Correcting.Decide(move, changed),
            LimitRecounted recounted => CountingAnew.Decide(move, recounted),
            OfficeChanged changed => OfficeChanging.Decide(move, changed),
            MergeEvent merge => MergingRuns.Decide(move, merge),
            SeparateCaseOpened opened => SeparatingRuns.Decide(move, opened),
            CaseOrdered ordered => Ordering.Decide(move, ordered),
            WorkHandedOver handed => HandingOver.Decide(move, handed),
            HandoverUndone undone => HandingOver.Decide(move, undone),
            RunRepaired repaired => Repairing.Decide(move, repaired),
            RepairUndone undone => Repairing.Undo(move, undone, run.Before),
            RunStopped stopped => Stopping.Decide(move, stopped),
            _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
        };
    }

    private static Decision Decide(Procedure procedure, Run run, Facts facts, OfficeAt office, VersionChange change, Procedure? other)
    {
        if (!run.IsOpen)
            return new Refused(TaskRefusals.RunEnded);
        if (change.From != run.Version || change.To == run.Version)
            return new Refused(MoveRefusals.OtherVersion);
        if (other is null || other.DefinitionId != run.DefinitionId || other.Version != change.To)
            throw new InvalidOperationException($"Version {change.To} of {run.DefinitionId} was not given.");
        var move = new Moving(other, run with { Version = other.Version }, facts, office, change.At);
        return ChangingVersion.Decide(procedure, other, run, move, change);
    }

    private static Decision Act(TaskAct act, Moving move, TaskActed acted)
    {
        var found = OnTask.Find(move, acted.Visit, acted.Seq, act);
        if ((found.Refusal ?? found.Value.Bars(acted.By, act) ?? act.Refuses(found.Value, acted)) is { } why)
            return new Refused(why);
        if (act.Guards.HasFlag(TaskGuards.Addressed))
            move.ActedOn = (acted.Visit, acted.Seq);
        if (act.CanBeTakenBackOn(found.Value))
            move.Sent = new BeingSent(acted.Visit, acted.Seq, found.Value.Visit.Step, move.Run);
        act.Do(found.Value, acted);
        return move.Result();
    }
}

/// <summary>An open task in the midst of a decision.</summary>
internal readonly record struct OnTask(Moving Move, Visit Visit, OpenTask Task)
{
    public Step Step => Move.Procedure.StepOf(Visit.Step);

    public TaskFace Face => Step.Face(Task.Face) ?? throw new InvalidOperationException($"Step {Visit.Step} has no face {Task.Face}.");

    /// <summary>The task when it is open, or why there is no such task any more.</summary>
    /// <param name="act">What is to be done with it; one that takes something back finds the closed task of what was sent.</param>
    public static OrRefusal<OnTask> Find(Moving move, int visitNumber, int seq, TaskAct? act = null)
    {
        if (!move.IsOpen)
            return TaskRefusals.RunEnded;
        if (move.Past.StandsInMain)
            return MergeRefusals.StandsStill;
        if (move.Past.Suspended is { } suspended)
            return OrderRefusals.SuspendedBecause(suspended.Reason);
        if (act is { IsOfDone: true })
            return Withdraw.Find(move, visitNumber, seq);
        if (move.VisitOf(visitNumber) is not { } visit || Of(act, visit, seq) is not { } task)
            return TaskRefusals.TaskGone;
        return new OnTask(move, visit, task);
    }

    private static OpenTask? Of(TaskAct? act, Visit visit, int seq) => act is null ? visit.TaskOf(seq) : act.TaskIn(visit, seq);

    /// <summary>Why a person may not do an act with it; null when they may.</summary>
    public Refusal? Bars(Actor by, TaskAct act) => Bars(by, act.Guards) ?? act.Against(this, by);

    /// <summary>The same, of what must hold of the person alone.</summary>
    public Refusal? Bars(Actor by, TaskGuards guards)
    {
        if (guards.HasFlag(TaskGuards.Free) && Task.ClaimedBy is { } holder && holder != by.Answerable.Person)
            return TaskRefusals.HeldByAnother;
        if (guards.HasFlag(TaskGuards.Addressed) && !by.Is(Task.To))
            return TaskRefusals.NotAddressed;
        if (guards.HasFlag(TaskGuards.Recusal) && Move.Recusal.Bars(by))
            return TaskRefusals.Recused;
        return guards.HasFlag(TaskGuards.KeptApart) ? KeptApart(by) : null;
    }

    // 委托: what keeps the one apart keeps the other from doing it in their place.
    private Refusal? KeptApart(Actor by) =>
        Step.Bars(Move, Task, by.Person) ?? (by.For is { } principal ? Step.Bars(Move, Task, principal.Person) : null);

    /// <summary>What is wrong with what was filled in in the form of an act; null when it may be taken.</summary>
    public Refusal? FormProblems(Form form, TaskActed acted, string outcome = "", bool unconditional = false)
    {
        var filled = acted.Filled();
        if (form.Fields.IsEmpty && filled.IsEmpty)
            return null;
        var problems = form.Check(filled, outcome, unconditional, acted.By.Answerable.Roles)
            .AddRange(BarredChoices.Problems(form, Move.Recusal, filled))
            .AddRange(CaseForm.PastProblems(filled, acted.At));
        return problems.IsEmpty ? null : TaskRefusals.FormProblems(problems);
    }
}
