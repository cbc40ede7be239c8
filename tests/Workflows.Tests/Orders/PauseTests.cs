using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Orders;

public sealed class PauseTests
{
    [Fact]
    public void While_a_clock_is_paused_nothing_warns_and_only_its_end_is_waited_for()
    {
        var live = Of(Ordered.Timed()).Paused("a", 5);

        var timer = Assert.Single(live.At("a").Timers);
        Assert.Equal((Pause.EndKey, TestCalendar.Office.Due(live.Now, new TimeLimit(5, Clock.WorkingDays))), (timer.Key, timer.At));
        Assert.Single(live.Effects.OfType<TaskPaused>());
        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(live.Now.AddDays(40), live.At("a").Number, "due")));
        live.AssertReplays();
    }

    [Fact]
    public void A_clock_that_is_resumed_at_once_runs_as_if_it_had_never_stood_still()
    {
        var live = Of(Ordered.Timed());
        var before = EngineJson.Write(live.Run);

        live.Paused("a").Resumed("a");

        Assert.Equal(before, EngineJson.Write(live.Run));
        live.AssertReplays();
    }

    [Theory]
    [InlineData("WorkingDays")]
    [InlineData("WorkingHours")]
    [InlineData("ClockHours")]
    [InlineData("CalendarDays")]
    public void What_was_left_when_a_clock_was_paused_is_left_when_it_is_resumed(string clock)
    {
        var live = Of(Ordered.Timed(300, clock));
        live.Now += TimeSpan.FromHours(26);
        var (since, due) = (live.Now, live.At("a").Due!.Value);
        live.Paused("a");
        live.Now += TimeSpan.FromDays(19);

        live.Resumed("a");

        var after = live.At("a").Due!.Value;
        Assert.Equal(TestCalendar.Office.Resumed(due, since, live.Now, Enum.Parse<Clock>(clock)), after);
        Assert.True(after > due);
        Assert.Equal(after, live.At("a").Tasks[0].Due);
        Assert.Equal(after, live.At("a").Timers.Single(timer => timer.Key == "due").At);
        Assert.All(live.At("a").Timers, timer => Assert.True(timer.At > live.Now));
        Assert.Equal(["used-50", "used-80", "due", "urge", "yellow", "red"], live.At("a").Timers.Select(timer => timer.Key));
        live.AssertReplays();
    }

    [Fact]
    public void A_clock_goes_on_by_itself_when_its_time_is_up()
    {
        var live = Of(Ordered.Timed()).Paused("a", 2);

        live.Passes("a", Pause.EndKey);

        Assert.Null(live.At("a").Paused);
        Assert.Equal("due", live.At("a").Timers.Single(timer => timer.At == live.At("a").Due).Key);
        Assert.Equal("orders.clock-resumed-itself", Assert.Single(live.Effects.OfType<OrderTold>()).What.Code);
        live.AssertReplays();
    }

    [Fact]
    public void A_task_can_be_done_while_its_clock_is_paused()
    {
        var live = Of(Ordered.Timed()).Paused("a").Done("a");

        Assert.Equal(["b"], live.Stands);
        live.AssertReplays();
    }

    [Fact]
    public void A_report_that_falls_due_while_the_clock_is_paused_has_all_its_time_when_it_goes_on()
    {
        var live = Of(
            Flow.Named("r")
                .Start()
                .Report("a")
                .With(new { deadline = new { amount = 30, clock = "WorkingDays" } })
                .Finish()
                .Lines("start -> a", "a.End -> end")
        );
        live.Paused("a");
        live.Now += TimeSpan.FromDays(6);
        live.Done("a", "Reported", null, 2);
        live.Now += TimeSpan.FromDays(6);

        live.Resumed("a");

        Assert.Equal(TestCalendar.Office.Due(live.Now, new TimeLimit(5, Clock.WorkingDays)), live.At("a").TaskOf(3)!.Due);
        Assert.Equal(live.At("a").Due, live.At("a").TaskOf(1)!.Due);
        Assert.Contains(live.At("a").Timers, timer => timer.Key == "3/due" && timer.At == live.At("a").TaskOf(3)!.Due);
        live.AssertReplays();
    }

    [Fact]
    public void A_paused_clock_gets_no_own_deadline_and_is_not_paused_twice()
    {
        var live = Of(Ordered.Timed()).Paused("a");

        Assert.Equal("no-limit-runs", RefusalOf(live.Orders("pause-clock")));
        Assert.Equal("no-limit-runs", RefusalOf(live.Orders("set-due")));
        live.Resumed("a");
        Assert.Equal("clock-not-paused", RefusalOf(live.Orders("resume-clock")));
    }

    [Fact]
    public void A_clock_is_paused_for_whole_days_within_the_most_that_are_allowed()
    {
        var live = Of(Ordered.Timed());

        foreach (var days in new[] { 0m, 1.5m, 31m })
        {
            Assert.Equal(
                "form-problems",
                RefusalOf(live.Orders("pause-clock", ("visit", live.Visit("a")), ("days", FieldValue.Of(days)), Ordered.Because()))
            );
        }
    }

    [Fact]
    public void A_wait_stands_still_as_well()
    {
        var live = Of(Flow.Named("w").Start().Delay("a", 5).Finish().Lines("start -> a", "a -> end"));
        live.Paused("a");
        live.Now += TimeSpan.FromDays(7);

        live.Resumed("a");

        Assert.Equal(TestCalendar.Office.Due(live.Now, new TimeLimit(5, Clock.CalendarDays)), Assert.Single(live.At("a").Timers).At);
        live.Passes("a", "delay");
        Assert.False(live.Run.IsOpen);
        live.AssertReplays();
    }
}
