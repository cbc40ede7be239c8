using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Where an outcome leads, for those who choose it.</summary>
public enum WayDirection
{
    On,

    /// <summary>Back: the work is done anew.</summary>
    Returns,

    /// <summary>The case may end by it before anybody is asked again.</summary>
    Ends,
}

/// <summary>What ends the case or sends work back stands apart from what goes on and is never suggested.</summary>
public static class WayDirections
{
    /// <summary>Where it leads, found once for a procedure: it is asked at every answer.</summary>
    public static WayDirection DirectionOf(this Procedure procedure, string step, TaskOutcome outcome) =>
        procedure.Directions.GetOrAdd(
            (step, outcome.Name, outcome.Unconditional),
            static (_, asked) => Find(asked.procedure, asked.step, asked.outcome),
            (procedure, step, outcome)
        );

    private static WayDirection Find(Procedure procedure, string step, TaskOutcome outcome)
    {
        if (procedure.Next(step, outcome.Name) is not { } target)
            return WayDirection.On;
        var asksNobody = Reach.From(procedure, [target], through: reached => !reached.Waits);
        if (asksNobody.Any(id => procedure.StepOf(id) is Finish.Ending))
            return WayDirection.Ends;
        return IsBefore(procedure, target.Id, step) || (outcome.Unconditional && Reach.From(procedure, [target]).Contains(step))
            ? WayDirection.Returns
            : WayDirection.On;
    }

    // Every way to the step has come past the other already. Where only some have, as with parallel routes that one review follows, the
    // arrows do not tell what is back: then the outcome that asks for nothing does (退回).
    private static bool IsBefore(Procedure procedure, string other, string step) =>
        other == step || !Reach.From(procedure, [procedure.Start], through: passed => passed.Id != other).Contains(step);
}
