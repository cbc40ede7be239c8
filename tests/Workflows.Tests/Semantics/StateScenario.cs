using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;

namespace CaseFlow.Workflows.Tests.Semantics;

/// <summary>Plays one cell of the table of states on the engine and tells in words what came of it.</summary>
internal static class StateScenario
{
    public const string AsUsual = "同平常";

    private const string Mine = "住建局";
    private const string Theirs = "水务局";

    private static readonly Actor Me = LiveCase.Person("甲", "handler", Mine);
    private static readonly Actor InPlace = LiveCase.Person("戊", "leader") with { For = Me };

    private static readonly Flow Drawn = Flow.Named("states")
        .Start()
        .Task("起草", "Done")
        .Task("初核", "Done")
        .Units("审签", Mine, Theirs)
        .With(new { deadline = new { amount = 3, clock = "WorkingDays" } })
        .Task("办理", "Done")
        .Finish()
        .Lines("start -> 起草", "起草 -> 初核", "初核 -> 审签", "审签 -> 办理", "审签.Object -> 初核", "办理 -> end");

    /// <summary>What happens, to whom, and to which time limit; or that it is as in no state at all.</summary>
    public static string Told(StateCell cell)
    {
        var told = Played(cell);
        return cell.State != StateCell.Usual && told == Played(cell with { State = StateCell.Usual }) ? AsUsual : told;
    }

    private static string Played(StateCell cell)
    {
        var live = LiveCase.Of(Drawn, (CaseFields.Number, FieldValue.Of("YQ-20260916-0001"))).Done("起草").Done("初核");
        var (visit, task) = live.TaskOf(Mine);
        var withdraws = TaskActs.Find(cell.Act) is Withdraw;
        var by = cell.State == StateCell.Delegated ? InPlace : Me;
        TaskCompleted Done() => new(live.Now, by, visit.Number, task.Seq, "Done", LiveCase.Nothing);
        // Where nothing can be done any more, what is taken back was done before.
        var before = withdraws && cell.State is StateCell.Merged or StateCell.Suspended;
        if (before)
            Assert.IsType<Moved>(live.Happens(Done()));
        Bring(live, cell.State, visit.Number, task.Seq);
        if (withdraws && !before)
            Assert.IsType<Moved>(live.Happens(Done()));
        var stood = live.Run;
        return Telling.Told(live.Happens(Event(live, cell.Act, by, visit.Number, task.Seq)), live, stood);
    }

    private static void Bring(LiveCase live, string state, int visit, int seq)
    {
        RunEvent[] happened = state switch
        {
            StateCell.Urged => [Urge(live, visit, seq), Urge(live, visit, seq)],
            StateCell.Disputed => [Filled(live, "dispute", Me, visit, seq)],
            StateCell.AskedForMore => [Filled(live, "ask-extension", Me, visit, seq)],
            StateCell.Main => [new CasesTakenIn(live.Now, LiveCase.Supervisor, ["YQ-20260916-0002"], "反映同一件事")],
            StateCell.Merged => [new CaseMerged(live.Now, LiveCase.Supervisor, "YQ-20260916-0009", "反映同一件事")],
            StateCell.Suspended => [Ordered(live, "suspend")],
            StateCell.Paused => [Ordered(live, "pause-clock")],
            _ => [],
        };
        foreach (var one in happened)
            Assert.IsType<Moved>(live.Happens(one));
        if (state == StateCell.Overdue)
            live.Now = live.At("审签").Due!.Value.AddDays(1);
    }

    private static RunEvent Event(LiveCase live, string act, Actor by, int visit, int seq) =>
        act switch
        {
            "complete" => new TaskCompleted(live.Now, by, visit, seq, "Done", LiveCase.Nothing),
            "claim" => new TaskClaimed(live.Now, by, visit, seq),
            "release" => new TaskReleased(live.Now, by, visit, seq),
            "urge" => Urge(live, visit, seq),
            // The other unit need not answer any more.
            "remove-signer" => Filled(live, act, LiveCase.Supervisor, visit, seq + 1),
            _ when CaseOrders.Find(act) is not null => Ordered(live, act),
            _ => Filled(live, act, by, visit, seq),
        };

    private static TaskUrged Urge(LiveCase live, int visit, int seq) => new(live.Now, LiveCase.Supervisor, visit, seq, LiveCase.Nothing);

    private static CaseOrdered Ordered(LiveCase live, string name)
    {
        var order = CaseOrders.Find(name)!;
        var filled = OrderForm.Filled(order, live.Procedure, live.Run, live.Facts, AWeekLater(live), "丁");
        return order.Handed(live.Now, Tests.Orders.Ordered.Supervisor, filled);
    }

    private static TaskActed Filled(LiveCase live, string name, Actor by, int visit, int seq)
    {
        var act = TaskActs.Find(name)!;
        var form = act.Asks(live.Procedure, live.Run, live.Facts, TestCalendar.Flat, visit, seq);
        var filled = (form?.Fields ?? []).ToImmutableSortedDictionary(
            field => field.Name,
            field => OrderForm.Value(field, AWeekLater(live), "丁"),
            StringComparer.Ordinal
        );
        return act.Handed(live.Now, by, visit, seq, filled)
            ?? throw new InvalidOperationException($"What “{name}” takes beside a form is not known here.");
    }

    // Later than the limit, whether or not it has passed.
    private static DateTimeOffset AWeekLater(LiveCase live)
    {
        var due = live.Run.Visits.Max(visit => visit.Due) ?? live.Now;
        return (due > live.Now ? due : live.Now).AddDays(7);
    }
}
