using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>职责异议、裁定: who may dispute that work is theirs, until when, who answers, and what the answer does.</summary>
public sealed class DisputeTests
{
    private static readonly Actor Leader = Person("shuji", "leader");

    private static Flow ByUnits(params string[] units) =>
        Flow.Named("units")
            .Start()
            .Units("assign", units)
            .Finish()
            .Finish("no")
            .Lines("start -> assign", "assign -> end", "assign.Object -> no");

    /// <summary>handle → report, both by the unit that a field names.</summary>
    private static Flow ByField(object? more = null) =>
        Flow.Named("field")
            .Variable("lead")
            .Start()
            .Add(
                "CaseFlow.HumanTask",
                "choose",
                new
                {
                    who = new { role = "assessor" },
                    form = Lead,
                    outcomes = Flow.Outcomes("Done"),
                }
            )
            .Add(
                "CaseFlow.HumanTask",
                "handle",
                new { who = new { role = "handler", unitField = "lead" }, outcomes = Flow.Outcomes("Done") }
            )
            .With(more ?? new { })
            .Add(
                "CaseFlow.HumanTask",
                "report",
                new { who = new { role = "handler", unitField = "lead" }, outcomes = Flow.Outcomes("Done") }
            )
            .Finish()
            .Lines("start -> choose", "choose -> handle", "handle -> report", "report -> end");

    private static readonly object[] Lead =
    [
        new
        {
            name = "lead",
            label = "主办单位",
            type = "Unit",
        },
    ];

    private static LiveCase AtUnit(string unit, object? more = null) =>
        Of(ByField(more)).Done("choose", "Done", null, null, ("lead", FieldValue.Of(unit)));

    private static OpenTask TaskOf(LiveCase live, string step, string unit) =>
        Assert.Single(live.At(step).Tasks, task => task.To.Unit == unit);

    private static OpenTask? QuestionAt(LiveCase live, string step) => live.At(step).Tasks.SingleOrDefault(task => task.Asked is not null);

    private static Decision Disputes(LiveCase live, string step, string unit, string proposed)
    {
        var task = TaskOf(live, step, unit);
        return live.Happens(
            new ResponsibilityDisputed(live.Now, For(task.To), live.At(step).Number, task.Seq, proposed, "Law", "条例第九条")
        );
    }

    private static LiveCase Disputed(LiveCase live, string step, string unit, string proposed)
    {
        Assert.IsType<Moved>(Disputes(live, step, unit, proposed));
        return live;
    }

    private static Decision Answers(LiveCase live, string step, string outcome, Actor by, params (string, FieldValue)[] fields)
    {
        var question = QuestionAt(live, step)!;
        return live.Happens(new TaskCompleted(live.Now, by, live.At(step).Number, question.Seq, outcome, Fields(fields)));
    }

    private static LiveCase Answered(LiveCase live, string step, string outcome, Actor by, params (string, FieldValue)[] fields)
    {
        Assert.IsType<Moved>(Answers(live, step, outcome, by, fields));
        return live;
    }

    private static LiveCase Refused(LiveCase live, string step) =>
        Answered(live, step, "Refused", Supervisor, ("reason", FieldValue.Of("属其职责")));

    private static LiveCase Ruled(LiveCase live, string step, string unit) =>
        Answered(live, step, "Ruled", Leader, ("unit", FieldValue.Of(unit)), ("ground", FieldValue.Of("三定方案")));

    [Fact]
    public void A_dispute_asks_the_supervisors_and_leaves_the_work_and_its_time_where_they_are()
    {
        var live = Of(ByUnits("住建局", "水务局"));
        var before = TaskOf(live, "assign", "住建局");
        Disputed(live, "assign", "住建局", "城管局");
        Assert.Equal(before, TaskOf(live, "assign", "住建局"));
        Assert.Equal("supervisor", QuestionAt(live, "assign")!.To.Role);
        Assert.Equal("dispute-open", RefusalOf(Disputes(live, "assign", "住建局", "城管局")));
    }

    [Fact]
    public void Granted_the_work_goes_to_the_unit_that_was_proposed_or_to_another()
    {
        var live = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        Answered(live, "assign", "Granted", Supervisor);
        Assert.Equal(["城管局", "水务局"], live.At("assign").Tasks.Select(task => task.To.Unit));
        Disputed(live, "assign", "水务局", "环保局");
        Answered(live, "assign", "Granted", Supervisor, ("unit", FieldValue.Of("农业局")));
        Assert.Equal(["城管局", "农业局"], live.At("assign").Tasks.Select(task => task.To.Unit));
    }

    [Fact]
    public void A_field_that_names_the_unit_names_the_other_from_then_on()
    {
        var live = Disputed(AtUnit("住建局"), "handle", "住建局", "城管局");
        Answered(live, "handle", "Granted", Supervisor).Done("handle");
        Assert.Equal("城管局", live.Facts.Text("lead"));
        Assert.Equal("城管局", Assert.Single(live.At("report").Tasks).To.Unit);
    }

