using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Disputes;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Acts;

/// <summary>撤回职责异议. Whoever has the work takes the dispute about it back while it is not answered; it never counts.</summary>
[StoredAs("dispute-dropped")]
public sealed record DisputeDropped(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

public sealed class DropDispute : TaskAct<DisputeDropped>
{
    public static readonly Refusal NoneOpen = new("no-open-dispute", RefusalKind.Conflict);

    public override string Name => "drop-dispute";

    public override Words? Label { get; } = new("撤回职责异议", "Take back the dispute");

    public override Words Hint { get; } =
        new("收回尚未答复的职责异议，由您继续办理。", "The dispute that is not answered yet is taken back; you go on with the work.");

    public override string Kind => "DisputeDropped";

    public override WayBack HowUndone => WayBack.DoingAnew;

    internal override TaskGuards Guards => TaskGuards.Free | TaskGuards.Addressed | TaskGuards.Recusal;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new DisputeDropped(at, by, visit, seq);

    protected override Saying Told(DisputeDropped acted, string step, Saying? outcome) => Saying.Of("acts.dispute-dropped", ("step", step));

    internal override Refusal? Against(OnTask on, Actor by) => Disputing.OpenOf(on.Visit, on.Task) is null ? NoneOpen : null;

    internal override void Do(OnTask on, DisputeDropped acted)
    {
        var question = Disputing.OpenOf(on.Visit, on.Task)!;
        on.Move.Keep(on.Move.CancelTasks(on.Visit, task => task.Seq == question.Seq));
    }
}
