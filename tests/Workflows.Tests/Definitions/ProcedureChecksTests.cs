using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>For every check the smallest procedure that has just that flaw, and the same one mended.</summary>
public sealed class ProcedureChecksTests
{
    private static Flow Straight => Flow.Named("straight").Start().Task("a", "Done").Finish().Lines("start -> a", "a -> end");

    private static Flow Forked => Flow.Named("forked").Start().Fork("fork", "1", "2").Task("a", "Done").Task("b", "Done").Finish();

    private static void AssertFinds(Flow flawed, string code, string? step, Flow mended)
    {
        Assert.NotEmpty(flawed.Findings);
        Assert.All(flawed.Findings, finding => Assert.Equal((code, step), (finding.Code, finding.Step)));
        Assert.All(flawed.Findings, finding => Assert.EndsWith("。", finding.Text.Chinese(), StringComparison.Ordinal));
        Assert.Null(ProcedureChecks.Publishable(flawed.Document).Procedure);
        Assert.Empty(mended.Findings);
        Assert.NotNull(ProcedureChecks.Publishable(mended.Document).Procedure);
    }

    // For flaws that have others in their train.
    private static void AssertFindsAmongOthers(Flow flawed, string code, Flow mended)
    {
        Assert.Contains(flawed.Findings, finding => finding.Code == code);
        Assert.Empty(mended.Findings);
    }

    [Fact]
    public void Every_outcome_leads_somewhere()
    {
        Flow Two() => Flow.Named("x").Start().Task("a", "Done", "Return").Finish().Lines("start -> a", "a -> end");

        AssertFinds(Two(), "dead-end", "a", Two().Lines("a.Return -> a"));
    }

    [Fact]
    public void A_deadline_that_is_a_way_out_leads_somewhere()
    {
        Flow Timed() => Flow.Named("x").Start().Task("a", "Done").With(new { deadline = new { amount = 1, clock = "ClockHours", overdue = "Late" } })
            .Finish().Lines("start -> a", "a -> end");

        AssertFinds(Timed(), "dead-end", "a", Timed().Lines("a.Late -> end"));
    }

    [Fact]
    public void Every_step_can_be_reached() =>
        AssertFinds(Straight.Task("b", "Done").Lines("b -> end"), "unreachable", "b", Straight);

    [Fact]
    public void Every_task_has_somebody_to_do_it() =>
        AssertFinds(
            Flow.Named("x").Start().Task("a", "Done").With(new { who = new { } }).Finish().Lines("start -> a", "a -> end"),
            "nobody", "a", Straight);

    [Fact]
    public void Every_step_is_of_a_type_that_is_known() =>
        AssertFinds(Straight.Add("Elsa.HttpEndpoint", "b"), "unknown-type", "b", Straight);

    [Fact]
    public void No_line_leaves_by_an_outcome_that_the_step_does_not_have() =>
        AssertFinds(Straight.Lines("a.Burn -> end"), "unknown-outcome", "a", Straight);

    [Fact]
    public void No_line_leads_to_or_from_a_step_that_is_not_there()
    {
        AssertFinds(Straight.Lines("a -> ghost"), "connection", "a", Straight);
        AssertFinds(Straight.Lines("ghost -> a"), "connection", null, Straight);
    }

    [Fact]
    public void One_outcome_has_one_way() =>
        AssertFinds(
            Flow.Named("x").Start().Task("a", "Done", "Other").Task("b", "Done").Finish().Lines("start -> a", "a -> end", "a -> b", "a.Other -> b", "b -> end"),
            "two-ways", "a", Straight);

    [Fact]
    public void The_same_line_drawn_twice_is_one_line() => Assert.Empty(Straight.Lines("a -> end").Findings);

    [Fact]
    public void There_is_exactly_one_start()
    {
        AssertFinds(Flow.Named("x").Task("a", "Done").Finish().Lines("a -> end"), "start", null, Straight);
        AssertFinds(Straight.Start("again").Lines("again -> a"), "start", null, Straight);
    }

