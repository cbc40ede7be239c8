using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Acts;

/// <summary>退回. The work goes back to a step that was done before, to be done again. Whoever else has a task on the way loses it.</summary>
/// <param name="To">Number of the visit in which that step was done.</param>
/// <param name="Straight">原路返回: whether it comes straight back when it is done again, as long as nothing is changed that the steps between
/// went by.</param>
[StoredAs("work-returned")]
public sealed record TaskSentBack(DateTimeOffset At, Actor By, int Visit, int Seq, int To, bool Straight, string Reason)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() =>
        FieldJson
            .NoFields.Add(Return.Where, FieldValue.Of(To.ToString(CultureInfo.InvariantCulture)))
            .Add(Return.Back, FieldValue.Of(Straight ? Return.StraightBack : Return.FullWay))
            .Add(ActForms.Reason, FieldValue.Of(Reason));
}

public sealed class Return : TaskAct<TaskSentBack>
{
    internal const string Where = "to";
    internal const string Back = "back";
    internal const string StraightBack = "Straight";
    internal const string FullWay = "FullWay";

    private static readonly FormField How = ActForms.OneOf(
        Back,
        new("重新办理后", "When it is done again"),
        (StraightBack, new("直接送回给我（原路返回）", "Straight back to me")),
        (FullWay, new("按流程逐个环节再走一遍", "All steps again"))
    );

    private static readonly FormField To = FormField.Of(Where, new("退回到", "Back to"), new ChoiceType(), required: true);

    /// <summary>Nothing was done before that the work could go back to.</summary>
    public static readonly Refusal NothingBefore = new("nothing-before", RefusalKind.Conflict);

    public override string Name => "return";

    public override Words? Label { get; } = new("退回", "Send back");

    public override Words Hint { get; } = new("退给前面的环节重新办理。", "An earlier step is done again.");

    public override string Kind => "Returned";

    public override bool CanBeTakenBack => true;

    public override Form Asks(TaskFace face) => new([To, How, ActForms.Why]);

    internal override Form Asks(OnTask on)
    {
        var (procedure, run, visit) = (on.Move.Procedure, on.Move.Run, on.Visit);
        var choices = Trail.Behind(procedure, run, visit).Select(passed => new Choice(ValueOf(passed), procedure.NameOf(passed.Step)));
        return new([To with { Choices = [.. choices] }, How, ActForms.Why]);
    }

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) =>
        new TaskSentBack(
            at,
            by,
            visit,
            seq,
            int.TryParse(filled.Of(Where), NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? to : 0,
            filled.Of(Back) != FullWay,
            filled.Of(ActForms.Reason)
        );

    protected override Saying Told(TaskSentBack acted, string step, Saying? outcome) =>
        Saying.Of("acts.returned", ("step", step), ("reason", acted.Reason));

    internal override Refusal? Against(OnTask on, Actor by) =>
        on.Task.Asked is not null || !Trail.Behind(on.Move.Procedure, on.Move.Run, on.Visit).Any() ? NothingBefore : null;

    internal override void Do(OnTask on, TaskSentBack acted)
    {
        var (move, procedure, run) = (on.Move, on.Move.Procedure, on.Move.Run);
        var to = Trail.Behind(procedure, run, on.Visit).First(passed => passed.Visit == acted.To);
        var skipped = Trail.Between(run, to, on.Visit);
        var detour = new Detour(
            on.Visit.Step,
            acted.By.Answerable.Person,
            acted.Reason,
            acted.Straight && to.Block == on.Visit.Block && to.Branch == on.Visit.Branch,
            to.Port
        )
        {
            Skipped = skipped,
            Approved = Trail.ApprovedBy(procedure, run, on.Visit, skipped, move.Facts),
        };
        var visit = move.Keep(
            move.FinishTask(on.Visit, on.Task, acted.By, Saying.Of("acts.returned-to", ("step", procedure.NameOf(to.Step))))
        );
        move.SendBack(visit, to, detour);
    }

    private static string ValueOf(Passed passed) => passed.Visit.ToString(CultureInfo.InvariantCulture);
}
