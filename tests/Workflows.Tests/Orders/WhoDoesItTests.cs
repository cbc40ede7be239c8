using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Orders;

public sealed class WhoDoesItTests
{
    private static readonly Flow Two = Flow.Named("two")
        .Start()
        .Task("draft", "Done")
        .Task("check", "Done", "Back")
        .With(new { who = new { role = "handler", notBy = new[] { "draft" } } })
        .Finish()
        .Lines("start -> draft", "draft -> check", "check.Back -> draft", "check -> end");

    private static readonly Flow Units = Flow.Named("units")
        .Start()
        .Units("a", "甲", "乙")
        .With(new { deadline = new { amount = 5, clock = "WorkingDays" } })
        .Finish()
        .Lines("start -> a", "a -> end", "a.Object -> end");

    private static (string, FieldValue) To(string person) => ("person", FieldValue.Of(person));

    private static (string, FieldValue) ToUnit(string unit) => ("unit", FieldValue.Of(unit));

    private static LiveCase Reassigned(LiveCase live, string step, params (string, FieldValue)[] to) =>
        live.Ordering("reassign", [("task", live.Task(step)), Ordered.Because(), .. to]);

    [Fact]
    public void A_task_that_is_reassigned_is_done_by_whom_it_was_given_to_and_by_nobody_else()
    {
        var live = Of(Two);
        live.Claim("draft", Handler);

        Reassigned(live, "draft", To("zhou"));

        Assert.Equal(("zhou", null), (live.At("draft").Tasks[0].To.Person, live.At("draft").Tasks[0].ClaimedBy));
        Assert.Equal(Handler.Person, Assert.Single(Assert.Single(live.Effects.OfType<OrderTold>()).Tasks).ClaimedBy);
        Assert.Equal("not-addressed", RefusalOf(live.Complete("draft", by: Handler)));
        live.Done("draft");
        live.AssertReplays();
    }

    [Fact]
    public void A_correction_leaves_a_task_with_whom_it_was_reassigned_to()
    {
        var live = Reassigned(Reassigned(Of(Two), "draft", To("zhou")), "draft", ToUnit("丙"));

        live.Correct(("title", FieldValue.Of("路灯不亮")));

        Assert.Equal(Assignee.OfRole("handler", "丙"), Assert.Single(live.At("draft").Tasks).To with { Role = "handler" });
        live.AssertReplays();
    }

    [Fact]
    public void A_task_given_back_to_whom_the_procedure_names_leaves_no_trace_in_the_visit()
    {
        var live = Of(Units);

        live.Ordering("reassign", ("task", live.Task("a")), ToUnit("丙"), Ordered.Because());
        live.Ordering("reassign", ("task", live.Task("a")), ToUnit("甲"), Ordered.Because());

        Assert.Null(live.At("a").Replaced);
        live.AssertReplays();
    }

    [Fact]
    public void Whom_the_case_is_about_who_is_kept_apart_and_who_has_it_already_are_refused()
    {
        var live = Of(Two).Done("draft", by: Handler);
        live.Correct(("subjects", FieldValue.Of(["zhou"])));
        string Refusal(params (string, FieldValue)[] to) =>
            RefusalOf(live.Orders("reassign", [("task", live.Task("check")), Ordered.Because(), .. to]));

        Assert.Equal("form-problems", Refusal(To("zhou")));
        Assert.Equal("ordered-kept-apart", Refusal(To(Handler.Person)));
        Assert.Equal("person-or-unit", Refusal());
        Assert.Equal("person-or-unit", Refusal(To("li"), ToUnit("丙")));
        Reassigned(live, "check", To("li"));
        Assert.Equal("same-handler", Refusal(To("li")));
        var gone = live.Task("check");
        live.Done("check", "Back");
        Assert.Equal("ordered-task-gone", RefusalOf(live.Orders("reassign", ("task", gone), To("li"), Ordered.Because())));
    }

    [Fact]
    public void A_later_step_goes_to_whom_it_was_named_for_in_every_visit_until_it_is_taken_back()
    {
        var live = Of(Two).Ordering("name-handler", ("step", FieldValue.Of("check")), To("li"), Ordered.Because());

        Assert.Equal("li", live.Done("draft").At("check").Tasks[0].To.Person);
        Assert.Equal(
            "form-problems",
            RefusalOf(live.Orders("name-handler", ("step", FieldValue.Of("check")), To("zhou"), Ordered.Because()))
        );
        live.Done("check", "Back");
        live.Ordering("name-handler", ("step", FieldValue.Of("check")), Ordered.Because());
        Assert.Null(live.Run.Handlers);
        Assert.Equal("handler", live.Done("draft").At("check").Tasks[0].To.Role);
        live.AssertReplays();
    }

    [Fact]
    public void Whoever_was_named_for_a_later_step_and_has_to_recuse_by_then_is_not_asked()
    {
        var live = Of(Two).Ordering("name-handler", ("step", FieldValue.Of("check")), To("li"), Ordered.Because());
        live.Correct(("subjects", FieldValue.Of(["li"])));

        live.Done("draft");

        Assert.Equal("waits.addressee-recused", live.At("check").Wait?.Code);
        live.AssertReplays();
    }

    [Fact]
    public void A_unit_that_is_added_must_answer_as_the_others()
    {
        var live = Of(Units).Ordering("add-unit", ("visit", FieldValue.Of("2")), ToUnit("丙"), Ordered.Because());

        Assert.Equal(["甲", "乙", "丙"], live.At("a").Tasks.Select(task => task.To.Unit));
        Assert.All(live.At("a").Tasks, task => Assert.Equal(live.At("a").Due, task.Due));
        Assert.Equal("unit-asked-already", RefusalOf(live.Orders("add-unit", ("visit", live.Visit("a")), ToUnit("丙"), Ordered.Because())));
        live.Correct(("title", FieldValue.Of("路灯不亮")));
        live.Done("a").Done("a");
        Assert.Equal("丙", Assert.Single(live.At("a").Tasks).To.Unit);
        live.Done("a");
        Assert.False(live.Run.IsOpen);
        live.AssertReplays();
    }

    [Fact]
    public void An_added_unit_that_has_answered_is_not_asked_again()
    {
        var live = Of(Units).Ordering("add-unit", ("visit", FieldValue.Of("2")), ToUnit("丙"), Ordered.Because());
        live.Done("a", seq: 3);

        live.Correct(("category", FieldValue.Of("市容")));

        Assert.Equal(["甲", "乙"], live.At("a").Tasks.Select(task => task.To.Unit));
        live.AssertReplays();
    }
}
