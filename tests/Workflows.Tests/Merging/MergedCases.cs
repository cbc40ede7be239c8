using System.Collections.Immutable;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Merging;
using CaseFlow.Workflows.Proof;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Merging;

/// <summary>A case that is merged into another, and what can happen to it.</summary>
internal static class MergedCases
{
    public const string Main = "YQ-20260916-0001";
    public const string Joined = "YQ-20260916-0002";

    public static readonly Flow Both = Flow.Named("both")
        .Start()
        .Fork("fork", "1", "2", "3")
        .Task("a", "Done")
        .With(new { deadline = new { amount = 10, clock = "WorkingDays" } })
        .Task("b", "Done")
        .With(new { deadline = new { amount = 20, clock = "WorkingDays" } })
        .Delay("c", 9)
        .Join("join")
        .Finish()
        .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "fork.3 -> c", "a -> join", "b -> join", "c -> join", "join -> end");

    public static LiveCase Case(string number) => Of(Both, (CaseFields.Number, FieldValue.Of(number)));

    public static Decision Merges(LiveCase live, Actor? by = null, string main = Main) =>
        live.Happens(new CaseMerged(live.Now, by ?? Supervisor, main, "反映同一件事"));

    public static LiveCase MergedCase()
    {
        var live = Case(Joined);
        Assert.IsType<Moved>(Merges(live));
        return live;
    }

    public static Decision Splits(LiveCase live) => live.Happens(new CaseSplit(live.Now, Supervisor, Main, "另有诉求"));

    public static Decision MainEnds(LiveCase live, string reply = "积水已排除。") =>
        live.Happens(new MainEnded(live.Now, Handler, Main, "办结归档", reply));

    public static Decision TakesIn(LiveCase live) => live.Happens(new CasesTakenIn(live.Now, Supervisor, [Joined], "反映同一件事"));
}
