using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Steps.Parts;

namespace CaseFlow.Workflows.Asking;

/// <summary>裁定. The second dispute about the same work: who does it is ruled, with a ground, and cannot be disputed again.</summary>
public sealed class RulingQuestion : QuestionKind
{
    /// <summary>Also the face of its tasks: whoever looks for rulings finds them by it.</summary>
    public const string Kind = "ask-ruling";

    internal const string Ruled = "Ruled";

    private static readonly Form Form = new([
        FormField.Of(Disputing.Unit, new("由哪个单位办理", "Which unit does it"), new UnitType(), required: true),
        FormField.Of(Disputing.Ground, new("裁定依据", "Ground"), new LongTextType(), required: true),
    ]);

    private static readonly ImmutableArray<TaskOutcome> Answers =
    [
        new(Ruled, Saying.Of("asking.ruling-made"), FieldJson.NoFields, false, false) { Normal = true },
    ];

    public override string Name => Kind;

    internal override Refusal? AgainstCallingOff => RemoveSigner.DisputeStands;

    public override TaskFace Face(Step step) => new(Saying.Of("asking.ruling-title", ("step", step.Name)), null, Form, Answers);

    internal override Refusal? Against(OnTask on, Actor by) => AgainstAsker(on, by);

    internal override bool IsIdle(Visit visit, OpenTask question) => Disputing.WorkOf(visit, question) is null;

    // The unit that disputes may be ruled to be the one: then the work stays.
    internal override ImmutableArray<FieldProblem> Problems(OnTask on, TaskCompleted done) =>
        Disputing.WorkOf(on.Visit, on.Task) is { } work
        && done.Fields.Of(Disputing.Unit) is { Length: > 0 } unit
        && unit != work.Signatory.Unit
        && Disputing.AgainstUnit(on, work, unit) is { } problem
            ? [new FieldProblem(Disputing.Unit, problem)]
            : [];

    internal override void Answered(Moving move, Visit visit, OpenTask task, TaskCompleted done)
    {
        var work = Disputing.WorkOf(visit, task)!;
        var (from, to, ground) = (work.Signatory.Unit!, done.Fields.Of(Disputing.Unit), done.Fields.Of(Disputing.Ground));
        var said = to == from ? "asking.told.ruled-stays" : "asking.told.ruled-moves";
        move.Tell(new OrderTold(visit.Number, visit.Step, Saying.Of(said, ("ground", ground)), [work]));
        move.Keep(run =>
            run with
            {
                Disputes = run.Disputes.Add(
                    new SettledDispute(visit.Step, visit.Number, work.Seq, task.Seq, from, to, done.At) { Ruled = true, Ground = ground }
                ),
            }
        );
        if (to != from)
            Disputing.HandTo(move, visit, work, to);
    }
}
