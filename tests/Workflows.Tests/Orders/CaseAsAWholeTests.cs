using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Orders;

public sealed class CaseAsAWholeTests
{
    private static readonly Flow ByLevel = Flow.Named("by-level")
        .Start()
        .Task("a", "Done")
        .With(new { deadline = new { amount = 10, clock = "WorkingDays" } })
        .Decision("grave", "level", "1")
        .Task("b", "Done")
        .Task("c", "Done")
        .Finish()
        .Lines("start -> a", "a -> grave", "grave.True -> b", "grave.False -> c", "b -> end", "c -> end");

    [Fact]
    public void A_changed_level_leads_later_steps_another_way_and_leaves_the_time_of_open_steps()
    {
        var live = Of(ByLevel, ("level", FieldValue.Of("3")));
        var due = live.At("a").Due;

        live.Ordering("reclassify", ("level", FieldValue.Of("1")), Ordered.Because());

        Assert.Equal((due, "1"), (live.At("a").Due, live.Facts.Text("level")));
        Assert.Equal(["b"], live.Done("a").Stands);
        live.AssertReplays();
    }

    [Fact]
    public void A_level_that_stays_the_same_or_is_none_is_refused()
    {
        var live = Of(ByLevel, ("level", FieldValue.Of("3")));

        Assert.Equal("nothing-changed", RefusalOf(live.Orders("reclassify", ("level", FieldValue.Of("3")), Ordered.Because())));
        Assert.Equal("nothing-changed", RefusalOf(live.Orders("reclassify", Ordered.Because())));
        Assert.Equal("form-problems", RefusalOf(live.Orders("reclassify", ("level", FieldValue.Of("9")), Ordered.Because())));
        Assert.Equal("form-problems", RefusalOf(live.Orders("reclassify", ("level", FieldValue.Of("1")))));
    }

    [Fact]
    public void An_instruction_is_added_to_and_what_stood_there_stays()
    {
        var live = Of(ByLevel, (AppendInstruction.Instruction, FieldValue.Of("请速办。")));

        live.Ordering("append-instruction", ("text", FieldValue.Of("三日内报结果。")));

        Assert.Equal("请速办。\n三日内报结果。", live.Facts.Text(AppendInstruction.Instruction));
        Assert.Equal("no-instruction", RefusalOf(Of(ByLevel).Orders("append-instruction", ("text", FieldValue.Of("快")))));
        live.AssertReplays();
    }

    [Fact]
    public void A_closed_case_that_is_reopened_goes_on_at_the_step_chosen_with_a_new_clock()
    {
        var live = Of(ByLevel, ("level", FieldValue.Of("3"))).Done("a").Done("c");
        Assert.False(live.Run.IsOpen);
        live.Now += TimeSpan.FromDays(30);

        live.Ordering("reopen", ("step", FieldValue.Of("a")), Ordered.Because("反映人不满意"));

        Assert.True(live.Run.IsOpen);
        Assert.Equal([live.At("a").Number], live.Run.Reopened!.Value);
        Assert.True(live.At("a").Due > live.Now);
        Assert.Equal("a", Assert.Single(live.Effects.OfType<RunReopened>()).Step);
        Assert.Equal(["c"], live.Done("a").Stands);
        live.Done("c");
        Assert.False(live.Run.IsOpen);
        live.AssertReplays();
    }

    [Fact]
    public void A_case_that_was_stopped_is_reopened_and_one_that_is_open_is_not()
    {
        var live = Of(ByLevel);
        Assert.Equal("case-still-open", RefusalOf(live.Orders("reopen", ("step", FieldValue.Of("a")), Ordered.Because())));
        live.Happens(new RunStopped(live.Now, Ordered.Supervisor, "误登"));

        Assert.Equal("form-problems", RefusalOf(live.Orders("reopen", ("step", FieldValue.Of("grave")), Ordered.Because())));
        live.Ordering("reopen", ("step", FieldValue.Of("a")), Ordered.Because());

        Assert.Equal(["a"], live.Stands);
        live.AssertReplays();
    }

    [Fact]
    public void Nothing_is_ordered_of_a_case_that_has_ended_but_that_it_goes_on()
    {
        var live = Of(ByLevel).Done("a").Done("c");

        Assert.All(CaseOrders.All.Where(order => order is not Reopen), order =>
            Assert.Equal("run-ended", RefusalOf(live.Orders(order.Name)))
        );
    }

    [Fact]
    public void Every_order_has_a_name_and_an_event_of_its_own_and_is_found_by_both()
    {
        Assert.Equal(11, CaseOrders.All.Length);
        Assert.All(CaseOrders.All, order =>
        {
            Assert.Same(order, CaseOrders.Find(order.Name));
            Assert.Same(order, CaseOrders.Of(order.Handed(TestCalendar.Morning, Actor.System, Nothing)));
            Assert.NotEmpty(Rights.Named(order.Right).Roles);
        });
        Assert.Null(CaseOrders.Find("没有的操作"));
    }
}
