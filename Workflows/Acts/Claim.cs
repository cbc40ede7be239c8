using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Acts;

/// <summary>签收. Somebody takes a task that is addressed to several.</summary>
[StoredAs("task-claimed")]
public sealed record TaskClaimed(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

public sealed class Claim : TaskAct<TaskClaimed>
{
    public override string Name => "claim";

    public override string Kind => "Claimed";

    public override WayBack HowUndone => WayBack.Releasing;

    public override bool IsForSeveral => true;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new TaskClaimed(at, by, visit, seq);

    protected override Saying Told(TaskClaimed acted, string step, Saying? outcome) => Saying.Of("acts.claimed", ("step", step));

    internal override bool IsDone(OpenTask task, Actor by) => task.ClaimedBy == by.Answerable.Person;

    internal override void Do(OnTask on, TaskClaimed acted)
    {
        if (on.Task.ClaimedBy is null)
            on.Move.Hold(on.Visit, on.Task, acted.By.Answerable.Person);
    }
}
