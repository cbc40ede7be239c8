using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
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
    ImmutableSortedDictionary<string, FieldValue> Fields) : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Entered() => Fields;

    public override RunEvent With(ImmutableSortedDictionary<string, FieldValue> entered) => this with { Fields = entered };
}

public sealed class Complete : TaskAct<TaskCompleted>
{
    public override string Name => "complete";

    public override string Kind => "Done";

    public override bool Finishes => true;

    public override Form Asks(TaskFace face) => face.Form;

    protected override string Told(TaskCompleted acted, string step, string? outcome) => $"办理“{step}”，结果：{outcome}";

    internal override Refusal? Refuses(OnTask on, TaskCompleted acted)
    {
        var face = on.Face;
        return face.OutcomeOf(acted.Outcome) is { } outcome
            ? FormProblems(on, acted, acted.Outcome, outcome.Unconditional)
            : UnknownOutcome(acted.Outcome, face.Outcomes.Select(offered => offered.Label));
    }

    internal override void Do(OnTask on, TaskCompleted acted)
    {
        var (move, step, face) = (on.Move, on.Step, on.Face);
        move.SetFields(face.Form.Normalised(acted.Fields));
        move.SetFields(face.OutcomeOf(acted.Outcome)!.Sets);
        move.RememberDoer(step.Id, acted.By.Person);
        var left = move.Keep(move.CompleteTask(on.Visit, on.Task, acted.By.Person, acted.Outcome));
        step.Complete(move, left, on.Task, acted);
    }

    public static Refusal UnknownOutcome(string outcome, IEnumerable<string> offered) =>
        new("unknown-outcome", RefusalKind.Invalid, $"本环节没有“{outcome}”这个结果，可选的结果是：{string.Join('、', offered)}。");
}
