using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Rules;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Signing;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>办结待办. A task was done, with one of its outcomes and the fields of its form.</summary>
[StoredAs("task-completed")]
public sealed record TaskCompleted(
    DateTimeOffset At,
    Actor By,
    int Visit,
    int Seq,
    string Outcome,
    ImmutableSortedDictionary<string, FieldValue> Fields
) : TaskActed(At, By, Visit, Seq)
{
    /// <summary>What a rule table had suggested for the decision, as the visit kept it: a record, by which nothing is decided.</summary>
    public Suggestion? Suggested { get; init; }

    public override ImmutableSortedDictionary<string, FieldValue> Entered() => Fields;

    public override RunEvent With(ImmutableSortedDictionary<string, FieldValue> entered) => this with { Fields = entered };
}

public sealed class Complete : TaskAct<TaskCompleted>
{
    public override string Name => "complete";

    public override string Kind => "Done";

    public override bool IsForSeveral => true;

    public override bool Finishes => true;

    public override Form Asks(TaskFace face) => face.Form;

    protected override Saying Told(TaskCompleted acted, string step, Saying? outcome) =>
        Saying.Of("acts.done", ("step", step), ("outcome", outcome ?? Saying.Verbatim(acted.Outcome)));

    public override bool CanBeTakenBack => true;

    internal override Refusal? Against(OnTask on, Actor by) =>
        Added.Before(on.Visit, on.Task.Seq).Any() ? WaitsForSigner
        : on.Task.Asked is { } question ? KindOf(question).Against(on, by)
        : on.Step.AgainstCompleting(on.Visit, on.Task);

    internal override bool CanBeTakenBackOn(OnTask on) => on.Task.Asked is not { } question || KindOf(question).CanBeTakenBack;

    internal override Refusal? Refuses(OnTask on, TaskCompleted acted)
    {
        var face = on.Face;
        if (face.OutcomeOf(acted.Outcome) is not { } outcome)
            return UnknownOutcome(acted.Outcome, face.Outcomes.Select(offered => offered.Label));
        if (on.FormProblems(Asks(face), acted, acted.Outcome, outcome.Unconditional) is { } problems)
            return problems;
        var own = on.Task.Asked is { } question ? KindOf(question).Problems(on, acted) : on.Step.Problems(on.Visit, acted, outcome);
        return own.IsEmpty ? null : TaskRefusals.FormProblems(own);
    }

    internal override void Do(OnTask on, TaskCompleted acted)
    {
        if (on.Task.Asked is { } question)
            Answer(on, acted, KindOf(question));
        else
            Decide(on, acted);
    }

    private static QuestionKind KindOf(Question question) => QuestionKinds.Find(question.Kind)!;

    private static void Decide(OnTask on, TaskCompleted acted)
    {
        var (move, step, face) = (on.Move, on.Step, on.Face);
        move.SetFields(face.Form.Normalised(acted.Fields));
        move.SetFields(face.OutcomeOf(acted.Outcome)!.Sets);
        move.RememberDoer(step.Id, acted.By);
        var left = move.Keep(move.CompleteTask(move.Current(on.Visit), on.Task, acted.By, acted.Outcome));
        step.Complete(move, left, on.Task, acted);
    }

    // An answer to a question stands in the record; it writes nothing into the case and decides no step.
    private static void Answer(OnTask on, TaskCompleted acted, QuestionKind kind)
    {
        var (move, step) = (on.Move, on.Step);
        var visit = move.Keep(move.CompleteTask(on.Visit, on.Task, acted.By, acted.Outcome));
        kind.Answered(move, visit, on.Task, acted);
        if (on.Task.Added is not null && move.VisitOf(visit.Number) is { } open)
            step.Signing?.GoOn(move, open, on.Task.Seq);
    }

    /// <summary>Somebody who was added before has yet to answer.</summary>
    public static readonly Refusal WaitsForSigner = new("waits-for-signer", RefusalKind.Conflict);

    public static Refusal UnknownOutcome(string outcome, IEnumerable<Saying> offered) =>
        new("unknown-outcome", RefusalKind.Invalid, ("outcome", outcome), ("offered", SayingValue.List(offered)));
}
