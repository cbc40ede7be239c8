using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Asking;

/// <summary>延期. More time for a task: granted until a moment, or refused with a reason.</summary>
public sealed class Extension : Granting
{
    internal const string Kind = "ask-extension";

    /// <summary>Name of the field that says how the reporter was told.</summary>
    public const string Notice = "notice";

    private static readonly FormField Until = FormField.Of(OrderFields.Due, new("批准延至", "Granted until"), new MomentType()) with
    {
        RequiredFor = [Granted],
        OnlyFor = [Granted],
    };

    private static readonly FormField Reporter = FormField.Of(
        Notice,
        new("如何告知反映人（时间、方式、内容）", "How the reporter was told (when, how, what)"),
        new LongTextType()
    ) with
    {
        RequiredFor = [Granted],
        OnlyFor = [Granted],
    };

    public override string Name => Kind;

    public override TaskFace Face(Step step) =>
        new(
            Saying.Of("asking.extension-title", ("step", step.Name)),
            null,
            new Form(step.Contingencies.Extensions.Notice ? [Until, Reporter, WhyNot] : [Until, WhyNot]),
            Outcomes
        );

    internal override ImmutableArray<FieldProblem> Problems(OnTask on, TaskCompleted done)
    {
        if (done.Outcome != Granted || Facts.MomentOf(done.Fields.GetValueOrDefault(OrderFields.Due)) is not { } due)
            return [];
        var now = AskExtension.LimitOf(on.Move, on.Visit, on.Task.Asked!.Of)?.Due;
        return due <= done.At || due <= now ? [new FieldProblem(OrderFields.Due, Saying.Of("acts.extension-not-later"))] : [];
    }

    protected override Saying ToldRefused(string step, string reason) =>
        Saying.Of("asking.extension-refused", ("step", step), ("reason", reason));

    internal override void Grant(Moving move, Visit visit, Question question, TaskCompleted done)
    {
        if (
            AskExtension.LimitOf(move, visit, question.Of) is not { } limit
            || Facts.MomentOf(done.Fields.GetValueOrDefault(OrderFields.Due)) is not { } due
        )
            return;
        var set = move.Redue(visit with { Extended = visit.Extended + 1 }, limit, due);
        move.Tell(
            new OrderTold(
                visit.Number,
                visit.Step,
                Saying.Of(
                    "asking.extension-granted",
                    ("step", move.NameOf(visit)),
                    ("from", new SayingValue.Minute(move.Calendar.Local(limit.Due))),
                    ("due", new SayingValue.Minute(move.Calendar.Local(due)))
                ),
                [.. set.Tasks.Where(task => limit.Tasks.Any(one => one.Seq == task.Seq))]
            )
        );
    }
}