    [Fact]
    public void Ids_are_there_and_distinct()
    {
        AssertFinds(Straight.Add("Elsa.Finish", ""), "id", null, Straight);
        AssertFinds(Straight.Finish("a"), "id", "a", Straight);
    }

    [Fact]
    public void There_is_an_end_and_it_can_be_reached_from_everywhere()
    {
        AssertFinds(Flow.Named("x").Start().Task("a", "Again").Lines("start -> a", "a.Again -> a"), "endless", "start", Straight);
        AssertFinds(
            Flow.Named("x").Start().Task("a", "Done", "Away").Task("b", "Again").Finish().Lines("start -> a", "a -> end", "a.Away -> b", "b.Again -> b"),
            "endless", "b", Straight);
    }

    [Fact]
    public void A_fork_has_a_join() =>
        AssertFindsAmongOthers(
            Forked.Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> end", "b -> end"),
            "block", Forked.Join("join").Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> end"));

    [Fact]
    public void A_join_has_a_fork() =>
        AssertFinds(
            Flow.Named("x").Start().Task("a", "Done").Join("join").Finish().Lines("start -> a", "a -> join", "join -> end"), "block", "join", Straight);

    [Fact]
    public void The_branches_of_a_fork_meet_at_one_join() =>
        AssertBlock(Forked.Join("j1").Join("j2").Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> j1", "b -> j2", "j1 -> end", "j2 -> end"));

    [Fact]
    public void No_branch_ends_the_procedure() =>
        AssertBlock(Forked.Task("c", "Done", "Quit").Join("join").Lines("start -> fork", "fork.1 -> c", "fork.2 -> b", "c -> join", "c.Quit -> end", "b -> join", "join -> a", "a -> end"));

    [Fact]
    public void No_branch_goes_round_the_join() =>
        AssertBlock(Forked.Task("after", "Done").Join("join").Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> after", "join -> after", "after -> end"));

    [Fact]
    public void Nothing_enters_a_branch_from_the_side() =>
        AssertBlock(Flow.Named("x").Start().Task("before", "Done", "Side").Fork("fork", "1", "2").Task("a", "Done").Task("b", "Done").Join("join").Finish()
            .Lines("start -> before", "before -> fork", "before.Side -> a", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> end"));

    [Fact]
    public void Nothing_comes_back_into_a_branch_from_after_the_join() =>
        AssertBlock(Forked.Join("join").Task("after", "Done", "Back").Lines(
            "start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> after", "after -> end", "after.Back -> a"));

    [Fact]
    public void An_inner_branch_does_not_go_to_the_outer_join() =>
        AssertBlock(Flow.Named("x").Start().Fork("outer", "1", "2").Fork("inner", "1", "2").Task("a", "Done").Task("b", "Done").Task("c", "Done")
            .Join("innerJoin").Join("outerJoin").Finish().Lines("start -> outer", "outer.1 -> inner", "outer.2 -> c", "inner.1 -> a", "inner.2 -> b",
                "a -> innerJoin", "b -> outerJoin", "c -> outerJoin", "innerJoin -> outerJoin", "outerJoin -> end"));

    [Fact]
    public void A_join_does_not_wait_for_more_branches_than_there_are_or_than_can_come()
    {
        Flow Counted(int count) => Forked.Join("join", "WaitCount", count).Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b -> join", "join -> end");
        Flow Lost(string mode) => Flow.Named("x").Start().Task("before", "Done").Fork("fork", "1", "2").Task("a", "Done").Task("b", "Back").Join("join", mode).Finish()
            .Lines("start -> before", "before -> fork", "fork.1 -> a", "fork.2 -> b", "a -> join", "b.Back -> before", "join -> end");

        AssertFinds(Counted(3), "block", "join", Counted(2));
        AssertFinds(Lost("WaitAll"), "block", "fork", Lost("WaitAny"));
    }

    [Fact]
    public void A_return_from_an_inner_block_to_its_branch_or_to_before_the_fork_nests() =>
        Assert.Empty(Flow.Named("x").Start().Task("before", "Done").Fork("outer", "1", "2").Task("first", "Done").Fork("inner", "1", "2")
            .Task("a", "Done", "First", "Before", "Fork").Task("b", "Done").Task("c", "Done").Join("innerJoin").Join("outerJoin").Finish()
            .Lines("start -> before", "before -> outer", "outer.1 -> first", "outer.2 -> c", "first -> inner", "inner.1 -> a", "inner.2 -> b",
                "a.First -> first", "a.Before -> before", "a.Fork -> outer", "a -> innerJoin", "b -> innerJoin", "innerJoin -> outerJoin", "c -> outerJoin", "outerJoin -> end")
            .Findings);

    private static void AssertBlock(Flow flow)
    {
        Assert.Contains(flow.Findings, finding => finding.Code == "block");
        Assert.All(flow.Findings, finding => Assert.EndsWith("。", finding.Text.Chinese(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_circle_passes_a_step_that_waits()
    {
        Flow Circle() => Flow.Named("x").Start().Decision("d", "level", "1").Finish();

        AssertFinds(Circle().Lines("start -> d", "d.True -> d", "d.False -> end"), "circle", "d", Circle().Delay("w").Lines("start -> d", "d.True -> w", "d.False -> end", "w -> d"));
    }

    [Fact]
    public void A_circle_through_a_join_waits_when_the_join_needs_a_branch_that_waits()
    {
        Flow Round(string mode) => Flow.Named("x").Start().Fork("fork", "1", "2").Task("a", "Done").Notify("n").Join("join", mode).Decision("d", "level", "1").Finish()
            .Lines("start -> fork", "fork.1 -> a", "fork.2 -> n", "a -> join", "n -> join", "join -> d", "d.True -> fork", "d.False -> end");

        Assert.Contains(Round("WaitAny").Findings, finding => finding.Code == "circle");
        Assert.Empty(Round("WaitAll").Findings);
    }

    [Fact]
    public void A_rule_reads_fields_that_somebody_fills()
    {
        Flow Reading() => Flow.Named("x").Start().Decision("d", "mood", "bad").Finish().Lines("d.True -> end", "d.False -> end");

        AssertFinds(Reading().Lines("start -> d"), "unknown-field", "d", Reading().Variable("mood").Lines("start -> d"));
        Assert.Empty(Reading().Set("s", "mood", "bad").Lines("start -> s", "s -> d").Findings);
        Assert.Empty(Reading().Task("a", "Done").With(new { form = new[] { new { name = "mood", type = "Text" } } }).Lines("start -> a", "a -> d").Findings);
    }

    [Fact]
    public void A_rule_about_who_did_a_step_names_a_step_that_is_there()
    {
        Flow By(string step) => Flow.Named("x").Start().Task("a", "Done").Task("b", "Done").With(new { who = new { doneBy = step } }).Finish()
            .Lines("start -> a", "a -> b", "b -> end");

        AssertFinds(By("ghost"), "unknown-step", "b", By("a"));
    }

    [Fact]
    public void A_fork_has_two_branches_with_names_of_their_own()
    {
        Flow Branches(params string[] branches) => Flow.Named("x").Start().Fork("fork", branches).Join("join").Finish().Lines("start -> fork", "join -> end");

        AssertFinds(Branches("1").Lines("fork.1 -> join"), "fork", "fork", Branches("1", "2").Lines("fork.1 -> join", "fork.2 -> join"));
        Assert.Contains(Branches("1", "1").Lines("fork.1 -> join").Findings, finding => finding.Code == "fork");
        Assert.Contains(Branches("1", " ").Lines("fork.1 -> join").Findings, finding => finding.Code == "fork");
    }

    [Fact]
    public void Findings_come_in_the_same_order_every_time() =>
        Assert.Equal(Forked.Findings, Forked.Findings);
}
