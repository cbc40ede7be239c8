using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>退回 and 原路返回: where the work goes, whose tasks are closed, and by which way it comes back.</summary>
public sealed class ReturnTests
{
    private static readonly object Noted = new { form = new[] { new { name = "note", type = "Text" } } };

    /// <summary>start → a → b → c → end, each with a field of its own.</summary>
    private static Flow Line() =>
        Flow.Named("line")
            .Start()
            .Task("a", "Done")
            .With(new { form = new[] { new { name = "report", type = "Text" }, new { name = "remark", type = "Text" } } })
            .Task("b", "Done")
            .With(Noted)
            .Task("c", "Done")
            .Finish()
            .Lines("start -> a", "a -> b", "b -> c", "c -> end");

    private static LiveCase AtC() => Of(Line()).Done("a", fields: ("report", FieldValue.Of("已核实"))).Done("b");

    [Fact]
    public void The_work_goes_back_to_a_step_that_was_done_and_comes_straight_back_to_who_returned_it()
    {
        var live = AtC().Returned("handler", "a");
        Assert.Equal(["a"], live.Stands);
        live.Done("a", fields: ("report", FieldValue.Of("已核实")));
        Assert.Equal(["c"], live.Stands);
        Assert.Single(live.Effects.OfType<WorkSentBack>(), back => back.Changed.IsEmpty);
        live.Returned("handler", "b").Done("b").Done("c");
        Assert.Equal("end", live.Run.EndedAt);
    }

    [Fact]
    public void It_takes_the_full_way_when_a_field_was_changed_that_the_skipped_steps_went_by()
    {
        var live = AtC().Returned("handler", "a").Done("a", fields: ("report", FieldValue.Of("另有新情况")));
        Assert.Equal(["b"], live.Stands);
        Assert.Equal(["report"], Assert.Single(live.Effects.OfType<WorkSentBack>()).Changed);
    }

    [Fact]
    public void What_nobody_had_seen_yet_may_be_added_on_the_straight_way()
    {
        var live = AtC()
            .Returned("handler", "a")
            .Done("a", fields: [("report", FieldValue.Of("已核实")), ("remark", FieldValue.Of("补充照片"))]);
        Assert.Equal(["c"], live.Stands);
    }

    [Fact]
    public void A_correction_meanwhile_counts_as_a_change()
    {
        var live = AtC().Returned("handler", "a");
        live.Correct(("title", FieldValue.Of("另一标题")));
        live.Done("a");
        Assert.Equal(["c"], live.Stands); // nobody between went by the title
    }

    [Fact]
    public void An_act_that_is_taken_back_changed_nothing_that_the_skipped_steps_went_by()
    {
        var live = AtC().Returned("handler", "a").Done("a", by: Handler, fields: ("report", FieldValue.Of("另有新情况")));
        Assert.Equal(["b"], live.Stands);
        Assert.IsType<Moved>(live.Withdraws(Handler, live.Moving.OfType<TaskCompleted>().Last().Visit));
        live.Done("a", fields: ("report", FieldValue.Of("已核实")));
        Assert.Equal(["c"], live.Stands);
    }

    [Fact]
    public void What_is_corrected_before_an_act_is_taken_back_was_changed_all_the_same()
    {
        var live = AtC().Returned("handler", "a").Done("a", by: Handler, fields: ("report", FieldValue.Of("已核实")));
        Assert.Equal(["c"], live.Stands);
        live.Correct(("report", FieldValue.Of("更正")));
        Assert.IsType<Moved>(live.Withdraws(Handler, live.Moving.OfType<TaskCompleted>().Last().Visit));
        live.Done("a", fields: ("report", FieldValue.Of("更正")));
        Assert.Equal(["b"], live.Stands);
    }

    [Fact]
    public void Whoever_returns_it_may_ask_for_all_steps_again()
    {
        var live = AtC().Returned("handler", "a", straight: false).Done("a");
        Assert.Equal(["b"], live.Stands);
    }

    [Fact]
    public void What_was_passed_on_the_way_is_offered_and_nothing_else()
    {
        var live = Of(Line());
        Assert.Equal("nothing-before", RefusalOf(live.Returns("handler", "a")));
        live.Done("a").Done("b");
        Assert.Equal("form-problems", RefusalOf(live.Returns("handler", "c")));
        live.Returned("handler", "b").Done("b").Returned("handler", "a");
        Assert.Equal("nothing-before", RefusalOf(live.Returns("handler", "b")));
    }

    /// <summary>start → first → fork (left: l1 → l2, right: r1 → r2) → join → last → end.</summary>
    private static Flow Parallel() =>
        Flow.Named("parallel")
            .Start()
            .Task("first", "Done")
            .Fork("fork", "left", "right")
            .Task("l1", "Done")
            .Task("l2", "Done")
            .Task("r1", "Done")
            .Task("r2", "Done")
            .Join("join")
            .Task("last", "Done")
            .Finish()
            .Lines(
                "start -> first",
                "first -> fork",
                "fork.left -> l1",
                "l1 -> l2",
                "l2 -> join",
                "fork.right -> r1",
                "r1 -> r2",
                "r2 -> join",
                "join -> last",
                "last -> end"
            );

