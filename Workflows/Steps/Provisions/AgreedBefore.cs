using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps.Parts;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Steps.Provisions;

/// <summary>
/// 自动同意. Whoever agreed on the way to a step need not say it twice. Only what still stands of the way counts: what was done before a
/// return is off it.
/// </summary>
internal static class AgreedBefore
{
    /// <summary>The visit with the answer of its newest task, where whoever has it agreed before; else the same visit.</summary>
    public static Visit Answer(Moving move, Visit visit, TaskFace face)
    {
        var step = move.Procedure.StepOf(visit.Step);
        var task = visit.Tasks[^1];
        if (step.Contingencies.Agreed == WhenAgreed.AskedAgain || AskedInstead.OnlyOne(move, task.To) is not { } person)
            return visit;
        if (Skipping.Usual(move, step, face) is not { } outcome || Asks(move, face, outcome) || AskedInstead.IsApart(move, step, person))
            return visit;
        if (Where(move, visit, person, step.Contingencies.Agreed) is not { } before)
            return visit;
        move.SetFields(outcome.Sets);
        move.RememberDoer(step.Id, move.People.ActorOf(person));
        var said = Saying.Of("steps.agreed-before", ("outcome", outcome.Label), ("step", move.Procedure.NameOf(before.Step)));
        var answered = move.FinishTask(visit, task, Actor.System, said);
        return answered with
        {
            Answered = answered.Answered + 1,
            Votes = answered.Votes.Add(new Vote(task.Seq, person, task.Signatory, outcome.Name) { ByItself = true }),
        };
    }

    // What has to be filled in is asked of a person.
    private static bool Asks(Moving move, TaskFace face, TaskOutcome outcome) =>
        face.Form.Fields.Any(field =>
            field.IsRequiredFor(outcome.Name, outcome.Unconditional) && move.Facts[field.Name] is null or { IsEmpty: true }
        );

    private static Passed? Where(Moving move, Visit visit, string person, WhenAgreed rule)
    {
        var trail = move.Trail ?? [];
        for (var at = trail.Length - 1; at >= 0; at--)
        {
            var passed = trail[at];
            // Another branch of the same block is not on the way.
            if (passed.Block == visit.Block && passed.Branch != visit.Branch)
                continue;
            if (passed.Has(person) && LeadsOn(move, passed))
                return passed;
            if (rule == WhenAgreed.Consecutive)
                return null;
        }
        return null;
    }

    private static bool LeadsOn(Moving move, Passed passed) =>
        move.Procedure.Find(passed.Step)?.Faces.Select(face => face.OutcomeOf(passed.Port)).FirstOrDefault(one => one is not null)
            is { } outcome
        && Skipping.GoesOn(move, passed.Step, outcome);
}
