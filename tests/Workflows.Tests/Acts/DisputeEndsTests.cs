using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Acts.Disputing;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>How a dispute ends otherwise than by its answer, and how an answer is withdrawn and replayed.</summary>
public sealed class DisputeEndsTests
{
    [Fact]
    public void It_is_taken_back_while_it_is_not_answered_and_counts_for_nothing()
    {
        var live = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        var task = TaskOf(live, "assign", "住建局");
        var dropped = new DisputeDropped(live.Now, For(task.To), live.At("assign").Number, task.Seq);
        Assert.IsType<Moved>(live.Happens(dropped));
        Assert.Null(QuestionAt(live, "assign"));
        Assert.Equal("no-open-dispute", RefusalOf(live.Happens(dropped)));
        Disputed(live, "assign", "住建局", "城管局");
        Assert.Equal("supervisor", QuestionAt(live, "assign")!.To.Role);
    }

    [Fact]
    public void It_is_over_when_the_work_is_done_handed_to_others_or_sent_back()
    {
        var done = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        done.Done("assign", seq: TaskOf(done, "assign", "住建局").Seq);
        Assert.Null(QuestionAt(done, "assign"));

        var returned = Disputed(AtUnit("住建局"), "handle", "住建局", "城管局");
        var task = TaskOf(returned, "handle", "住建局");
        var (visit, to) = (returned.At("handle").Number, returned.Run.Trail!.Value[^1].Visit);
        Assert.IsType<Moved>(returned.Happens(new TaskSentBack(returned.Now, For(task.To), visit, task.Seq, to, false, "材料不全")));
        Assert.Equal(["choose"], returned.Stands);
    }

    [Fact]
    public void A_supervisor_answers_it_and_does_not_call_it_off()
    {
        var live = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        var question = QuestionAt(live, "assign")!;
        Assert.Equal(
            "dispute-stands",
            RefusalOf(live.Happens(new SignerRemoved(live.Now, Supervisor, live.At("assign").Number, question.Seq, "不再需要")))
        );
    }

    [Fact]
    public void Nobody_answers_their_own_dispute()
    {
        var live = Of(ByUnits("住建局", "水务局"));
        var both = new Actor("both", ["handler", "supervisor"], ["住建局"]);
        var task = TaskOf(live, "assign", "住建局");
        Assert.IsType<Moved>(
            live.Happens(new ResponsibilityDisputed(live.Now, both, live.At("assign").Number, task.Seq, "城管局", "Law", "条例"))
        );
        Assert.Equal("own-question", RefusalOf(Answers(live, "assign", "Granted", both)));
    }

    [Fact]
    public void An_answer_is_withdrawn_as_if_it_had_never_been_while_nobody_has_acted_on_it()
    {
        foreach (var live in new[] { AtUnit("住建局"), Of(ByUnits("住建局", "水务局")) })
        {
            var step = live.Stands.Single();
            Disputed(live, step, "住建局", "城管局");
            var (question, before) = (QuestionAt(live, step)!, live.Run);
            Answered(live, step, "Granted", Supervisor);
            Assert.IsType<Moved>(live.Withdraws(Supervisor, live.At(step).Number, question.Seq));
            Assert.Equal("住建局", TaskOf(live, step, "住建局").To.Unit);
            Assert.Equal(question, QuestionAt(live, step));
            Assert.Empty(live.Run.Disputes);
            Assert.Null(live.At(step).Replaced);
            Assert.Equal(EngineJson.Write(before), EngineJson.Write(live.Run));
        }
    }

    [Fact]
    public void An_answer_is_withdrawn_after_the_run_was_stored_and_read_again()
    {
        var live = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        Disputed(live, "assign", "水务局", "农业局");
        var first = live.At("assign").Tasks.First(task => task.Asked is not null);
        Assert.IsType<Moved>(
            live.Happens(new TaskCompleted(live.Now, Supervisor, live.At("assign").Number, first.Seq, "Granted", Nothing))
        );
        var read = EngineJson.ReadRun(EngineJson.Write(live.Run));
        var decided = ProcedureEngine.Decide(
            live.Procedure,
            read,
            live.Facts,
            TestCalendar.Flat,
            new ActWithdrawn(live.Now, Supervisor, live.At("assign").Number, first.Seq)
        );
        Assert.IsType<Moved>(decided);
    }

    [Fact]
    public void A_case_with_a_ruling_replays_to_the_same_run()
    {
        var live = Refused(Disputed(AtUnit("住建局"), "handle", "住建局", "城管局"), "handle");
        Ruled(Disputed(live, "handle", "住建局", "城管局"), "handle", "城管局").Done("handle").Done("report");
        Assert.Equal("end", live.Run.EndedAt);
        var replayed = live.Replayed();
        Assert.Equal(EngineJson.Write(live.Run), EngineJson.Write(replayed.Run));
    }

    [Fact]
    public void A_report_that_is_disputed_goes_to_the_other_unit_and_so_do_the_next()
    {
        var flow = Flow.Named("report")
            .Start()
            .Report("report")
            .With(new { reporter = new { role = "handler", unit = "住建局" } })
            .Finish()
            .Lines("start -> report", "report.End -> end");
        var live = Disputed(Of(flow), "report", "住建局", "城管局");
        Answered(live, "report", "Granted", Supervisor);
        live.Done("report", "Reported", seq: TaskOf(live, "report", "城管局").Seq);
        Assert.Equal("城管局", TaskOf(live, "report", "城管局").To.Unit);
    }
}