    [Fact]
    public void Inside_a_branch_the_other_branch_goes_on()
    {
        var live = Of(Parallel()).Done("first").Done("l1").Done("r1").Returned("handler", "l1", at: "l2");
        Assert.Equal(["r2", "l1"], live.Stands);
        live.Done("r2").Done("l1").Done("l2");
        Assert.Equal(["last"], live.Stands);
    }

    [Fact]
    public void Across_the_fork_the_whole_block_is_closed()
    {
        var live = Of(Parallel()).Done("first").Done("l1").Done("r1").Returned("handler", "first", at: "l2");
        Assert.Equal(["first"], live.Stands);
        Assert.Empty(live.Run.Blocks);
        Assert.Equal(["l2", "r2"], live.Effects.OfType<StepLeft>().Select(left => left.Step).Order(StringComparer.Ordinal));
        live.Done("first"); // the way straight back is gone with its block
        Assert.Equal(["l1", "r1"], live.Stands);
    }

    [Fact]
    public void When_two_branches_return_at_once_there_is_exactly_one_task()
    {
        var live = Of(Parallel()).Done("first").Done("l1").Done("r1");
        var (left, right) = (live.At("l2"), live.At("r2"));
        var passed = live.Run.Trail!.Value.First(one => one.Step == "first").Visit;
        Assert.IsType<Moved>(live.Happens(new TaskSentBack(live.Now, Handler, left.Number, 1, passed, true, "重来")));
        Assert.Equal("task-gone", RefusalOf(live.Happens(new TaskSentBack(live.Now, Other, right.Number, 1, passed, true, "重来"))));
        Assert.Single(live.Run.Visits.SelectMany(visit => visit.Tasks));
    }

    [Fact]
    public void After_the_join_nothing_of_the_block_is_offered()
    {
        var live = Of(Parallel()).Done("first").Done("l1").Done("l2").Done("r1").Done("r2");
        Assert.Equal("form-problems", RefusalOf(live.Returns("handler", "l1")));
        live.Returned("handler", "first");
        Assert.Equal(["first"], live.Stands);
    }

    /// <summary>start → draft → sign (甲, 乙) → check → end.</summary>
    private static Flow SignedLine() =>
        Flow.Named("signed-line")
            .Start()
            .Task("draft", "Done")
            .SignedBy("sign", new { rule = "All" }, "甲", "乙")
            .Task("check", "Done")
            .Finish()
            .Lines("start -> draft", "draft -> sign", "sign.Agree -> check", "sign.Reject -> end", "check -> end");

    [Fact]
    public void A_return_into_a_sign_off_opens_a_fresh_round_for_all()
    {
        var live = Of(SignedLine()).Done("draft").Voted("甲").Voted("乙").Returned("handler", "sign");
        Assert.Equal(["甲", "乙"], live.Asked("sign"));
        Assert.Empty(live.At("sign").Votes);
        live.Voted("甲");
        Assert.Equal(["乙"], live.Asked("sign"));
        live.Voted("乙");
        Assert.Equal(["check"], live.Stands);
    }

    [Fact]
    public void A_return_beats_votes_and_closes_the_tasks_of_the_other_signers()
    {
        var live = Of(SignedLine()).Done("draft").Voted("甲").Returned("乙", "draft");
        Assert.Equal(["draft"], live.Stands);
        live.Done("draft");
        Assert.Equal(["甲", "乙"], live.Asked("sign"));
        live.Voted("乙");
        Assert.True(live.Run.IsOpen);
        Assert.Equal(["甲"], live.Asked("sign"));
    }

    [Fact]
    public void A_step_that_is_come_to_again_has_not_been_passed()
    {
        var loop = Flow.Named("loop")
            .Start()
            .Task("a", "Done")
            .Task("b", "Done", "Again")
            .Finish()
            .Lines("start -> a", "a -> b", "b -> end", "b.Again -> a");
        var live = Of(loop);
        for (var round = 0; round < 5; round++)
            live.Done("a").Done("b", "Again");
        Assert.Empty(live.Run.Trail!.Value);
        live.Done("a");
        Assert.Equal(["a"], live.Run.Trail!.Value.Select(one => one.Step));
    }

    [Fact]
    public void The_run_is_replayed_to_the_letter_after_returns()
    {
        var live = Of(Parallel())
            .Done("first")
            .Done("l1")
            .Returned("handler", "l1", at: "l2")
            .Done("l1")
            .Returned("handler", "first", at: "l2");
        Assert.True(live.Replayed().IsStoredAs(EngineJson.Write(live.Run)));
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(EngineJson.ReadRun(EngineJson.Write(live.Run))));
    }
}
