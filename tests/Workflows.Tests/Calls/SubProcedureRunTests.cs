using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Acts;
using static CaseFlow.Workflows.Tests.Engine.LiveCase;

namespace CaseFlow.Workflows.Tests.Calls;

/// <summary>A case goes through a procedure that is called as if its steps had been drawn there.</summary>
public sealed class SubProcedureRunTests
{
    private static Procedure Second(Flow flow) =>
        ProcedureChecks.Publishable(flow.Document.As(2, published: true, latest: true)).Procedure!;

    [Fact]
    public void It_goes_in_at_the_first_step_and_comes_out_by_the_result()
    {
        var live = Of(Called.Caller()).Done("take");
        Assert.Equal(["check/look"], live.Stands);
        live.Done("check/look").Done("check/weigh", "Again").Done("check/look").Done("check/weigh", "False");
        Assert.Equal(["drop"], live.Stands);
        Assert.Equal("end", live.Done("drop").Run.EndedAt);
    }

    [Fact]
    public void Through_one_that_calls_another_it_comes_out_at_the_end_of_both()
    {
        var live = Of(Called.Nested()).Done("whole/take").Done("whole/check/look").Done("whole/check/weigh", "True");
        Assert.Equal(["whole/reply"], live.Stands);
        Assert.Equal(["file"], live.Done("whole/reply").Stands);
    }

    [Fact]
    public void Work_is_returned_into_it_and_comes_straight_back()
    {
        var live = Of(Called.Caller()).Done("take").Done("check/look").Done("check/weigh", "True");
        live.Returned("handler", "check/look");
        Assert.Equal(["check/look"], live.Stands);
        Assert.Equal(["reply"], live.Done("check/look").Stands);
        live.Returned("handler", "check/look", straight: false).Done("check/look");
        Assert.Equal(["check/weigh"], live.Stands);
    }

    [Fact]
    public void Work_is_returned_out_of_it()
    {
        var live = Of(Called.Caller()).Done("take").Done("check/look").Returned("handler", "take");
        Assert.Equal(["take"], live.Stands);
        Assert.Equal(["check/weigh"], live.Done("take").Stands);
    }

    [Fact]
    public void What_was_sent_across_its_border_is_withdrawn()
    {
        var live = Of(Called.Caller()).Done("take", by: Handler);
        Assert.IsType<Moved>(live.Withdraws(Handler, 2));
        Assert.Equal(["take"], live.Stands);
        live.Done("take", by: Handler).Done("check/look", by: Other).Done("check/weigh", "True", by: Handler);
        Assert.Equal(["reply"], live.Stands);
        var weighed = live.Run.Trail!.Value[^1].Visit;
        Assert.IsType<Moved>(live.Withdraws(Handler, weighed));
        Assert.Equal(["check/weigh"], live.Stands);
    }

    [Fact]
    public void In_a_branch_it_stays_in_the_branch_and_two_uses_are_apart()
    {
        var live = Of(Called.Twice());
        Assert.Equal(["first/look", "second/look"], live.Stands);
        live.Done("first/look", fields: ("report", FieldValue.Of("一"))).Done("first/weigh", "True");
        Assert.Equal(["second/look"], live.Stands);
        Assert.Equal(["after"], live.Done("second/look").Done("second/weigh", "False").Stands);
    }

    [Fact]
    public void A_case_that_stands_in_it_moves_to_a_version_with_a_later_one()
    {
        var live = Of(Called.Caller()).Done("take");
        Assert.IsType<Moved>(live.MovesTo(Second(Called.Caller(Called.Checking(more: "consider")))));
        Assert.Equal(["check/look"], live.Stands);
        Assert.Equal(["check/consider"], live.Done("check/look").Stands);
    }

    [Fact]
    public void A_case_whose_step_the_later_one_has_not_goes_where_it_is_told_to()
    {
        var live = Of(Called.Caller()).Done("take").Done("check/look");
        var later = Second(Called.Caller(Called.Checking(more: "consider")));
        Assert.Equal("does-not-fit", RefusalOf(live.MovesTo(later)));
        Assert.IsType<Moved>(live.MovesTo(later, false, ("check/weigh", "check/consider")));
        Assert.Equal(["check/consider"], live.Stands);
        Assert.IsType<Moved>(live.UndoesMove(1));
        Assert.Equal(["check/weigh"], live.Stands);
    }
}
