using CaseFlow.Domain;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Acts;

/// <summary>An open task in the midst of a decision.</summary>
internal readonly record struct OnTask(Moving Move, Visit Visit, OpenTask Task)
{
    public Step Step => Move.Procedure.StepOf(Visit.Step);

    public TaskFace Face => Step.Face(Task.Face) ?? throw new InvalidOperationException($"Step {Visit.Step} has no face {Task.Face}.");

    /// <summary>The task when it is open, or why there is no such task any more.</summary>
    public static OrRefusal<OnTask> Find(Moving move, int visitNumber, int seq)
    {
        if (!move.Run.IsOpen)
            return TaskRefusals.RunEnded;
        if (move.Run.VisitOf(visitNumber) is not { } visit || visit.TaskOf(seq) is not { } task)
            return TaskRefusals.TaskGone;
        return new OnTask(move, visit, task);
    }

    public Refusal? Bars(Actor by, TaskGuards guards)
    {
        if (guards.HasFlag(TaskGuards.Free) && Task.ClaimedBy is { } holder && holder != by.Person)
            return TaskRefusals.HeldByAnother;
        if (guards.HasFlag(TaskGuards.Addressed) && !by.Is(Task.To))
            return TaskRefusals.NotAddressed;
        if (guards.HasFlag(TaskGuards.Recusal) && Move.Recusal.Bars(by))
            return TaskRefusals.Recused;
        return guards.HasFlag(TaskGuards.KeptApart) ? Step.Bars(Move, Task, by.Person) : null;
    }
}
