using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class BlockTests
{
    private static Flow Two(string mode = "WaitAll", int? count = null) =>
        Flow.Named("two")
            .Start()
            .Task("before", "Done")
            .Fork("fork", "1", "2", "3")
            .Task("a", "Done", "Before", "Again")
            .Task("b", "Done")
            .Task("c", "Done")
            .Join("join", mode, count)
            .Task("after", "Done")
            .Finish()
            .Lines(
                "start -> before",
                "before -> fork",
                "fork.1 -> a",
                "fork.2 -> b",
                "fork.3 -> c",
                "a -> join",
                "b -> join",
                "c -> join",
                "a.Before -> before",
                "a.Again -> a",
                "join -> after",
                "after -> end"
            );

    // Outside is a task; in branch 1 of the outer block is an inner one.
    private static readonly Flow Nested = Flow.Named("nested")
        .Start()
        .Task("before", "Done")
        .Fork("outer", "1", "2")
        .Task("first", "Done")
        .Fork("inner", "1", "2")
        .Task("x", "Done", "First", "Before")
        .Task("y", "Done")
        .Join("innerJoin")
        .Task("z", "Done")
        .Task("side", "Done", "Before")
        .Join("outerJoin")
        .Finish()
        .Lines(
            "start -> before",
            "before -> outer",
            "outer.1 -> first",
            "outer.2 -> side",
            "first -> inner",
            "inner.1 -> x",
            "inner.2 -> y",
            "x -> innerJoin",
            "y -> innerJoin",
            "x.First -> first",
            "x.Before -> before",
            "innerJoin -> z",
            "z -> outerJoin",
            "side -> outerJoin",
            "side.Before -> before",
            "outerJoin -> end"
        );

    private static LiveCase Inside(Flow flow) => Of(flow).Done("before");

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("c", "a", "b")]
    [InlineData("b", "c", "a")]
    public void A_join_of_all_opens_after_the_last_branch_whatever_the_order(string first, string second, string third)
    {
        var live = Inside(Two());

        live.Done(first).Done(second);
        Assert.Equal([third], live.Stands);
        live.Done(third);
        Assert.Equal(["after"], live.Stands);
        Assert.Empty(live.Run.Blocks);
    }

    [Fact]
    public void A_join_of_any_ends_the_other_branches()
    {
        var live = Inside(Two("WaitAny")).Done("b");

        Assert.Equal(["after"], live.Stands);
        Assert.Equal(["a", "c"], live.Effects.OfType<StepLeft>().Where(left => left.Outcome is null).Select(left => left.Step));
    }

    [Fact]
    public void A_join_of_a_number_waits_for_so_many_branches()
    {
        var live = Inside(Two("WaitCount", 2)).Done("c");
        Assert.Equal(["a", "b"], live.Stands);

        live.Done("a");
        Assert.Equal(["after"], live.Stands);
    }

    [Fact]
    public void A_return_inside_a_branch_stays_in_the_branch()
    {
        var live = Inside(Two()).Done("b").Done("a", "Again");

        Assert.Equal(["c", "a"], live.Stands);
        live.Done("a").Done("c");
        Assert.Equal(["after"], live.Stands);
    }

    [Fact]
    public void A_return_to_before_the_fork_cancels_the_whole_block()
    {
        var live = Inside(Two()).Done("b").Done("a", "Before");

        Assert.Equal(["before"], live.Stands);
        Assert.Empty(live.Run.Blocks);
        Assert.Equal(0, live.At("before").Block);
        live.Done("before");
        Assert.Equal(["a", "b", "c"], live.Stands);
        Assert.Empty(Assert.Single(live.Run.Blocks).Arrived);
    }

    [Fact]
    public void An_inner_block_closes_into_its_branch_of_the_outer_one()
    {
        var live = Inside(Nested).Done("first").Done("x").Done("y");

        Assert.Equal(["side", "z"], live.Stands);
        Assert.Equal("outer", Assert.Single(live.Run.Blocks).Fork);
        live.Done("z").Done("side");
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void A_return_to_before_the_inner_fork_leaves_the_outer_block_open()
    {
        var live = Inside(Nested).Done("first").Done("x", "First");

        Assert.Equal(["side", "first"], live.Stands);
        Assert.Equal("outer", Assert.Single(live.Run.Blocks).Fork);
        live.Done("first").Done("y").Done("x").Done("z").Done("side");
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void A_return_from_the_inner_block_to_before_the_outer_fork_cancels_both()
    {
        var live = Inside(Nested).Done("first").Done("x", "Before");

        Assert.Equal(["before"], live.Stands);
        Assert.Empty(live.Run.Blocks);
    }

    [Fact]
    public void A_return_from_another_branch_cancels_inner_blocks_that_are_open()
    {
        var live = Inside(Nested).Done("first").Done("side", "Before");

        Assert.Equal(["before"], live.Stands);
        Assert.Empty(live.Run.Blocks);
    }

    [Fact]
    public void A_branch_may_be_a_mere_line_to_the_join()
    {
        var live = Of(
            Flow.Named("line")
                .Start()
                .Fork("fork", "1", "2")
                .Task("a", "Done")
                .Join("join")
                .Finish()
                .Lines("start -> fork", "fork.1 -> a", "fork.2 -> join", "a -> join", "join -> end")
        );

        Assert.Equal(["2"], Assert.Single(live.Run.Blocks).Arrived);
        Assert.False(live.Done("a").Run.IsOpen);
    }

    [Fact]
    public void A_join_of_any_met_at_once_never_enters_the_branches_after_it()
    {
        var live = Of(
            Flow.Named("line")
                .Start()
                .Fork("fork", "1", "2")
                .Task("a", "Done")
                .Join("join", "WaitAny")
                .Task("after", "Done")
                .Finish()
                .Lines("start -> fork", "fork.1 -> join", "fork.2 -> a", "a -> join", "join -> after", "after -> end")
        );

        Assert.Equal(["after"], live.Stands);
        Assert.DoesNotContain(live.Effects, effect => effect is StepEntered { Step: "a" });
    }

    [Fact]
    public void Two_branches_may_go_through_the_same_step_each_with_a_visit_of_its_own()
    {
        var live = Of(
            Flow.Named("shared")
                .Start()
                .Fork("fork", "1", "2")
                .Task("a", "Done")
                .Join("join")
                .Finish()
                .Lines("start -> fork", "fork.1 -> a", "fork.2 -> a", "a -> join", "join -> end")
        );

        Assert.Equal(["a", "a"], live.Stands);
        foreach (var visit in live.Run.Visits)
            Assert.IsType<Moved>(live.Happens(new TaskCompleted(live.Now, Handler, visit.Number, 1, "Done", Nothing)));
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void Two_tasks_of_parallel_branches_completed_at_one_moment_both_count()
    {
        var live = Inside(Two());
        var (a, b) = (live.At("a"), live.At("b"));

        Assert.IsType<Moved>(live.Happens(new TaskCompleted(live.Now, Handler, a.Number, 1, "Done", Nothing)));
        Assert.IsType<Moved>(live.Happens(new TaskCompleted(live.Now, Other, b.Number, 1, "Done", Nothing)));
        Assert.Equal(["c"], live.Stands);
    }
}
