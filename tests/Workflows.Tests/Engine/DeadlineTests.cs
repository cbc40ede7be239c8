using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class DeadlineTests
{
    private static readonly Flow Timed = Flow.Named("timed")
        .Start()
        .Task("a", "Done", "Again")
        .With(new { deadline = new { amount = 10, clock = "WorkingDays" } })
        .Finish()
        .Lines("start -> a", "a -> end", "a.Again -> a");

    private static readonly Flow Overdue = Flow.Named("overdue")
        .Start()
        .Task("a", "Done")
        .With(
            new
            {
                deadline = new
                {
                    amount = 5,
                    clock = "ClockHours",
                    overdue = "Overdue",
                },
                ladder = new object[] { Due, Later },
            }
        )
        .Task("leader", "Done")
        .Finish()
        .Lines("start -> a", "a -> end", "a.Overdue -> leader", "leader -> end");

    private static object Due =>
        new
        {
            name = "due",
            label = "到期",
            when = "due",
            mark = "Overdue",
            to = new[] { "role:leader" },
        };

    private static object Later =>
        new
        {
            name = "later",
            label = "催办",
            when = new { afterDue = new { amount = 1, clock = "WorkingDays" } },
            to = new[] { "handler" },
        };

    private static Rung Rung(LiveCase live) => Assert.Single(live.Effects.OfType<Escalated>()).Rung;

    [Fact]
    public void A_task_with_a_time_limit_arms_every_rung_of_its_ladder_in_order()
    {
        var visit = Of(Timed).At("a");

        Assert.Equal(EscalationLadder.Default.Rungs.Select(rung => rung.Name), visit.Timers.Select(timer => timer.Key));
        Assert.Equal(visit.Timers.Select(timer => timer.At).Order(), visit.Timers.Select(timer => timer.At));
        Assert.Equal(visit.Due, visit.Timers.Single(timer => timer.Key == "due").At);
        Assert.Equal(visit.Due, visit.Tasks[0].Due);
    }

    [Fact]
    public void A_rung_reached_is_told_once_and_taken_off_the_visit()
    {
        var live = Of(Timed);
        var before = live.At("a");
        live.Passes("a", "used-50");

        Assert.Equal("used-50", Rung(live).Name);
        Assert.Equal(before.Timers.Length - 1, live.At("a").Timers.Length);
        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(live.Now, before.Number, "used-50")));
    }

    [Fact]
    public void A_timer_that_comes_early_is_ignored()
    {
        var live = Of(Timed);
        var timer = live.At("a").Timers[0];

        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(timer.At - TimeSpan.FromSeconds(1), live.At("a").Number, timer.Key)));
        Assert.Contains(timer, live.At("a").Timers);
    }

    [Fact]
    public void A_timer_that_comes_years_late_still_tells_once()
    {
        var live = Of(Timed);
        live.Now += TimeSpan.FromDays(4000);
        live.Passes("a", "red");

        Assert.Equal("red", Rung(live).Name);
    }

    [Fact]
    public void A_timer_of_a_visit_that_was_left_is_ignored_although_the_run_is_at_the_step_again()
    {
        var live = Of(Timed);
        var stale = live.At("a");
        live.Done("a", "Again");

        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(stale.Timers[^1].At, stale.Number, stale.Timers[^1].Key)));
    }

    [Fact]
    public void Completing_clears_every_timer()
    {
        var live = Of(Timed).Done("a");

        Assert.Equal(EscalationLadder.Default.Rungs.Length, live.Effects.OfType<TimerCleared>().Count());
    }

    [Fact]
    public void A_deadline_can_be_a_way_out_of_its_own()
    {
        var live = Of(Overdue);
        live.Passes("a", "overdue");

        Assert.Equal(["leader"], live.Stands);
        Assert.Contains(live.Effects, effect => effect is TaskClosed { End: TaskEnd.Cancelled });
    }

    [Fact]
    public void Leaving_by_the_deadline_first_tells_whom_the_deadline_tells_whichever_timer_comes_first()
    {
        var live = Of(Overdue);
        live.Passes("a", "overdue");
        Assert.Equal("due", Rung(live).Name);

        live = Of(Overdue);
        live.Passes("a", "due");
        Assert.Equal("due", Rung(live).Name);
        live.Passes("a", "overdue");
        Assert.Empty(live.Effects.OfType<Escalated>());
    }

    [Fact]
    public void A_step_can_be_completed_after_its_deadline_has_passed() => Of(Overdue).Done("a");

    [Fact]
    public void The_time_can_run_from_a_field_of_the_case_and_what_is_used_up_reminds_nobody()
    {
        var flow = Flow.Named("from")
            .Start()
            .Task("a", "Done")
            .With(
                new
                {
                    deadline = new
                    {
                        amount = 10,
                        clock = "CalendarDays",
                        from = "discoveredAt",
                    },
                }
            )
            .Finish()
            .Lines("start -> a", "a -> end");
        var live = Of(flow, ("discoveredAt", FieldValue.Of(TestCalendar.Morning - TimeSpan.FromDays(60))));

        Assert.True(live.At("a").Due < TestCalendar.Morning);
        Assert.DoesNotContain(live.At("a").Timers, timer => timer.Key.StartsWith("used-", StringComparison.Ordinal));
        Assert.Contains(live.At("a").Timers, timer => timer.Key == "due");
    }

    [Fact]
    public void Without_the_field_the_time_runs_from_the_arrival()
    {
        var flow = Flow.Named("from")
            .Start()
            .Task("a", "Done")
            .With(
                new
                {
                    deadline = new
                    {
                        amount = 10,
                        clock = "CalendarDays",
                        from = "discoveredAt",
                    },
                }
            )
            .Finish()
            .Lines("start -> a", "a -> end");

        Assert.True(Of(flow).At("a").Due > TestCalendar.Morning);
    }

    [Fact]
    public void A_rung_for_unsigned_tasks_says_nothing_once_the_task_is_signed_for()
    {
        var receipt = new
        {
            name = "receipt",
            label = "签收",
            when = new { afterStart = new { amount = 1, clock = "WorkingDays" } },
            to = new[] { "handler" },
            onlyUnclaimed = true,
        };
        var flow = Flow.Named("receipt")
            .Start()
            .Task("a", "Done")
            .With(new { deadline = new { amount = 10, clock = "WorkingDays" }, ladder = new object[] { receipt } })
            .Finish()
            .Lines("start -> a", "a -> end");
        var unsigned = Of(flow);
        var signed = Of(flow);
        signed.Claim("a", Handler);

        unsigned.Passes("a", "receipt");
        signed.Passes("a", "receipt");

        Assert.Single(unsigned.Effects.OfType<Escalated>());
        Assert.Empty(signed.Effects.OfType<Escalated>());
    }

    [Fact]
    public void An_empty_ladder_is_none_and_no_ladder_is_the_offices()
    {
        var silent = Flow.Named("silent")
            .Start()
            .Task("a", "Done")
            .With(new { deadline = new { amount = 1, clock = "WorkingDays" }, ladder = Array.Empty<object>() })
            .Finish()
            .Lines("start -> a", "a -> end");

        Assert.Empty(Of(silent).At("a").Timers);
        Assert.NotNull(Of(silent).At("a").Due);
    }
}
