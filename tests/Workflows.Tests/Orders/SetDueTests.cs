using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Recounting;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Recounting;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Orders;

public sealed class SetDueTests
{
    private static LiveCase Set(LiveCase live, DateTimeOffset due) =>
        live.Ordering("set-due", ("limit", live.Visit("a")), ("due", FieldValue.Of(due)), Ordered.Because());

    [Fact]
    public void A_deadline_that_is_set_moves_its_task_and_its_ladder()
    {
        var live = Of(Ordered.Timed());
        var due = live.Now.AddDays(3);

        Set(live, due);

        Assert.Equal((due, due), (live.At("a").Due, live.At("a").Tasks[0].Due));
        Assert.Equal(due, live.At("a").Timers.Single(timer => timer.Key == "due").At);
        Assert.All(live.At("a").Timers.Where(timer => timer.Key.StartsWith("used", StringComparison.Ordinal)), timer =>
            Assert.InRange(timer.At, live.Now, due)
        );
        Assert.Equal(due, Assert.Single(live.Effects.OfType<TaskRestated>()).Due);
        Assert.Equal(due, Assert.Single(live.Effects.OfType<LimitSet>()).To);
        Assert.Equal("orders.told.due-set", Assert.Single(live.Effects.OfType<OrderTold>()).What.Code);
        live.AssertReplays();
    }

    [Fact]
    public void What_was_told_of_a_deadline_that_lies_ahead_again_is_void_and_told_when_it_comes()
    {
        var live = Of(Ordered.Timed(1));
        foreach (var rung in new[] { "used-50", "used-80", "due", "urge" })
            live.Passes("a", rung);

        Set(live, live.Now.AddDays(30));

        Assert.Equal(EscalationMark.None, Assert.Single(live.Effects.OfType<TaskUnmarked>()).Mark);
        Assert.Equal(["used-50~1", "used-80~1", "due~1", "urge~1", "yellow", "red"], live.At("a").Timers.Select(timer => timer.Key));
        live.Passes("a", "used-50~1");
        live.Passes("a", "used-80~1");
        live.Passes("a", "due~1");
        Assert.Equal(EscalationMark.Overdue, Assert.Single(live.Effects.OfType<Escalated>()).Rung.Mark);

        Set(live, live.Now.AddDays(3));
        Assert.Contains("due~2", live.At("a").Timers.Select(timer => timer.Key));
        live.AssertReplays();
    }

    [Fact]
    public void A_deadline_that_somebody_set_is_moved_by_no_calendar_and_by_no_new_version()
    {
        var office = new ChangedCalendar();
        var live = Set(Of(Ordered.Timed()), TestCalendar.Morning.AddDays(20));
        var due = live.At("a").Due;

        Assert.Empty(office.Changes(live, ChangedCalendar.Off(TestCalendar.Office, DateOnly.FromDateTime(live.Now.Date).AddDays(1))));
        Assert.Equal(due, live.At("a").Due);
    }

    [Fact]
    public void The_deadline_of_the_next_visit_is_that_of_the_procedure_again()
    {
        var live = Set(Of(Ordered.Timed()), TestCalendar.Morning.AddDays(3));

        live.Done("a", "Again");

        Assert.Equal(TestCalendar.Office.Due(live.Now, new TimeLimit(10, Clock.WorkingDays)), live.At("a").Due);
    }

    [Fact]
    public void A_deadline_in_the_past_the_same_one_and_one_of_a_step_that_is_done_are_refused()
    {
        var live = Of(Ordered.Timed());
        var gone = live.Visit("a");
        Decision To(DateTimeOffset due) => live.Orders("set-due", ("limit", gone), ("due", FieldValue.Of(due)), Ordered.Because());

        Assert.Equal("due-in-past", RefusalOf(To(live.Now)));
        Assert.Equal("same-due", RefusalOf(To(live.At("a").Due!.Value)));
        Assert.Equal("form-problems", RefusalOf(live.Orders("set-due", ("limit", gone), Ordered.Because())));
        live.Done("a");
        Assert.Equal("no-limit-runs", RefusalOf(To(live.Now.AddDays(1))));
    }

    [Fact]
    public void Whoever_has_no_right_to_supervise_or_has_to_recuse_orders_nothing()
    {
        var live = Of(Ordered.Timed());
        Assert.All(CaseOrders.All, order =>
            Assert.Equal("order-without-right", RefusalOf(live.Happens(order.Handed(live.Now, Handler, Nothing))))
        );

        live.Correct(("subjects", FieldValue.Of([Ordered.Supervisor.Person])));
        Assert.All(CaseOrders.All.Where(order => order is not Reopen and not ResumeCase), order =>
            Assert.Equal("recused", RefusalOf(live.Orders(order.Name)))
        );
    }
}
