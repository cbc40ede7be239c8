using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Engine;

namespace CaseFlow.Workflows.Tests.Engine;

/// <summary>改派: correcting the field that says who handles a case hands its open tasks on.</summary>
public sealed class ReaddressTests
{
    private static Flow HandledByLeadUnit =>
        Flow.Named("lead")
            .Variable("leadUnit")
            .Start()
            .Task("a", "Pass")
            .With(new { who = new { role = "handler", unitField = "leadUnit" }, deadline = new { amount = 5, clock = "WorkingDays" } })
            .Finish()
            .Lines("start -> a", "a.Pass -> end");

    private static Flow AssignedToChosen =>
        Flow.Named("chosen")
            .Variable("units")
            .Start()
            .Units("u")
            .With(new { units = new { field = "units" } })
            .Task("objection", "Again")
            .Finish()
            .Lines("start -> u", "u.Done -> end", "u.Object -> objection", "objection.Again -> u");

    [Fact]
    public void An_open_task_goes_to_the_unit_that_the_field_names_now_and_keeps_its_due_moment()
    {
        var live = LiveCase.Of(HandledByLeadUnit, ("leadUnit", FieldValue.Of("housing")));
        var due = live.At("a").Due;

        live.Correct(("leadUnit", FieldValue.Of("education")));

        var task = Assert.Single(live.At("a").Tasks);
        Assert.Equal("education", task.To.Unit);
        Assert.Equal(due, live.At("a").Due);
    }

    [Fact]
    public void A_task_whose_unit_turns_out_to_be_a_subject_is_taken_away_and_waits_until_another_is_named()
    {
        var live = LiveCase.Of(HandledByLeadUnit, ("leadUnit", FieldValue.Of("housing")));

        live.Correct(("subjects", FieldValue.Of(["housing"])));
        Assert.Empty(live.At("a").Tasks);
        Assert.NotNull(live.At("a").Wait);

        live.Correct(("leadUnit", FieldValue.Of("education")));
        Assert.Equal("education", Assert.Single(live.At("a").Tasks).To.Unit);
        Assert.Null(live.At("a").Wait);
    }

    [Fact]
    public void Of_several_units_only_those_that_changed_are_called_off_and_called_on()
    {
        var live = LiveCase.Of(AssignedToChosen, ("units", FieldValue.Of(["a", "b", "c"])));
        var kept = live.At("u").Tasks.Single(task => task.To.Unit == "b");

        live.Correct(("units", FieldValue.Of(["b", "d"])));

        Assert.Equal(["b", "d"], live.At("u").Tasks.Select(task => task.To.Unit));
        Assert.Contains(kept, live.At("u").Tasks);
    }
}
