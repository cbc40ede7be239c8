using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Acts;

/// <summary>放回. A claimed task goes back to everyone it is addressed to: by whoever holds it, or, when they are away, by a supervisor.</summary>
[StoredAs("task-released")]
public sealed record TaskReleased(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

public sealed class Release : TaskAct<TaskReleased>
{
    private static readonly Right Supervising = Rights.Named(Rights.Supervise);

    public static readonly Refusal NotHeld = new("not-held", RefusalKind.Conflict);

    public override string Name => "release";

    public override string Kind => "Released";

    public override WayBack HowUndone => WayBack.Claiming;

    public override bool IsForSeveral => true;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new TaskReleased(at, by, visit, seq);

    protected override Saying Told(TaskReleased acted, string step, Saying? outcome) => Saying.Of("acts.released", ("step", step));

    // Whoever holds a task may give it back, even after losing the role or having to recuse: else nobody could take it over.
    internal override TaskGuards Guards => TaskGuards.None;

    internal override Refusal? Against(OnTask on, Actor by)
    {
        if (on.Task.ClaimedBy is not { } holder)
            return NotHeld;
        if (holder == by.Answerable.Person)
            return by.For is not null && on.Move.Recusal.Bars(by) ? TaskRefusals.Recused : null;
        if (!Supervising.IsHeldBy(by))
            return TaskRefusals.HeldByAnother;
        return on.Move.Recusal.Bars(by) ? TaskRefusals.Recused : null;
    }

    internal override void Do(OnTask on, TaskReleased acted)
    {
        if (on.Task.ClaimedBy == acted.By.Answerable.Person)
            on.Move.Hold(on.Visit, on.Task, null);
        else
            on.Move.Pass(on.Visit, on.Task, on.Task.To);
    }
}
