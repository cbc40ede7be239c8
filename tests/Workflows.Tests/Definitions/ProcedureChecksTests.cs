using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Definitions;

/// <summary>For every check the smallest procedure that has just that flaw, and the same one mended.</summary>
public sealed class ProcedureChecksTests
{
    [Fact]
    public void Every_outcome_leads_somewhere()
    {
        Flow Two() => Flow.Named("x").Start().Task("a", "Done", "Return").Finish().Lines("start -> a", "a -> end");

        Flaws.Finds(Two(), "dead-end", "a", Two().Lines("a.Return -> a"));
    }

    [Fact]
    public void A_deadline_that_is_a_way_out_leads_somewhere()
    {
        Flow Timed() =>
            Flow.Named("x")
                .Start()
                .Task("a", "Done")
                .With(
                    new
                    {
                        deadline = new
                        {
                            amount = 1,
                            clock = "ClockHours",
                            overdue = "Late",
                        },
                    }
                )
                .Finish()
                .Lines("start -> a", "a -> end");

        Flaws.Finds(Timed(), "dead-end", "a", Timed().Lines("a.Late -> end"));
    }

    [Fact]
    public void Every_step_can_be_reached() =>
        Flaws.Finds(Flaws.Straight.Task("b", "Done").Lines("b -> end"), "unreachable", "b", Flaws.Straight);

    [Fact]
    public void Every_task_has_somebody_to_do_it() =>
        Flaws.Finds(
            Flow.Named("x").Start().Task("a", "Done").With(new { who = new { } }).Finish().Lines("start -> a", "a -> end"),
            "nobody",
            "a",
            Flaws.Straight
        );

    [Fact]
    public void Every_step_is_of_a_type_that_is_known() =>
        Flaws.Finds(Flaws.Straight.Add("Elsa.HttpEndpoint", "b"), "unknown-type", "b", Flaws.Straight);

    [Fact]
    public void No_line_leaves_by_an_outcome_that_the_step_does_not_have() =>
        Flaws.Finds(Flaws.Straight.Lines("a.Burn -> end"), "unknown-outcome", "a", Flaws.Straight);

    [Fact]
    public void No_line_leads_to_or_from_a_step_that_is_not_there()
    {
        Flaws.Finds(Flaws.Straight.Lines("a -> ghost"), "connection", "a", Flaws.Straight);
        Flaws.Finds(Flaws.Straight.Lines("ghost -> a"), "connection", null, Flaws.Straight);
    }

    [Fact]
    public void One_outcome_has_one_way() =>
        Flaws.Finds(
            Flow.Named("x")
                .Start()
                .Task("a", "Done", "Other")
                .Task("b", "Done")
                .Finish()
                .Lines("start -> a", "a -> end", "a -> b", "a.Other -> b", "b -> end"),
            "two-ways",
            "a",
            Flaws.Straight
        );

    [Fact]
    public void The_same_line_drawn_twice_is_one_line() => Assert.Empty(Flaws.Straight.Lines("a -> end").Findings);

    [Fact]
    public void There_is_exactly_one_start()
    {
        Flaws.Finds(Flow.Named("x").Task("a", "Done").Finish().Lines("a -> end"), "start", null, Flaws.Straight);
        Flaws.Finds(Flaws.Straight.Start("again").Lines("again -> a"), "start", null, Flaws.Straight);
    }

    [Fact]
    public void Ids_are_there_and_distinct()
    {
        Flaws.Finds(Flaws.Straight.Add("Elsa.Finish", ""), "id", null, Flaws.Straight);
        Flaws.Finds(Flaws.Straight.Finish("a"), "id", "a", Flaws.Straight);
    }

    [Fact]
    public void There_is_an_end_and_it_can_be_reached_from_everywhere()
    {
        Flaws.Finds(Flow.Named("x").Start().Task("a", "Again").Lines("start -> a", "a.Again -> a"), "endless", "start", Flaws.Straight);
        Flaws.Finds(
            Flow.Named("x")
                .Start()
                .Task("a", "Done", "Away")
                .Task("b", "Again")
                .Finish()
                .Lines("start -> a", "a -> end", "a.Away -> b", "b.Again -> b"),
            "endless",
            "b",
            Flaws.Straight
        );
    }

