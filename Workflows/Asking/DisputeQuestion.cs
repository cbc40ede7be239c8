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

/// <summary>职责异议. A unit disputes that work is theirs: it goes to another unit, or stays.</summary>
public sealed class DisputeQuestion : QuestionKind
{
    internal const string Kind = "ask-dispute";

    internal const string Granted = "Granted";
    internal const string Refused = "Refused";
    private const string Reason = "reason";

    private static readonly Form Form = new([
        FormField.Of(
            Disputing.Unit,
            new("改交给哪个单位（不选则交给其提议的单位）", "To which unit (if none, the one proposed)"),
            new UnitType()
        ) with
        {
            OnlyFor = [Granted],
        },
        FormField.Of(Reason, new("理由", "Reason"), new LongTextType()) with
        {
            RequiredFor = [Refused],
        },
    ]);

    private static readonly ImmutableArray<TaskOutcome> Answers =
    [
        new(Granted, Saying.Of("asking.dispute-granted"), FieldJson.NoFields, false, false),
        new(Refused, Saying.Of("asking.dispute-refused"), FieldJson.NoFields, false, false),
    ];

    public override string Name => Kind;

    internal override Refusal? AgainstCallingOff => RemoveSigner.DisputeStands;

    public override TaskFace Face(Step step) => new(Saying.Of("asking.dispute-title", ("step", step.Name)), null, Form, Answers);

    internal override Refusal? Against(OnTask on, Actor by) => AgainstAsker(on, by);

    internal override bool IsIdle(Visit visit, OpenTask question) => Disputing.WorkOf(visit, question) is null;

    internal override ImmutableArray<FieldProblem> Problems(OnTask on, TaskCompleted done) =>
        done.Outcome == Granted
        && Disputing.WorkOf(on.Visit, on.Task) is { } work
        && Disputing.AgainstUnit(on, work, UnitOf(on.Task, done)) is { } problem
            ? [new FieldProblem(Disputing.Unit, problem)]
            : [];

    internal override void Answered(Moving move, Visit visit, OpenTask task, TaskCompleted done)
    {
        var work = Disputing.WorkOf(visit, task)!;
        var from = work.Signatory.Unit!;
        var to = done.Outcome == Granted ? UnitOf(task, done) : from;
        var reason = done.Fields.Of(Reason);
        var said = done.Outcome == Granted ? "asking.told.dispute-granted" : "asking.told.dispute-refused";
        move.Tell(new OrderTold(visit.Number, visit.Step, Saying.Of(said, ("reason", reason)), [work]));
        move.Keep(run =>
            run with
            {
                Disputes = run.Disputes.Add(
                    new SettledDispute(visit.Step, visit.Number, work.Seq, task.Seq, from, to, done.At) { Ground = reason }
                ),
            }
        );
        if (to != from)
            Disputing.HandTo(move, visit, work, to);
    }

    private static string UnitOf(OpenTask task, TaskCompleted done) =>
        done.Fields.Of(Disputing.Unit) is { Length: > 0 } chosen ? chosen : task.Asked!.Given.Of(Disputing.Unit);
}
