using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>转办. Somebody gave a task to another person.</summary>
[StoredAs("task-handed-over")]
public sealed record TaskHandedOver(DateTimeOffset At, Actor By, int Visit, int Seq, ImmutableSortedDictionary<string, FieldValue> To)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() => To;
}

public sealed class HandOver : TaskAct<TaskHandedOver>
{
    private const string Person = "person";

    private static readonly Form Whom = new([FormField.Of(Person, new("转给谁", "Handed to"), new PersonType(), required: true)]);

    public override string Name => "hand-over";

    public override string Kind => "HandedOver";

    public override Form Asks(TaskFace face) => Whom;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new TaskHandedOver(at, by, visit, seq, filled);

    protected override Saying Told(TaskHandedOver acted, string step, Saying? outcome) =>
        Saying.Of("acts.handed-over", ("step", step), ("person", To(acted)));

    internal override Refusal? Refuses(OnTask on, TaskHandedOver acted) =>
        on.FormProblems(Whom, acted) ?? (To(acted) == acted.By.Person ? new Refusal("handed-to-oneself", RefusalKind.Invalid) : null);

    internal override void Do(OnTask on, TaskHandedOver acted)
    {
        var left = on.Move.CancelTasks(on.Visit, task => task == on.Task);
        on.Move.Keep(on.Move.OpenTask(left, on.Task.Face, on.Face.Title, Assignee.OfPerson(To(acted)), on.Visit.Due));
    }

    private static string To(TaskHandedOver acted) => ((FieldValue.Text)acted.To[Person]).Value;
}
