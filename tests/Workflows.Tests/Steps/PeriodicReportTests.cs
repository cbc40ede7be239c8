using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

public sealed class PeriodicReportTests
{
    private static Flow Followed(object? more = null)
    {
        var flow = Flow.Named("follow").Variable("leadUnit").Start().Report("r");
        if (more is not null)
            flow.With(more);
        return flow.Finish().Lines("start -> r", "r.End -> end");
    }

    private static OpenTask ReportOf(LiveCase live) => Assert.Single(live.At("r").Tasks, task => task.Face == "report");

    private static int SuperviseOf(LiveCase live) => Assert.Single(live.At("r").Tasks, task => task.Face == "supervise").Seq;

    [Fact]
    public void A_report_is_due_beside_the_supervisors_standing_task()
    {
        var live = Of(Followed());

        Assert.Equal(["supervise", "report"], live.At("r").Tasks.Select(task => task.Face));
        Assert.Equal(ReportOf(live).Due, live.At("r").Timers.Single(timer => timer.Key == "2/due").At);
    }

    [Fact]
    public void A_timer_belongs_to_its_report_or_to_the_whole_step_never_to_both()
    {
        var step = Of(Followed()).Procedure.StepOf("r");

        Assert.True(step.IsTimerOf("report", 2, "2/due"));
        Assert.False(step.IsTimerOf("report", 3, "2/due"));
        Assert.False(step.IsTimerOf("report", 2, "due"));
        Assert.True(step.IsTimerOf("supervise", 1, "due"));
        Assert.Equal("due", step.RungOf("report", 2, "2/due")?.Name);
        Assert.Null(step.RungOf("report", 3, "2/due"));
        Assert.Null(step.RungOf("report", 2, "2/overdue"));
        Assert.False(step.IsTimerOf("supervise", 1, "2/due"));
    }

    [Fact]
    public void Each_report_calls_for_the_next_with_a_time_of_its_own()
    {
        var live = Of(Followed());
        var first = ReportOf(live);
        live.Now = first.Due!.Value;
        live.Done("r", "Reported", Handler, first.Seq);

        Assert.Equal(first.Seq + 1, ReportOf(live).Seq);
        Assert.True(ReportOf(live).Due > first.Due);
        Assert.DoesNotContain(live.At("r").Timers, timer => timer.Key.StartsWith($"{first.Seq}/", StringComparison.Ordinal));
    }

    [Fact]
    public void An_overdue_report_escalates_with_its_own_due_date_and_nothing_but_itself()
    {
        var live = Of(Followed());
        live.Passes("r", "2/due");

        var escalated = Assert.Single(live.Effects.OfType<Escalated>());
        Assert.Equal(ReportOf(live).Due, escalated.Due);
        Assert.Equal([ReportOf(live)], escalated.Tasks);
        Assert.Equal(EscalationMark.Overdue, escalated.Rung.Mark);
    }

    [Fact]
    public void The_supervisor_ends_it_and_with_it_the_report_that_is_open()
    {
        var live = Of(Followed());
        live.Done("r", "End", Supervisor, SuperviseOf(live));

        Assert.False(live.Run.IsOpen);
        Assert.Contains(live.Effects, effect => effect is TaskClosed { End: TaskEnd.Cancelled, Seq: 2 });
    }

    [Fact]
    public void Each_task_has_the_outcomes_of_its_own_face()
    {
        var live = Of(Followed());

        Assert.Equal("unknown-outcome", RefusalOf(live.Complete("r", "End", Handler, ReportOf(live).Seq)));
        Assert.Equal("unknown-outcome", RefusalOf(live.Complete("r", "Reported", Supervisor, SuperviseOf(live))));
    }

    [Fact]
    public void The_time_of_the_whole_step_may_be_a_way_out_which_closes_both_tasks()
    {
        var live = Of(
            Flow.Named("whole")
                .Start()
                .Report("r")
                .With(
                    new
                    {
                        deadline = new
                        {
                            amount = 30,
                            clock = "CalendarDays",
                            overdue = "Overdue",
                        },
                    }
                )
                .Task("leader", "Done")
                .Finish()
                .Lines("start -> r", "r.End -> end", "r.Overdue -> leader", "leader -> end")
        );
        live.Passes("r", "overdue");

        Assert.Equal(["leader"], live.Stands);
        Assert.Equal(2, live.Effects.OfType<TaskClosed>().Count());
    }

    [Fact]
    public void The_time_of_the_whole_step_escalates_to_the_supervisors_task()
    {
        var live = Of(Followed(new { deadline = new { amount = 30, clock = "CalendarDays" } }));
        live.Passes("r", "due");

        Assert.Equal(["supervise"], Assert.Single(live.Effects.OfType<Escalated>()).Tasks.Select(task => task.Face));
    }

    [Fact]
    public void When_nobody_is_left_to_report_it_waits_and_the_supervisor_can_still_end_it()
    {
        var flow = Followed(new { reporter = new { role = "handler", unitField = "leadUnit" } });
        var live = Of(flow, ("leadUnit", FieldValue.Of("城管局")));
        live.Correct(("leadUnit", FieldValue.Of("")));

        Assert.NotNull(live.At("r").Wait);
        Assert.False(live.Done("r", "End", Supervisor, SuperviseOf(live)).Run.IsOpen);
    }

    [Fact]
    public void Once_somebody_is_named_the_reports_go_on_beside_the_same_supervisors_task()
    {
        var live = Of(Followed(new { reporter = new { role = "handler", unitField = "leadUnit" } }));
        Assert.NotNull(live.At("r").Wait);
        live.Correct(("leadUnit", FieldValue.Of("城管局")));

        Assert.Null(live.At("r").Wait);
        Assert.Equal(["supervise", "report"], live.At("r").Tasks.Select(task => task.Face));
    }

    [Fact]
    public void Who_is_kept_from_supervising_may_still_report()
    {
        var live = Of(
                Flow.Named("kept")
                    .Start()
                    .Task("a", "Done")
                    .Report("r")
                    .With(new { supervisor = new { role = "handler", notBy = new[] { "a" } } })
                    .Finish()
                    .Lines("start -> a", "a -> r", "r.End -> end")
            )
            .Done("a", "Done", Handler);

        Assert.Equal("kept-apart", RefusalOf(live.Complete("r", "End", Handler, SuperviseOf(live))));
        live.Done("r", "Reported", Handler, ReportOf(live).Seq);
    }
}