    [Fact]
    public void Every_circle_passes_a_step_that_waits()
    {
        Flow Circle() => Flow.Named("x").Start().Decision("d", "level", "1").Finish();

        Flaws.Finds(
            Circle().Lines("start -> d", "d.True -> d", "d.False -> end"),
            "circle",
            "d",
            Circle().Delay("w").Lines("start -> d", "d.True -> w", "d.False -> end", "w -> d")
        );
    }

    [Fact]
    public void A_circle_through_a_join_waits_when_the_join_needs_a_branch_that_waits()
    {
        Flow Round(string mode) =>
            Flow.Named("x")
                .Start()
                .Fork("fork", "1", "2")
                .Task("a", "Done")
                .Notify("n")
                .Join("join", mode)
                .Decision("d", "level", "1")
                .Finish()
                .Lines(
                    "start -> fork",
                    "fork.1 -> a",
                    "fork.2 -> n",
                    "a -> join",
                    "n -> join",
                    "join -> d",
                    "d.True -> fork",
                    "d.False -> end"
                );

        Assert.Contains(Round("WaitAny").Findings, finding => finding.Code == "circle");
        Assert.Empty(Round("WaitAll").Findings);
    }

    [Fact]
    public void A_notice_quotes_fields_that_there_are()
    {
        Flow Telling(string subject) => Flow.Named("x").Start().Notify("n", subject).Finish().Lines("start -> n", "n -> end");

        Flaws.Finds(Telling("《{标题}》已到"), "unknown-field", "n", Telling("《{title}》已到，正文：{body}"));
        Flaws.Finds(Telling("{mood}"), "unknown-field", "n", Telling("{mood}").Variable("mood"));
    }

    [Fact]
    public void A_rule_reads_fields_that_somebody_fills()
    {
        Flow Reading() => Flow.Named("x").Start().Decision("d", "mood", "bad").Finish().Lines("d.True -> end", "d.False -> end");

        Flaws.Finds(Reading().Lines("start -> d"), "unknown-field", "d", Reading().Variable("mood").Lines("start -> d"));
        Assert.Empty(Reading().Set("s", "mood", "bad").Lines("start -> s", "s -> d").Findings);
        Assert.Empty(
            Reading()
                .Task("a", "Done")
                .With(new { form = new[] { new { name = "mood", type = "Text" } } })
                .Lines("start -> a", "a -> d")
                .Findings
        );
    }

    [Fact]
    public void A_rule_about_who_did_a_step_names_a_step_that_is_there()
    {
        Flow By(string step) =>
            Flow.Named("x")
                .Start()
                .Task("a", "Done")
                .Task("b", "Done")
                .With(new { who = new { doneBy = step } })
                .Finish()
                .Lines("start -> a", "a -> b", "b -> end");

        Flaws.Finds(By("ghost"), "unknown-step", "b", By("a"));
    }

    [Fact]
    public void A_fork_has_two_branches_with_names_of_their_own()
    {
        Flow Branches(params string[] branches) =>
            Flow.Named("x").Start().Fork("fork", branches).Join("join").Finish().Lines("start -> fork", "join -> end");

        Flaws.Finds(Branches("1").Lines("fork.1 -> join"), "fork", "fork", Branches("1", "2").Lines("fork.1 -> join", "fork.2 -> join"));
        Assert.Contains(Branches("1", "1").Lines("fork.1 -> join").Findings, finding => finding.Code == "fork");
        Assert.Contains(Branches("1", " ").Lines("fork.1 -> join").Findings, finding => finding.Code == "fork");
    }

    [Fact]
    public void Findings_come_in_the_same_order_every_time() => Assert.Equal(Flaws.Forked.Findings, Flaws.Forked.Findings);
}