    [Fact]
    public void Refused_the_work_stays_and_a_reason_must_be_given()
    {
        var live = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        Assert.Equal("form-problems", RefusalOf(Answers(live, "assign", "Refused", Supervisor)));
        Refused(live, "assign");
        Assert.Equal("住建局", TaskOf(live, "assign", "住建局").To.Unit);
        Assert.Contains(live.Effects, effect => effect is OrderTold);
    }

    [Fact]
    public void The_second_dispute_about_the_same_work_is_ruled_on_by_the_leader_whichever_unit_raises_it()
    {
        var live = Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局");
        Answered(live, "assign", "Granted", Supervisor);
        Disputed(live, "assign", "城管局", "住建局");
        Assert.Equal("leader", QuestionAt(live, "assign")!.To.Role);
        Assert.Equal("not-addressed", RefusalOf(Answers(live, "assign", "Ruled", Supervisor, ("unit", FieldValue.Of("住建局")))));
    }

    [Fact]
    public void A_dispute_about_other_work_of_the_case_is_a_first_one()
    {
        var live = Refused(Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局"), "assign");
        Disputed(live, "assign", "水务局", "城管局");
        Assert.Equal("supervisor", QuestionAt(live, "assign")!.To.Role);
    }

    [Fact]
    public void A_ruling_cannot_be_disputed_and_the_refusal_names_it()
    {
        var live = Refused(Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局"), "assign");
        Ruled(Disputed(live, "assign", "住建局", "城管局"), "assign", "城管局");
        var refused = Assert.IsType<Refused>(Disputes(live, "assign", "城管局", "住建局"));
        Assert.Equal("dispute-ruled", refused.Why.Code);
        Assert.Contains("三定方案", refused.Why.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ruling_may_leave_the_work_where_it_is()
    {
        var live = Refused(Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局"), "assign");
        Ruled(Disputed(live, "assign", "住建局", "城管局"), "assign", "住建局");
        Assert.Equal("dispute-ruled", RefusalOf(Disputes(live, "assign", "住建局", "城管局")));
        live.Done("assign", seq: TaskOf(live, "assign", "住建局").Seq);
    }

    [Fact]
    public void Five_working_days_after_dispatch_it_is_too_late_and_whoever_got_it_by_an_answer_has_five_of_their_own()
    {
        var live = Of(ByUnits("住建局", "水务局"));
        live.Now = live.Now.AddDays(4);
        Answered(Disputed(live, "assign", "住建局", "城管局"), "assign", "Granted", Supervisor);
        live.Now = live.Now.AddDays(6);
        Assert.Equal("dispute-late", RefusalOf(Disputes(live, "assign", "水务局", "城管局")));
        Assert.IsType<Moved>(Disputes(live, "assign", "城管局", "环保局"));
    }

    [Fact]
    public void A_step_says_how_many_days_there_are_and_who_answers()
    {
        var live = AtUnit(
            "住建局",
            new
            {
                disputeDays = 30,
                disputeAnsweredBy = "response-office",
                disputeRuledBy = "response-group",
            }
        );
        live.Now = live.Now.AddDays(20);
        Disputed(live, "handle", "住建局", "城管局");
        Assert.Equal("response-office", QuestionAt(live, "handle")!.To.Role);
        Answered(live, "handle", "Refused", Person("office", "response-office"), ("reason", FieldValue.Of("属其职责")));
        Disputed(live, "handle", "住建局", "城管局");
        Assert.Equal("response-group", QuestionAt(live, "handle")!.To.Role);
    }

    [Fact]
    public void A_step_that_is_not_to_be_disputed_is_not_nor_is_work_that_was_given_to_no_unit()
    {
        Assert.Equal("not-to-be-disputed", RefusalOf(Disputes(AtUnit("住建局", new { undisputed = true }), "handle", "住建局", "城管局")));
        var live = Of(ByField());
        Assert.Equal(
            "not-to-be-disputed",
            RefusalOf(
                live.Happens(
                    new ResponsibilityDisputed(live.Now, Person("li", "assessor"), live.At("choose").Number, 1, "城管局", "Law", "条例")
                )
            )
        );
    }

    [Fact]
    public void Another_unit_must_be_proposed_that_does_not_have_the_work()
    {
        var live = Of(ByUnits("住建局", "水务局"));
        Assert.Equal("form-problems", RefusalOf(Disputes(live, "assign", "住建局", "住建局")));
        Assert.Equal("form-problems", RefusalOf(Disputes(live, "assign", "住建局", "水务局")));
    }

    [Fact]
    public void A_unit_that_has_done_a_step_of_the_case_has_taken_it_on()
    {
        var people = new Organisation(
            1,
            [new OrganisationUnit("住建局", null)],
            [new Member("zhang", "住建局", ["handler"]), new Member("li", "住建局", ["assessor"])]
        );
        var live = In(people, ByField()).Done("choose", "Done", Person("li", "assessor"), null, ("lead", FieldValue.Of("住建局")));
        live.Done("handle", "Done", Person("zhang", "handler", "住建局"));
        Assert.Equal("dispute-taken-on", RefusalOf(Disputes(live, "report", "住建局", "城管局")));
    }

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
        Assert.Equal("own-dispute", RefusalOf(Answers(live, "assign", "Granted", both)));
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
