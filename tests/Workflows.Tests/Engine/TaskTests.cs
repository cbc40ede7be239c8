using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Acts;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class TaskTests
{
    private static readonly Flow OneTask = Flow.Named("one")
        .Start()
        .Task("a", "Pass", "Return")
        .With(
            new
            {
                form = new object[]
                {
                    new
                    {
                        name = "report",
                        label = "报告",
                        type = "LongText",
                        required = true,
                    },
                    new { name = "unit", type = "Unit" },
                },
            }
        )
        .With(
            new
            {
                outcomes = new object[]
                {
                    new { name = "Pass", label = "通过" },
                    new
                    {
                        name = "Return",
                        label = "退回",
                        unconditional = true,
                    },
                },
            }
        )
        .Finish()
        .Lines("start -> a", "a.Pass -> end", "a.Return -> a");

    private static (string, FieldValue) Report => ("report", FieldValue.Of("已修好"));

    [Fact]
    public void Completing_a_task_writes_its_fields_and_goes_the_way_of_its_outcome()
    {
        var live = Of(OneTask).Done("a", "Pass", Handler, null, Report);

        Assert.Equal("已修好", live.Facts.Text("report"));
        Assert.Equal(RunStatus.Finished, live.Run.Status);
        Assert.Equal("end", live.Run.EndedAt);
        Assert.Contains(new TaskClosed(2, 1, TaskEnd.Completed, "wang", "Pass"), live.Effects);
    }

    [Fact]
    public void A_step_entered_again_is_another_visit_so_that_a_double_click_finds_nothing()
    {
        var live = Of(OneTask);
        var first = live.At("a");
        live.Done("a", "Return", Handler);

        Assert.NotEqual(first.Number, live.At("a").Number);
        Assert.Equal("task-gone", RefusalOf(live.Happens(new TaskCompleted(live.Now, Handler, first.Number, 1, "Return", Nothing))));
    }

    [Fact]
    public void Nobody_but_whom_it_is_addressed_to_takes_or_completes_a_task()
    {
        var live = Of(OneTask);

        Assert.Equal("not-addressed", RefusalOf(live.Claim("a", Supervisor)));
        Assert.Equal("not-addressed", RefusalOf(live.Complete("a", "Pass", Supervisor)));
    }

    [Fact]
    public void A_claimed_task_is_completed_and_given_back_by_its_holder_only()
    {
        var live = Of(OneTask);
        Assert.IsType<Moved>(live.Claim("a", Handler));

        Assert.Equal("held-by-another", RefusalOf(live.Claim("a", Other)));
        Assert.Equal("held-by-another", RefusalOf(live.Complete("a", "Pass", Other, null, Report)));
        Assert.Equal("held-by-another", RefusalOf(live.Release("a", Other)));
        Assert.IsType<Moved>(live.Release("a", Handler));
        live.Done("a", "Pass", Other, null, Report);
    }

    [Fact]
    public void Claiming_twice_changes_nothing_and_is_no_fault()
    {
        var live = Of(OneTask);
        live.Claim("a", Handler);

        Assert.IsType<Moved>(live.Claim("a", Handler));
        Assert.Empty(live.Effects);
    }

    [Fact]
    public void What_nobody_holds_cannot_be_given_back() => Assert.Equal("not-held", RefusalOf(Of(OneTask).Release("a", Handler)));

    [Fact]
    public void A_holder_who_lost_the_role_can_still_give_the_task_back()
    {
        var live = Of(OneTask);
        live.Claim("a", Handler);

        Assert.IsType<Moved>(live.Release("a", Person("wang", "clerk")));
    }

    [Fact]
    public void An_outcome_that_the_step_does_not_offer_is_refused_with_those_that_it_does()
    {
        var refused = Assert.IsType<Refused>(Of(OneTask).Complete("a", "Burn", Handler));

        Assert.Equal("本环节没有“Burn”这个结果，可选的结果是：通过、退回。", refused.Why.Text.Chinese());
    }

    [Fact]
    public void A_form_with_faults_is_refused_field_by_field_and_changes_nothing()
    {
        var live = Of(OneTask);
        var before = live.Run;

        var refused = Assert.IsType<Refused>(live.Complete("a", "Pass", Handler, null, ("unit", FieldValue.Of(3))));

        Assert.Equal("form-problems", refused.Why.Code);
        Assert.Equal(["report", "unit"], refused.Why.Fields.Select(problem => problem.Field));
        Assert.Same(before, live.Run);
    }

    [Fact]
    public void Whoever_the_item_is_about_neither_handles_it_nor_is_chosen_to()
    {
        var live = Of(OneTask, (CaseFields.Subjects, FieldValue.Of(["wang", "城管局"])));

        Assert.Equal("recused", RefusalOf(live.Claim("a", Handler)));
        Assert.Equal("recused", RefusalOf(live.Complete("a", "Pass", Person("li", "handler", "城管局"), null, Report)));
        var refused = Assert.IsType<Refused>(live.Complete("a", "Pass", Other, null, Report, ("unit", FieldValue.Of("城管局"))));
        Assert.Equal("unit", Assert.Single(refused.Why.Fields).Field);
    }

    [Fact]
    public void Whoever_has_to_recuse_after_claiming_can_give_the_task_back()
    {
        var live = Of(OneTask);
        live.Claim("a", Handler);
        live.Correct((CaseFields.Subjects, FieldValue.Of(["wang"])));

        Assert.Equal("recused", RefusalOf(live.Complete("a", "Pass", Handler, null, Report)));
        Assert.IsType<Moved>(live.Release("a", Handler));
        live.Done("a", "Pass", Other, null, Report);
    }

    [Fact]
    public void An_outcome_writes_the_fields_that_it_sets()
    {
        var live = Of(
                Flow.Named("sets")
                    .Start()
                    .Task("a")
                    .With(new { outcomes = new object[] { new { name = "Done", sets = new { route = "assign", urgent = true } } } })
                    .Finish()
                    .Lines("start -> a", "a -> end")
            )
            .Done("a");

        Assert.Equal("assign", live.Facts.Text(CaseFields.Route));
        Assert.Equal(FieldValue.Of(true), live.Facts["urgent"]);
    }

    [Fact]
    public void Every_refusal_tells_what_happened_and_what_to_do()
    {
        var refusals = new[]
        {
            TaskRefusals.RunEnded,
            TaskRefusals.TaskGone,
            TaskRefusals.NotAddressed,
            TaskRefusals.HeldByAnother,
            Release.NotHeld,
            TaskRefusals.Recused,
            TaskRefusals.KeptApart("起草"),
            Complete.UnknownOutcome("x", [Saying.Verbatim("y")]),
            TaskRefusals.FormProblems([]),
            TaskRefusals.FixedFields([Saying.Verbatim("number")]),
        };

        Assert.Equal(refusals.Length, refusals.Select(refusal => refusal.Code).Distinct().Count());
        Assert.All(refusals, refusal =>
            Assert.EndsWith("。", refusal.Text.Chinese().Replace("number。", "。", StringComparison.Ordinal), StringComparison.Ordinal)
        );
    }

    private static readonly Flow FourEyes = Flow.Named("four-eyes")
        .Start()
        .Task("draft", "Done")
        .Task("check", "Pass", "Return")
        .With(new { who = new { role = "handler", notBy = new[] { "draft" } } })
        .Finish()
        .Lines("start -> draft", "draft -> check", "check.Pass -> end", "check.Return -> draft");

    [Fact]
    public void Whoever_did_the_one_step_must_not_do_the_other()
    {
        var live = Of(FourEyes).Done("draft", "Done", Handler);

        Assert.Equal("kept-apart", RefusalOf(live.Complete("check", "Pass", Handler)));
        live.Done("check", "Pass", Other);
    }

    [Fact]
    public void Whoever_ever_did_a_step_stays_kept_apart_although_another_did_it_last()
    {
        var live = Of(FourEyes)
            .Done("draft", "Done", Handler)
            .Done("check", "Return", Other)
            .Done("draft", "Done", Person("qian", "handler"));

        Assert.Equal("kept-apart", RefusalOf(live.Complete("check", "Pass", Handler)));
    }

    [Fact]
    public void A_task_can_go_to_the_person_who_did_an_earlier_step()
    {
        var live = Of(
                Flow.Named("same")
                    .Start()
                    .Task("a", "Done")
                    .Task("b", "Done")
                    .With(new { who = new { doneBy = "a" } })
                    .Finish()
                    .Lines("start -> a", "a -> b", "b -> end")
            )
            .Done("a", "Done", Other);

        Assert.Equal(Assignee.OfPerson("zhao"), live.At("b").Tasks[0].To);
        Assert.Equal("not-addressed", RefusalOf(live.Complete("b", "Done", Handler)));
    }
}
