using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Asking;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Limits;

/// <summary>申请停表. Whoever has a task asks that its clock stands still, such as for a hearing.</summary>
[StoredAs("pause-asked")]
public sealed record PauseAsked(DateTimeOffset At, Actor By, int Visit, int Seq, ImmutableSortedDictionary<string, FieldValue> Words)
    : TaskActed(At, By, Visit, Seq)
{
    public override ImmutableSortedDictionary<string, FieldValue> Filled() => Words;
}

public sealed class AskPause : TaskAct<PauseAsked>
{
    private static readonly Form Form = new([PauseClock.OfDays(), OrderFields.OfReason()]);

    public static readonly Refusal Pending = new("pause-pending", RefusalKind.Conflict);

    public override string Name => "ask-pause";

    public override Words? Label { get; } = new("申请停表", "Ask for a pause");

    public override Words Hint { get; } =
        new(
            "因听证、鉴定等申请暂停计时，批准后生效，期满自动恢复。",
            "The clock stands still for a hearing or the like, once granted, and goes on by itself."
        );

    public override string Kind => "PauseAsked";

    public override WayBack HowUndone => WayBack.CallingOff;

    public override bool SaysWhyNot(Refusal why) => why == Pending;

    public override Form Asks(TaskFace face) => Form;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new PauseAsked(at, by, visit, seq, Form.Normalised(filled));

    protected override Saying Told(PauseAsked acted, string step, Saying? outcome) =>
        Saying.Of(
            "acts.pause-asked",
            ("step", step),
            ("days", PauseClock.DaysOf(acted.Words)),
            ("reason", acted.Words.Of(OrderFields.Reason))
        );

    internal override Refusal? Against(OnTask on, Actor by)
    {
        if (on.Task.Asked is not null || AskExtension.LimitOf(on.Move, on.Visit, on.Task.Seq) is not { } limit)
            return AskExtension.NoLimit;
        if (on.Step.Contingencies.Extensions.By is null)
            return AskExtension.NeverGiven;
        if (on.Visit.Paused is not null)
            return AskExtension.Paused;
        if (on.Visit.Tasks.Any(task => task.Asked?.Kind == PauseGrant.Kind))
            return Pending;
        return on.Move.At >= limit.Due ? AskExtension.Overdue : null;
    }

    internal override Refusal? Refuses(OnTask on, PauseAsked acted) => base.Refuses(on, acted) ?? PauseClock.FractionOfDay(acted.Words);

    internal override void Do(OnTask on, PauseAsked acted) => Granting.Ask(on, PauseGrant.Kind, acted.By.Answerable.Person, acted.Words);
}
