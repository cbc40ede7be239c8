using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>群众留言办理: acceptance, handling, review, reply and follow-up.</summary>
public sealed class PublicMessageTests
{
    [Fact]
    public void The_kind_of_message_decides_how_long_the_unit_has()
    {
        var consult = Accepted("consult").VisitAt("consult").Due;
        var complaint = Accepted("complaint").VisitAt("complaint").Due;
        var complex = Accepted("complex").VisitAt("complex").Due;

        Assert.True(consult < complaint && complaint < complex);
    }

    [Fact]
    public void A_content_reporter_closes_the_case()
    {
        var closed = Replied(Accepted("complaint")).Complete(Office.FollowUp, "followUp", "Satisfied");

        Assert.Equal("finished", closed.Run.EndedAt);
    }

    [Fact]
    public void A_refusal_to_accept_names_its_reason_in_law_and_is_told_to_the_writer()
    {
        var registered = RunningCase.Start(ShippedProcedures.PublicMessage);
        var refused = Assert.IsType<Refused>(registered.Try(Office.Assessor, "acceptance", "Refuse", ("refusalCode", Of(""))));
        Assert.Equal("refusalCode", Assert.Single(refused.Why.Fields).Field);

        registered.Complete(Office.Assessor, "acceptance", "Refuse").Complete(Office.Replier, "refusalNotice", "Sent");
        Assert.Equal("refused", registered.Run.EndedAt);
    }

    [Fact]
    public void A_message_that_is_not_completed_in_time_lapses_by_itself()
    {
        var asked = RunningCase.Start(ShippedProcedures.PublicMessage).Complete(Office.Assessor, "acceptance", "AskMore");

        asked.PassDueOf("supplement");

        Assert.Equal("lapsed", asked.Run.EndedAt);
    }

    [Fact]
    public void A_return_does_not_start_the_clock_again()
    {
        var handled = Accepted("complaint");
        var due = handled.VisitAt("complaint").Due;

        handled
            .Pass(handled.Now.AddHours(5))
            .Complete(Office.HandlerOf(Office.RoadBureau), "complaint", "Handled")
            .Complete(Office.HeadOf(Office.RoadBureau), "unitReview", "Return");

        Assert.Equal(due, handled.VisitAt("complaint").Due);
    }

    [Fact]
    public void A_discontented_reporter_has_the_case_handled_again_and_reviewed_one_rank_higher()
    {
        var redone = Replied(Accepted("complaint"))
            .Complete(Office.FollowUp, "followUp", "Unsatisfied")
            .Complete(Office.HandlerOf(Office.RoadBureau), "complaint", "Handled")
            .Complete(Office.HeadOf(Office.RoadBureau), "unitReview", "Passed");

        Assert.Equal(Roles.Leader, Assert.Single(redone.VisitAt("higherReview").Tasks).To.Role);

        redone
            .Complete(Office.Leader, "higherReview", "Passed")
            .Complete(Office.Replier, "reply", "Replied")
            .Complete(Office.FollowUp, "followUp", "Unsatisfied")
            .Complete(Office.Leader, "finalRuling", "Close");
        Assert.Equal("explained", redone.Run.EndedAt);
    }

    [Fact]
    public void A_second_objection_is_ruled_and_the_ruled_unit_cannot_object()
    {
        var ruled = Accepted("complex")
            .Complete(Office.HandlerOf(Office.RoadBureau), "complex", "Object")
            .Complete(Office.Supervisor, "objection", "Reassign", ("leadUnit", Of(Office.WaterBureau)))
            .Complete(Office.HandlerOf(Office.WaterBureau), "complex", "Object")
            .Complete(Office.Leader, "ruling", "Ruled", ("leadUnit", Of(Office.WaterBureau)))
            .Complete(Office.HandlerOf(Office.WaterBureau), "ruledHandling", "Handled")
            .Complete(Office.HeadOf(Office.WaterBureau), "unitReview", "Return");

        Assert.Equal(["ruledHandling"], ruled.At);
    }

    private static RunningCase Accepted(string kind) =>
        RunningCase
            .Start(ShippedProcedures.PublicMessage)
            .Complete(Office.Assessor, "acceptance", "Accept", ("kind", Of(kind)), ("leadUnit", Of(Office.RoadBureau)));

    private static RunningCase Replied(RunningCase accepted) =>
        accepted
            .Complete(Office.HandlerOf(Office.RoadBureau), "complaint", "Handled")
            .Complete(Office.HeadOf(Office.RoadBureau), "unitReview", "Passed")
            .Complete(Office.Reviewer, "review", "Passed")
            .Complete(Office.Replier, "reply", "Replied");
}
