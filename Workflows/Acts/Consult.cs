using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>征询. Somebody asks another person for their opinion and keeps the work: nobody waits for the answer.</summary>
[StoredAs("advice-asked")]
public sealed record AdviceAsked(DateTimeOffset At, Actor By, int Visit, int Seq, string Adviser, string Question)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() =>
        FieldJson.NoFields.Add(ActForms.Person, FieldValue.Of(Adviser)).Add(Consult.About, FieldValue.Of(Question));
}

public sealed class Consult : TaskAct<AdviceAsked>
{
    /// <summary>Name of the field with what is asked.</summary>
    public const string About = "question";

    private static readonly Form Form = new([
        ActForms.SomebodyFor(new("征询谁", "Whom")),
        FormField.Of(About, new("征询什么", "About what"), new LongTextType(), required: true),
    ]);

    public static readonly Refusal AdviserAsks = new("adviser-asks", RefusalKind.Conflict);

    public override string Name => "consult";

    public override Words? Label { get; } = new("征询", "Ask for an opinion");

    public override Words Hint { get; } = new("请人提意见，待办仍由您办理。", "Somebody gives an opinion; the task stays yours.");

    public override string Kind => "Consulted";

    public override WayBack HowUndone => WayBack.CallingOff;

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new AdviceAsked(at, by, visit, seq, filled.Of(ActForms.Person), filled.Of(About));

    protected override Saying Told(AdviceAsked acted, string step, Saying? outcome) =>
        Saying.Of("acts.consulted", ("step", step), ("person", acted.Adviser), ("question", acted.Question));

    // An opinion is given or left to others; it is not gathered in turn.
    internal override Refusal? Against(OnTask on, Actor by) => on.Task.Asked is not null ? AdviserAsks : null;

    internal override Refusal? Refuses(OnTask on, AdviceAsked acted) =>
        base.Refuses(on, acted) ?? ActForms.AgainstGiving(on, acted.By, acted.Adviser);

    internal override void Do(OnTask on, AdviceAsked acted)
    {
        var (move, step) = (on.Move, on.Step);
        var question = new Question(Advice.Kind, acted.By.Answerable.Person, on.Task.Seq) { Given = acted.Filled() };
        var asked = new NewTask(Advice.Kind, step.Face(Advice.Kind)!.Title, Assignee.OfPerson(acted.Adviser), on.Task.Due);
        move.Keep(move.OpenTask(on.Visit, asked with { Asked = question }));
    }
}
