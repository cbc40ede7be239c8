using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>转办. Somebody hands their task over to another person, who does it in their place; its due moment stays.</summary>
[StoredAs("task-transferred")]
public sealed record TaskTransferred(DateTimeOffset At, Actor By, int Visit, int Seq, string To, string Reason)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() =>
        FieldJson.NoFields.Add(ActForms.Person, FieldValue.Of(To)).Add(ActForms.Reason, FieldValue.Of(Reason));
}

public sealed class Transfer : TaskAct<TaskTransferred>
{
    private static readonly Form Form = new([ActForms.SomebodyFor(new("转给", "To")), ActForms.Why]);

    public override string Name => "transfer";

    public override Words? Label { get; } = new("转办", "Hand over");

    public override Words Hint { get; } =
        new(
            "请另一人替您办理，时限不变。填了还没有办结的内容不随之转交，要交代的请写在理由里。",
            "Somebody else does it in your place; the deadline stays. What is filled in and not handed in yet stays with you: say in the reason what they need to know."
        );

    public override string Kind => "Transferred";

    public override bool IsForSeveral => true;

    public override bool CanBeTakenBack => true;

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new TaskTransferred(at, by, visit, seq, filled.Of(ActForms.Person), filled.Of(ActForms.Reason));

    protected override Saying Told(TaskTransferred acted, string step, Saying? outcome) =>
        Saying.Of("acts.transferred", ("step", step), ("person", acted.To), ("reason", acted.Reason));

    internal override Refusal? Refuses(OnTask on, TaskTransferred acted) =>
        base.Refuses(on, acted) ?? ActForms.AgainstGiving(on, acted.By, acted.To);

    internal override void Do(OnTask on, TaskTransferred acted) => on.Move.HandOver(on.Visit, on.Task, Assignee.OfPerson(acted.To));
}
