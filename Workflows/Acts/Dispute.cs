using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.Fields.Types;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Acts;

/// <summary>职责异议. A unit that got work disputes that it is theirs and proposes another; until it is answered they have it, and its time
/// runs.</summary>
/// <param name="Unit">Code of the unit that they propose.</param>
/// <param name="Source">What kind of ground they cite.</param>
/// <param name="Ground">The ground: which provision says whose it is.</param>
[StoredAs("responsibility-disputed")]
public sealed record ResponsibilityDisputed(DateTimeOffset At, Actor By, int Visit, int Seq, string Unit, string Source, string Ground)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() =>
        FieldJson
            .NoFields.Add(Disputing.Unit, FieldValue.Of(Unit))
            .Add(Disputing.Source, FieldValue.Of(Source))
            .Add(Disputing.Ground, FieldValue.Of(Ground));
}

public sealed class Dispute : TaskAct<ResponsibilityDisputed>
{
    private const int LongestGround = 2_000;

    /// <summary>Where it may be written whose work it is.</summary>
    public static readonly FormField Sources = ActForms.OneOf(
        Disputing.Source,
        new("依据", "Ground"),
        ("Law", new("法律法规", "Law or regulation")),
        ("Mandate", new("三定方案", "The unit’s mandate")),
        ("List", new("权责清单", "List of powers and duties")),
        ("Other", new("其他文件", "Another document"))
    );

    private static readonly Form Form = new([
        Sources,
        FormField.Of(Disputing.Ground, new("具体条款和理由", "Which provision, and why"), new LongTextType(), required: true) with
        {
            MaxLength = LongestGround,
        },
        FormField.Of(Disputing.Unit, new("认为应由哪个单位办理", "Which unit should do it"), new UnitType(), required: true),
    ]);

    public static readonly Refusal NotDisputed = new("not-to-be-disputed", RefusalKind.Conflict);

    public static readonly Refusal OpenAlready = new("dispute-open", RefusalKind.Conflict);

    /// <param name="last">The last day on which it could have been disputed.</param>
    public static Refusal TooLate(DateOnly last) => new("dispute-late", RefusalKind.Conflict, ("day", new SayingValue.Day(last)));

    /// <param name="at">When it was ruled.</param>
    public static Refusal RuledBefore(DateOnly at, string ground) =>
        new("dispute-ruled", RefusalKind.Conflict, ("day", new SayingValue.Day(at)), ("ground", ground));

    public static Refusal TakenOn(string step) => new("dispute-taken-on", RefusalKind.Conflict, ("step", step));

    public override string Name => "dispute";

    public override Words? Label { get; } = new("职责异议", "Dispute responsibility");

    public override Words Hint { get; } =
        new(
            "写明职责依据，提议应由哪个单位办理；答复之前仍由您办理，时限照算。第二次异议转裁定，裁定后不能再提。",
            "Cite the ground and propose a unit. Until it is answered the work and its deadline stay yours; a second dispute is ruled on for good."
        );

    public override string Kind => "Disputed";

    public override WayBack HowUndone => WayBack.Dropping;

    internal override TaskGuards Guards => TaskGuards.Free | TaskGuards.Addressed | TaskGuards.Recusal;

    public override bool SaysWhyNot(Refusal why) => why.Code is "dispute-open" or "dispute-late" or "dispute-ruled";

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) =>
        new ResponsibilityDisputed(at, by, visit, seq, filled.Of(Disputing.Unit), filled.Of(Disputing.Source), filled.Of(Disputing.Ground));

    protected override Saying Told(ResponsibilityDisputed acted, string step, Saying? outcome) =>
        Saying.Of("acts.disputed", ("step", step), ("unit", acted.Unit), ("ground", acted.Ground));

    internal override Refusal? Against(OnTask on, Actor by)
    {
        var work = on.Task;
        if (work is not { Asked: null, Added: null, Signatory.Unit: { } unit } || on.Step.Disputes is not { } rule)
            return NotDisputed;
        if (Disputing.OpenOf(on.Visit, work) is not null)
            return OpenAlready;
        if (Disputing.RulingOn(on.Move.Run, on.Visit, work) is { } ruling)
            return RuledBefore(on.Move.Calendar.LocalDate(ruling.At), ruling.Ground);
        if (Disputing.TakenOnAt(on.Move, on.Visit, unit) is { } step)
            return TakenOn(step);
        var last = Disputing.Until(on.Move.Calendar, on.Move.Run, on.Visit, work, rule);
        return on.Move.At > last ? TooLate(on.Move.Calendar.LocalDate(last)) : null;
    }

    internal override Refusal? Refuses(OnTask on, ResponsibilityDisputed acted) =>
        base.Refuses(on, acted)
        ?? (
            Disputing.AgainstUnit(on, on.Task, acted.Unit) is { } problem
                ? TaskRefusals.FormProblems([new FieldProblem(Disputing.Unit, problem)])
                : null
        );

    internal override void Do(OnTask on, ResponsibilityDisputed acted)
    {
        var (move, rule, unit) = (on.Move, on.Step.Disputes!, on.Task.Signatory.Unit!);
        var second = Disputing.Before(move.Run, on.Visit, on.Task.Seq, unit).Any();
        var (kind, role) = second ? (RulingQuestion.Kind, rule.RuledBy) : (DisputeQuestion.Kind, rule.AnsweredBy);
        var question = new Question(kind, acted.By.Answerable.Person, on.Task.Seq)
        {
            Given = acted.Filled().Add(Disputing.From, FieldValue.Of(unit)),
        };
        var asked = new NewTask(kind, on.Step.Face(kind)!.Title, Assignee.OfRole(role), on.Task.Due);
        move.Keep(move.OpenTask(on.Visit, asked with { Asked = question }));
    }
}
