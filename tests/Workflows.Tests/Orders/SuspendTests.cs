using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Limits;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Orders;

public sealed class SuspendTests
{
    private static readonly Flow Both = Flow.Named("both")
        .Start()
        .Fork("fork", "1", "2", "3")
        .Task("a", "Done")
        .With(new { deadline = new { amount = 10, clock = "WorkingDays" } })
        .Task("b", "Done")
        .With(new { deadline = new { amount = 20, clock = "WorkingDays" } })
        .Delay("c", 9)
        .Join("join")
        .Finish()
        .Lines("start -> fork", "fork.1 -> a", "fork.2 -> b", "fork.3 -> c", "a -> join", "b -> join", "c -> join", "join -> end");

    private static LiveCase Suspended(LiveCase live) => live.Ordering("suspend", Ordered.Because("等待上级答复"));

    [Fact]
    public void While_a_case_is_suspended_no_clock_runs_and_no_task_can_be_done()
    {
        var live = Suspended(Of(Both));

        Assert.All(live.Run.Visits, visit => Assert.Empty(visit.Timers));
        Assert.Equal("task-suspended", RefusalOf(live.Complete("a")));
        Assert.Equal("task-suspended", RefusalOf(live.Claim("b", Handler)));
        Assert.Equal("case-suspended", RefusalOf(live.Orders("set-due")));
        live.AssertReplays();
    }

    [Fact]
    public void A_case_that_is_resumed_at_once_is_as_it_was()
    {
        var live = Of(Both);
        var before = EngineJson.Write(live.Run);

        Suspended(live).Ordering("resume");

        Assert.Equal(before, EngineJson.Write(live.Run));
        live.AssertReplays();
    }

    [Fact]
    public void A_clock_that_was_paused_before_stays_paused_when_the_case_is_resumed()
    {
        var live = Suspended(Of(Both).Paused("a", 20));
        live.Now += TimeSpan.FromDays(3);

        live.Ordering("resume");

        Assert.NotNull(live.At("a").Paused);
        Assert.Null(live.At("b").Paused);
        live.AssertReplays();
    }

    [Fact]
    public void A_pause_that_ends_while_the_case_is_suspended_waits_for_the_case()
    {
        var live = Suspended(Of(Both).Paused("a", 2));

        live.Passes("a", Pause.EndKey);
        Assert.NotNull(live.At("a").Paused);
        live.Ordering("resume");

        Assert.Null(live.At("a").Paused);
        live.AssertReplays();
    }

    [Fact]
    public void What_a_correction_sets_going_in_a_suspended_case_stands_still_with_it()
    {
        var live = Of(
            Flow.Named("w")
                .Start()
                .Variable("lead")
                .Task("ask", "Done")
                .With(
                    new
                    {
                        form = new[]
                        {
                            new
                            {
                                name = "lead",
                                label = "承办",
                                type = "Unit",
                            },
                        },
                    }
                )
                .Task("a", "Done")
                .With(new { who = new { unitField = "lead" }, deadline = new { amount = 3, clock = "WorkingDays" } })
                .Finish()
                .Lines("start -> ask", "ask -> a", "a -> end")
        );
        live.Done("ask");
        Suspended(live);

        live.Correct(("lead", FieldValue.Of("甲")));

        Assert.Empty(live.At("a").Timers);
        Assert.Single(live.At("a").Tasks);
        live.Ordering("resume");
        Assert.NotEmpty(live.At("a").Timers);
        live.AssertReplays();
    }

    [Fact]
    public void A_suspended_case_can_be_stopped()
    {
        var live = Suspended(Of(Both));

        live.Happens(new RunStopped(live.Now, Ordered.Supervisor, "撤诉"));

        Assert.False(live.Run.IsOpen);
        Assert.Equal("run-ended", RefusalOf(live.Orders("resume")));
        live.AssertReplays();
    }
}
