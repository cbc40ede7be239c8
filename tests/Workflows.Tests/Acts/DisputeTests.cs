using System.Collections.Immutable;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Acts.Disputing;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Acts;

/// <summary>职责异议、裁定: who may dispute that work is theirs, until when, who answers, and what the answer does.</summary>
public sealed class DisputeTests
{
    [Fact]
    public void A_dispute_asks_the_supervisors_and_leaves_the_work_and_its_time_where_they_are()
    {
        var live = Of(ByUnits("住建局", "水务局"));
        var before = TaskOf(live, "assign", "住建局");
        Disputed(live, "assign", "住建局", "城管局");
        Assert.Equal(before, TaskOf(live, "assign", "住建局"));
        Assert.Equal("supervisor", QuestionAt(live, "assign")!.To.Role);
        Assert.Equal("dispute-open", RefusalOf(Raises(live, "assign", "住建局", "城管局")));
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
        var refused = Assert.IsType<Refused>(Raises(live, "assign", "城管局", "住建局"));
        Assert.Equal("dispute-ruled", refused.Why.Code);
        Assert.Contains("三定方案", refused.Why.Text.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ruling_may_leave_the_work_where_it_is()
    {
        var live = Refused(Disputed(Of(ByUnits("住建局", "水务局")), "assign", "住建局", "城管局"), "assign");
        Ruled(Disputed(live, "assign", "住建局", "城管局"), "assign", "住建局");
        Assert.Equal("dispute-ruled", RefusalOf(Raises(live, "assign", "住建局", "城管局")));
        live.Done("assign", seq: TaskOf(live, "assign", "住建局").Seq);
    }

    [Fact]
    public void Five_working_days_after_dispatch_it_is_too_late_and_whoever_got_it_by_an_answer_has_five_of_their_own()
    {
        var live = Of(ByUnits("住建局", "水务局"));
        live.Now = live.Now.AddDays(4);
        Answered(Disputed(live, "assign", "住建局", "城管局"), "assign", "Granted", Supervisor);
        live.Now = live.Now.AddDays(6);
        Assert.Equal("dispute-late", RefusalOf(Raises(live, "assign", "水务局", "城管局")));
        Assert.IsType<Moved>(Raises(live, "assign", "城管局", "环保局"));
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
        Assert.Equal("not-to-be-disputed", RefusalOf(Raises(AtUnit("住建局", new { undisputed = true }), "handle", "住建局", "城管局")));
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
        Assert.Equal("form-problems", RefusalOf(Raises(live, "assign", "住建局", "住建局")));
        Assert.Equal("form-problems", RefusalOf(Raises(live, "assign", "住建局", "水务局")));
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
        Assert.Equal("dispute-taken-on", RefusalOf(Raises(live, "report", "住建局", "城管局")));
    }
}
