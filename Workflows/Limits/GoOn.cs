using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Workflows.Limits;

/// <summary>恢复计时. Whoever has a task whose clock stands still lets it go on before its time.</summary>
[StoredAs("pause-ended")]
public sealed record PauseEnded(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq);

public sealed class GoOn : TaskAct<PauseEnded>
{
    public static readonly Refusal NotPaused = new("not-paused", RefusalKind.Conflict);

    public override string Name => "go-on";

    public override Words? Label { get; } = new("恢复计时", "Let the clock go on");

    public override Words Hint { get; } =
        new("停表的事由已了，时限按剩余时间继续。", "What it waited for is over; the clock goes on with what was left.");

    public override string Kind => "ClockWentOn";

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new PauseEnded(at, by, visit, seq);

    protected override Saying Told(PauseEnded acted, string step, Saying? outcome) => Saying.Of("acts.pause-ended", ("step", step));

    internal override Refusal? Against(OnTask on, Actor by) =>
        on.Visit.Paused is { WithCase: false } && on.Task.Asked is null ? null : NotPaused;

    internal override void Do(OnTask on, PauseEnded acted) => on.Move.Resume(on.Visit);
}
