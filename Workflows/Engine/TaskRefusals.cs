using CaseFlow.Domain;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Workflows.Engine;

/// <summary>Why something cannot be done with a task or a run. What only one act refuses stands in its file.</summary>
public static class TaskRefusals
{
    public static readonly Refusal RunEnded = new("run-ended", RefusalKind.Conflict);

    public static readonly Refusal TaskGone = new("task-gone", RefusalKind.Conflict);

    public static readonly Refusal NotAddressed = new("not-addressed", RefusalKind.Forbidden);

    public static readonly Refusal HeldByAnother = new("held-by-another", RefusalKind.Conflict);

    public static readonly Refusal Recused = new("recused", RefusalKind.Forbidden);

    public static Refusal KeptApart(string step) => new("kept-apart", RefusalKind.Forbidden, ("step", step));

    public static bool IsKeptApart(Refusal why) => why.Code == KeptApart("").Code;

    public static Refusal FormProblems(ImmutableArray<FieldProblem> problems) =>
        new("form-problems", RefusalKind.Invalid, ("count", problems.Length)) { Fields = problems };

    /// <summary>What a leader instructed or an assessor decided is changed where it was decided, not by a correction.</summary>
    /// <param name="fields">What people call them.</param>
    public static Refusal DecidedFields(IEnumerable<Saying> fields) =>
        new("decided-fields", RefusalKind.Invalid, ("fields", SayingValue.List(fields)));

    /// <summary>They are filled in, or read, by other roles only.</summary>
    /// <param name="fields">What people call them.</param>
    public static Refusal OthersFields(IEnumerable<Saying> fields) =>
        new("others-fields", RefusalKind.Invalid, ("fields", SayingValue.List(fields)));

    /// <param name="fields">What people call them.</param>
    public static Refusal FixedFields(IEnumerable<Saying> fields) =>
        new("fixed-fields", RefusalKind.Invalid, ("fields", SayingValue.List(fields)));
}
