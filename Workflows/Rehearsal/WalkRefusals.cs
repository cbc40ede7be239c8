using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Rehearsal;

/// <summary>Why a move of a walk cannot be made, beside what the engine itself refuses.</summary>
public static class WalkRefusals
{
    public static readonly Refusal NothingNext = new("rehearsal-nothing-next", RefusalKind.Invalid);

    public static readonly Refusal TooLong = new("rehearsal-too-long", RefusalKind.Invalid);

    public static readonly Refusal Backwards = new("rehearsal-backwards", RefusalKind.Invalid);

    public static readonly Refusal NoSuchAct = new("rehearsal-no-act", RefusalKind.Invalid);

    public static readonly Refusal NotSaid = new("rehearsal-not-said", RefusalKind.Invalid);

    /// <param name="step">Id of the step that the procedure has no more.</param>
    public static Refusal NoStep(string step) => new("rehearsal-no-step", RefusalKind.Invalid, ("step", step));

    public static Refusal NotOpen(string step) => new("rehearsal-not-open", RefusalKind.Invalid, ("step", step));

    public static Refusal Nobody(string step) => new("rehearsal-nobody", RefusalKind.Invalid, ("step", step));

    /// <summary>No acts were found that bring the walk to a step.</summary>
    public static Refusal NoWay(string step) => new("rehearsal-no-way", RefusalKind.Invalid, ("step", step));

    public static Refusal BadWait(Saying problem) => new("rehearsal-bad-wait", RefusalKind.Invalid, ("problem", problem));

    /// <summary>The walk came to a place where the draft is not sound.</summary>
    public static Refusal Unsound(ImmutableArray<Finding> flaws) =>
        new("rehearsal-unsound", RefusalKind.Invalid, ("count", flaws.Length), ("finding", flaws[0].Text))
        {
            Fields = [.. flaws.Select(flaw => new FieldProblem(flaw.Step ?? "", flaw.Text))],
        };
}
