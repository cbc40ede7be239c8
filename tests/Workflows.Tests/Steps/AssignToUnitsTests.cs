using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Steps;

public sealed class AssignToUnitsTests
{
    private static Flow Assigned(object? more = null)
    {
        var flow = Flow.Named("units").Variable("chosen").Start().Units("u", "甲", "乙", "丙");
        if (more is not null)
            flow.With(more);
        return flow.Task("arbitrate", "Done").Finish().Lines("start -> u", "u -> end", "u.Object -> arbitrate", "arbitrate -> end");
    }

    private static IEnumerable<string?> UnitsOf(LiveCase live) => live.At("u").Tasks.Select(task => task.To.Unit);

    [Fact]
    public void Each_unit_gets_a_task_and_all_must_answer()
    {
        var live = Of(Assigned());
        Assert.Equal(["甲", "乙", "丙"], UnitsOf(live));

        live.Done("u", "Done", null, 2).Done("u", "Done", null, 3);
        Assert.Equal(["甲"], UnitsOf(live));
        Assert.False(live.Done("u").Run.IsOpen);
    }

    [Fact]
    public void One_answer_is_enough_when_any_is_asked_and_the_other_tasks_are_cancelled()
    {
        var live = Of(Assigned(new { join = "Any" })).Done("u", "Done", null, 2);

        Assert.False(live.Run.IsOpen);
        Assert.Equal(2, live.Effects.OfType<TaskClosed>().Count(closed => closed.End == TaskEnd.Cancelled));
    }

    [Fact]
    public void A_number_of_answers_is_enough_when_so_many_are_asked()
    {
        var live = Of(Assigned(new { join = "Count", count = 2 })).Done("u", "Done", null, 3);
        Assert.True(live.Run.IsOpen);

        Assert.False(live.Done("u", "Done", null, 1).Run.IsOpen);
    }

    [Fact]
    public void More_answers_asked_than_there_are_units_means_all()
    {
        var live = Of(Assigned(new { join = "Count", count = 9 })).Done("u").Done("u");
        Assert.True(live.Run.IsOpen);

        Assert.False(live.Done("u").Run.IsOpen);
    }

    [Fact]
    public void One_objection_ends_the_step_for_all()
    {
        var live = Of(Assigned()).Done("u", "Done", null, 1).Done("u", "Object", null, 2);

        Assert.Equal(["arbitrate"], live.Stands);
    }

    [Fact]
    public void Units_can_be_those_of_the_category()
    {
        var byCategory = Assigned(
            new { units = new { byCategory = new { 市容 = new[] { "城管局", "城管局", " " } }, otherwise = new[] { "信访局" } } }
        );

        Assert.Equal(["城管局"], UnitsOf(Of(byCategory, (CaseFields.Category, FieldValue.Of("市容")))));
        Assert.Equal(["信访局"], UnitsOf(Of(byCategory, (CaseFields.Category, FieldValue.Of("交通")))));
        Assert.Equal(["信访局"], UnitsOf(Of(byCategory)));
    }

    [Fact]
    public void Without_a_unit_for_the_category_it_waits_until_the_category_is_corrected()
    {
        var live = Of(Assigned(new { units = new { byCategory = new { 市容 = new[] { "城管局" } } } }));
        Assert.Contains("按案件类别找不到承办单位", live.At("u").Wait?.Chinese(), StringComparison.Ordinal);

        live.Correct((CaseFields.Category, FieldValue.Of("市容")));
        Assert.Equal(["城管局"], UnitsOf(live));
    }

    [Fact]
    public void Units_can_be_those_chosen_in_a_field()
    {
        var byField = Assigned(new { units = new { field = "chosen" } });

        Assert.Equal(["甲", "乙"], UnitsOf(Of(byField, ("chosen", FieldValue.Of(["甲", "乙"])))));
        Assert.Contains("“chosen”", Of(byField).At("u").Wait?.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_the_item_is_about_stops_the_assignment() =>
        Assert.Contains(
            "回避",
            Of(Assigned(), (CaseFields.Subjects, FieldValue.Of(["乙"]))).At("u").Wait?.Chinese(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_receipt_rung_is_about_the_units_that_have_not_signed()
    {
        var live = Of(
            Assigned(
                new
                {
                    deadline = new { amount = 30, clock = "CalendarDays" },
                    ladder = new object[]
                    {
                        new
                        {
                            name = "receipt",
                            label = "签收",
                            when = new { afterStart = new { amount = 1, clock = "WorkingDays" } },
                            to = new[] { "handler" },
                            onlyUnclaimed = true,
                        },
                    },
                }
            )
        );
        live.Claim("u", Person("wang", "handler", "甲"));
        live.Passes("u", "receipt");

        Assert.Equal(["乙", "丙"], Assert.Single(live.Effects.OfType<Escalated>()).Tasks.Select(task => task.To.Unit));
    }

    [Fact]
    public void Every_unit_that_answered_is_kept_apart_from_the_check()
    {
        var live = Of(
            Flow.Named("apart")
                .Start()
                .Units("u", "甲", "乙")
                .Task("check", "Done")
                .With(new { who = new { role = "handler", notBy = new[] { "u" } } })
                .Finish()
                .Lines("start -> u", "u -> check", "u.Object -> check", "check -> end")
        );
        var (first, second) = (Person("wang", "handler", "甲"), Person("li", "handler", "乙"));
        live.Done("u", "Done", first, 1).Done("u", "Done", second, 2);

        Assert.Equal("kept-apart", RefusalOf(live.Complete("check", "Done", first)));
        Assert.Equal("kept-apart", RefusalOf(live.Complete("check", "Done", second)));
    }
}
