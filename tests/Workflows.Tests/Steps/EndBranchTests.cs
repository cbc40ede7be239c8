using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

/// <summary>分支结束 and 结束并行块.</summary>
public sealed class EndBranchTests
{
    private static Flow Drawn(string mode = "WaitAll") =>
        Flow.Named("ends")
            .Start()
            .Task("before", "Done")
            .Fork("fork", "1", "2")
            .Task("a", "Done", "Drop", "Stop")
            .Task("b", "Done", "Drop")
            .Add("CaseFlow.EndBranch", "drop", new { what = "branch" })
            .Add("CaseFlow.EndBranch", "stop", new { what = "block" })
            .Join("join", mode)
            .Task("after", "Done")
            .Finish();

    private static Flow Two(string mode = "WaitAll") =>
        Drawn(mode)
            .Lines(
                "start -> before",
                "before -> fork",
                "fork.1 -> a",
                "fork.2 -> b",
                "a -> join",
                "a.Drop -> drop",
                "a.Stop -> stop",
                "b -> join",
                "b.Drop -> drop",
                "join -> after",
                "after -> end"
            );

    private static LiveCase Parted(string mode = "WaitAll") => Of(Two(mode)).Done("before");

    private static IEnumerable<string> Told(Flow flow) => flow.Findings.Select(finding => $"{finding.Text.Code} {finding.Step}").Order();

    [Fact]
    public void A_branch_that_ends_counts_as_arrived_and_the_others_go_on()
    {
        var live = Parted().Done("a", "Drop");
        Assert.Equal(["b"], live.Stands);
        Assert.Equal(["after"], live.Done("b").Stands);
    }

    [Fact]
    public void Where_the_last_branch_ends_the_run_goes_on_behind_the_join()
    {
        Assert.Equal(["after"], Parted().Done("a").Done("b", "Drop").Stands);
        Assert.Equal(["after"], Parted().Done("b", "Drop").Done("a", "Drop").Stands);
        Assert.Equal(["after"], Parted("WaitAny").Done("b", "Drop").Stands);
    }

    [Fact]
    public void The_end_of_the_block_calls_off_what_is_open_in_the_others()
    {
        var live = Parted().Done("a", "Stop");
        Assert.Equal(["after"], live.Stands);
        Assert.Single(live.Effects.OfType<TaskClosed>(), closed => closed.End == TaskEnd.Cancelled);
        Assert.Empty(live.Run.Blocks);
    }

    [Fact]
    public void Work_is_returned_from_behind_the_block_to_before_it()
    {
        var live = Parted().Done("a", "Stop").Returned("handler", "before", straight: false);
        Assert.Equal(["before"], live.Stands);
        Assert.Equal(["a", "b"], live.Done("before").Stands);
    }

    [Fact]
    public void An_inner_block_ends_alone()
    {
        var flow = Flow.Named("inner")
            .Start()
            .Fork("outer", "1", "2")
            .Fork("fork", "1", "2")
            .Task("a", "Stop", "Drop")
            .Task("b", "Done")
            .Add("CaseFlow.EndBranch", "stop", new { what = "block" })
            .Add("CaseFlow.EndBranch", "drop")
            .Join("join")
            .Task("then", "Done", "Over")
            .Task("side", "Done")
            .Add("CaseFlow.EndBranch", "over", new { what = "block" })
            .Join("outerJoin")
            .Task("after", "Done")
            .Finish()
            .Lines(
                "start -> outer",
                "outer.1 -> fork",
                "outer.2 -> side",
                "fork.1 -> a",
                "fork.2 -> b",
                "a.Stop -> stop",
                "a.Drop -> drop",
                "b -> join",
                "join -> then",
                "then -> outerJoin",
                "then.Over -> over",
                "side -> outerJoin",
                "outerJoin -> after",
                "after -> end"
            );
        Assert.Equal(["side", "then"], Of(flow).Done("a", "Stop").Stands.Order());
        Assert.Equal(["side", "then"], Of(flow).Done("a", "Drop").Done("b").Stands.Order());
        Assert.Equal(["after"], Of(flow).Done("a", "Stop").Done("then", "Over").Stands);
    }

    [Fact]
    public void Outside_of_a_block_there_is_no_branch_to_end()
    {
        var flow = Flow.Named("outside")
            .Start()
            .Task("a", "Done", "Drop")
            .Add("CaseFlow.EndBranch", "drop", new { what = "all" })
            .Finish()
            .Lines("start -> a", "a -> end", "a.Drop -> drop");
        Assert.Equal(["findings.branch-end.outside drop", "findings.branch-end.unknown drop"], Told(flow));
    }

    [Fact]
    public void A_block_without_a_join_has_nowhere_to_go_on()
    {
        var flow = Flow.Named("joinless")
            .Start()
            .Fork("fork", "1", "2")
            .Add("CaseFlow.EndBranch", "drop")
            .Finish()
            .Lines("start -> fork", "fork.1 -> drop", "fork.2 -> drop");
        Assert.Contains("findings.block.no-join fork", Told(flow));
    }

    [Fact]
    public void A_block_that_a_branch_ends_at_once_may_not_be_come_back_to_without_waiting()
    {
        var flow = Flow.Named("round")
            .Start()
            .Fork("fork", "1", "2")
            .Task("a", "Done")
            .Add("CaseFlow.EndBranch", "stop", new { what = "block" })
            .Join("join")
            .Decision("again", "title", "x")
            .Finish()
            .Lines(
                "start -> fork",
                "fork.1 -> a",
                "fork.2 -> stop",
                "a -> join",
                "join -> again",
                "again.True -> fork",
                "again.False -> end"
            );
        Assert.Equal(["findings.circle again", "findings.circle fork", "findings.circle stop"], Told(flow));
    }
}
