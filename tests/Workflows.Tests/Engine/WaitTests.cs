using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Engine;

public sealed class WaitTests
{
    private static readonly Flow ByField = Flow.Named("by-field")
        .Variable("leadUnit")
        .Start()
        .Task("a", "Done")
        .With(new { who = new { role = "handler", unitField = "leadUnit" }, deadline = new { amount = 2, clock = "WorkingDays" } })
        .Finish()
        .Lines("start -> a", "a -> end");

    [Fact]
    public void A_task_for_nobody_waits_with_a_reason_that_a_person_can_act_on()
    {
        var live = Of(ByField);

        Assert.Equal("办理人由案件的“leadUnit”确定，但它还没有填写。请由督办员补填。", live.At("a").Wait?.Chinese());
        Assert.Single(live.Effects.OfType<Stuck>());
        Assert.Empty(live.At("a").Tasks);
    }

    [Fact]
    public void The_wait_ends_when_the_case_is_corrected_and_the_time_runs_from_then()
    {
        var live = Of(ByField);
        live.Now += TimeSpan.FromDays(30);
        live.Correct(("leadUnit", FieldValue.Of("城管局")));

        Assert.Null(live.At("a").Wait);
        Assert.Equal(Assignee.OfRole("handler", "城管局"), live.At("a").Tasks[0].To);
        Assert.True(live.At("a").Due > live.Now);
        live.Done("a");
    }

    [Fact]
    public void A_correction_that_does_not_help_says_nothing_again()
    {
        var live = Of(ByField);
        live.Correct((CaseFields.Title, FieldValue.Of("路灯")));

        Assert.NotNull(live.At("a").Wait);
        Assert.Empty(live.Effects.OfType<Stuck>());
    }

    [Fact]
    public void A_unit_that_the_item_is_about_is_not_handed_it()
    {
        var live = Of(ByField, ("leadUnit", FieldValue.Of("城管局")), (CaseFields.Subjects, FieldValue.Of(["城管局"])));

        Assert.Contains("回避", live.At("a").Wait?.Chinese(), StringComparison.Ordinal);
        live.Correct(("leadUnit", FieldValue.Of("住建局")));
        Assert.Equal("住建局", live.At("a").Tasks[0].To.Unit);
    }

    [Fact]
    public void What_the_office_itself_registers_cannot_be_corrected() =>
        Assert.Equal("fixed-fields", RefusalOf(Of(ByField).Correct((CaseFields.Number, FieldValue.Of("2026-1")))));
}
