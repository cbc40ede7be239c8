using CaseFlow.Domain;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Trails;

namespace CaseFlow.Workflows.Acts;

/// <summary>撤回. Whoever handed work on, or voted, takes it back as long as nobody whom it reached has opened it.</summary>
[StoredAs("act-withdrawn")]
public sealed record ActWithdrawn(DateTimeOffset At, Actor By, int Visit, int Seq) : TaskActed(At, By, Visit, Seq)
{
    /// <summary>Codes of those who have opened what it reached: a record that was made when it was asked. Empty where that does not count.</summary>
    [LeftOutWhenEmpty]
    public ImmutableArray<string> OpenedBy { get; init; } = [];
}

public sealed class Withdraw : TaskAct<ActWithdrawn>
{
    /// <summary>Nothing was handed on here that is still as it was.</summary>
    public static readonly Refusal TooLate = new("withdraw-too-late", RefusalKind.Conflict);

    public static readonly Refusal OfOthers = new("withdraw-of-others", RefusalKind.Forbidden);

    /// <summary>So many have opened what it reached.</summary>
    public static Refusal Opened(int count) => new("withdraw-opened", RefusalKind.Conflict, ("count", count));

    public override string Name => "withdraw";

    public override Words? Label { get; } = new("撤回", "Take back");

    public override Words Hint { get; } = new("收回刚才所办，待办回到您手里。", "What you did is undone, and the task is yours again.");

    public override string Kind => "Withdrawn";

    public override WayBack HowUndone => WayBack.DoingAnew;

    public override bool IsForSeveral => true;

    public override bool SaysWhyNot(string? doneBy, Actor by) => doneBy == by.Person;

    internal override bool IsOfDone => true;

    internal override TaskGuards Guards => TaskGuards.Recusal;

    public override TaskActed Handed(
        DateTimeOffset at,
        Actor by,
        int visit,
        int seq,
        ImmutableSortedDictionary<string, FieldValue> filled
    ) => new ActWithdrawn(at, by, visit, seq);

    protected override Saying Told(ActWithdrawn acted, string step, Saying? outcome) => Saying.Of("acts.withdrawn", ("step", step));

    /// <summary>What would be taken back; null when nothing is there that could be.</summary>
    public static Sending? Sent(Run run, ActWithdrawn acted) => Sent(run, acted.Visit, acted.Seq);

    internal static OrRefusal<OnTask> Find(Moving move, int visit, int seq)
    {
        if (Sent(move.Run, visit, seq) is not { } sent)
            return TooLate;
        var closed = sent.Closed.FirstOrDefault(one => one.Number == visit);
        var was = closed ?? sent.Changed.FirstOrDefault(change => change.Was.Number == visit)?.Was;
        return was?.TaskOf(seq) is { } task ? new OnTask(move, was, task) : TooLate;
    }

    internal override Refusal? Against(OnTask on, Actor by)
    {
        var sent = Sent(on.Move.Run, on.Visit.Number, on.Task.Seq)!;
        if (sent.By != by.Person && sent.For != by.Person)
            return OfOthers;
        return TakingBack.Undone(on.Move.Run, sent, on.Visit.Step) is null ? TooLate : null;
    }

    internal override Refusal? Refuses(OnTask on, ActWithdrawn acted) =>
        acted.OpenedBy.IsEmpty ? base.Refuses(on, acted) : Opened(acted.OpenedBy.Length);

    internal override void Do(OnTask on, ActWithdrawn acted)
    {
        var sent = Sent(on.Move.Run, on.Visit.Number, on.Task.Seq)!;
        on.Move.TakeBack(sent, on.Visit.Step);
    }

    private static Sending? Sent(Run run, int visit, int seq) =>
        run.Sendings.LastOrDefault(sending => sending.Visit == visit && sending.Seq == seq);
}
