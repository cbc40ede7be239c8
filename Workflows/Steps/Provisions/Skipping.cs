using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Steps.Provisions;

/// <summary>自动跳过. A step that finds nobody is left by its usual outcome: nobody has done or approved it, and the record says so.</summary>
internal static class Skipping
{
    /// <param name="named">Whom it would ask; empty when a rule names nobody.</param>
    /// <param name="why">Why it cannot ask anybody; null when only those named are not there.</param>
    /// <returns>Whether the visit is left.</returns>
    public static bool Skip(Moving move, Visit visit, TaskFace face, ImmutableArray<Assignee> named, Saying? why)
    {
        var step = move.Procedure.StepOf(visit.Step);
        if (step.Contingencies.Nobody != WhenNobody.Skips)
            return false;
        if (why is null && (named.IsEmpty || visit.Answered > 0 || !named.All(to => AskedInstead.IsNobody(move, to))))
            return false;
        // A circle of steps that nobody does would never end.
        if (Usual(move, step, face) is not { } outcome || !move.PassBy(step.Id))
            return false;
        var asked = named.IsEmpty ? Assignee.OfRole(Roles.Supervisor) : named[0];
        var open = move.OpenTask(visit, SigningFace.Work, face.Title, asked, null);
        var said = Saying.Of("steps.skipped", ("reason", why ?? Saying.Of("waits.nobody-there")));
        var left = move.Keep(move.FinishTask(open, open.Tasks[^1], Actor.System, said));
        move.LeaveByItself(left, outcome.Name);
        return true;
    }

    /// <summary>The outcome that goes on: what is usually chosen, or else the first that does not lead back.</summary>
    public static TaskOutcome? Usual(Moving move, Step step, TaskFace face) =>
        face.Outcomes.FirstOrDefault(outcome => outcome.Normal && GoesOn(move, step.Id, outcome))
        ?? face.Outcomes.FirstOrDefault(outcome => GoesOn(move, step.Id, outcome))
        ?? OnlyWay(move, step.Id, face);

    private static TaskOutcome? OnlyWay(Moving move, string step, TaskFace face) =>
        face
            .Outcomes.Where(outcome =>
                outcome is { Breaks: false, Stance: null } && move.Procedure.DirectionOf(step, outcome) != WayDirection.Returns
            )
            .Take(2)
            .ToArray()
            is [var only]
            ? only
            : null;

    /// <summary>Whether an outcome agrees: it says so, or it leads on. One that may end the case agrees where it is the usual one.</summary>
    public static bool GoesOn(Moving move, string step, TaskOutcome outcome)
    {
        if (outcome.Stance is { } stance)
            return stance == Stance.Agrees;
        var direction = move.Procedure.DirectionOf(step, outcome);
        return !outcome.Breaks && (direction == WayDirection.On || (outcome.Normal && direction == WayDirection.Ends));
    }
}
