using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>How branches may and may not run: for every flaw the smallest procedure that has it, and the same one mended.</summary>
public sealed class BlockChecksTests
{
    [Fact]
    public void A_fork_has_a_join() =>
        Flaws.FindsAmongOthers(
            Flaws.Forked.Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> end", "b -> end"),
            "block",
            Flaws.Forked.Join("join").Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> end")
        );

    [Fact]
    public void A_join_has_a_fork() =>
        Flaws.Finds(
            Flow.Named("x").Start().Task("a", "Done").Join("join").Finish().Lines("start -> a", "a -> join", "join -> end"),
            "block",
            "join",
            Flaws.Straight
        );

    [Fact]
    public void The_branches_of_a_fork_meet_at_one_join() =>
        AssertBlock(
            Flaws
                .Forked.Join("j1")
                .Join("j2")
                .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> j1", "b -> j2", "j1 -> end", "j2 -> end")
        );

    [Fact]
    public void No_branch_ends_the_procedure() =>
        AssertBlock(
            Flaws
                .Forked.Task("c", "Done", "Quit")
                .Join("join")
                .Lines("start -> fork", "fork.1 -> c", "fork.2 -> b", "c -> join", "c.Quit -> end", "b -> join", "join -> a", "a -> end")
        );

    [Fact]
    public void No_branch_goes_round_the_join() =>
        AssertBlock(
            Flaws
                .Forked.Task("after", "Done")
                .Join("join")
                .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> after", "join -> after", "after -> end")
        );

    [Fact]
    public void Nothing_enters_a_branch_from_the_side() =>
        AssertBlock(
            Flow.Named("x")
                .Start()
                .Task("before", "Done", "Side")
                .Fork("fork", "1", "2")
                .Task("a", "Done")
                .Task("b", "Done")
                .Join("join")
                .Finish()
                .Lines(
                    "start -> before",
                    "before -> fork",
                    "before.Side -> a",
                    "fork.1 -> a",
                    "fork.2 -> b",
                    "a -> join",
                    "b -> join",
                    "join -> end"
                )
        );

    [Fact]
    public void Nothing_comes_back_into_a_branch_from_after_the_join() =>
        AssertBlock(
            Flaws
                .Forked.Join("join")
                .Task("after", "Done", "Back")
                .Lines(
                    "start -> fork",
                    "fork.1 -> a",
                    "fork.2 -> b",
                    "a -> join",
                    "b -> join",
                    "join -> after",
                    "after -> end",
                    "after.Back -> a"
                )
        );

    [Fact]
    public void An_inner_branch_does_not_go_to_the_outer_join() =>
        AssertBlock(
            Flow.Named("x")
                .Start()
                .Fork("outer", "1", "2")
                .Fork("inner", "1", "2")
                .Task("a", "Done")
                .Task("b", "Done")
                .Task("c", "Done")
                .Join("innerJoin")
                .Join("outerJoin")
                .Finish()
                .Lines(
                    "start -> outer",
                    "outer.1 -> inner",
                    "outer.2 -> c",
                    "inner.1 -> a",
                    "inner.2 -> b",
                    "a -> innerJoin",
                    "b -> outerJoin",
                    "c -> outerJoin",
                    "innerJoin -> outerJoin",
                    "outerJoin -> end"
                )
        );

    [Fact]
    public void A_join_does_not_wait_for_more_branches_than_there_are_or_than_can_come()
    {
        Flow Counted(int count) =>
            Flaws
                .Forked.Join("join", "WaitCount", count)
                .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> end");
        Flow Lost(string mode) =>
            Flow.Named("x")
                .Start()
                .Task("before", "Done")
                .Fork("fork", "1", "2")
                .Task("a", "Done")
                .Task("b", "Back")
                .Join("join", mode)
                .Finish()
                .Lines("start -> before", "before -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b.Back -> before", "join -> end");

        Flaws.Finds(Counted(3), "block", "join", Counted(2));
        Flaws.Finds(Lost("WaitAll"), "block", "fork", Lost("WaitAny"));
    }

    [Fact]
    public void A_return_from_an_inner_block_to_its_branch_or_to_before_the_fork_nests() =>
        Assert.Empty(
            Flow.Named("x")
                .Start()
                .Task("before", "Done")
                .Fork("outer", "1", "2")
                .Task("first", "Done")
                .Fork("inner", "1", "2")
                .Task("a", "Done", "First", "Before", "Fork")
                .Task("b", "Done")
                .Task("c", "Done")
                .Join("innerJoin")
                .Join("outerJoin")
                .Finish()
                .Lines(
                    "start -> before",
                    "before -> outer",
                    "outer.1 -> first",
                    "outer.2 -> c",
                    "first -> inner",
                    "inner.1 -> a",
                    "inner.2 -> b",
                    "a.First -> first",
                    "a.Before -> before",
                    "a.Fork -> outer",
                    "a -> innerJoin",
                    "b -> innerJoin",
                    "innerJoin -> outerJoin",
                    "c -> outerJoin",
                    "outerJoin -> end"
                )
                .Findings
        );

    private static void AssertBlock(Flow flow)
    {
        Assert.Contains(flow.Findings, finding => finding.Code == "block");
        Assert.All(flow.Findings, finding => Assert.EndsWith("。", finding.Text.Chinese(), StringComparison.Ordinal));
    }
}
