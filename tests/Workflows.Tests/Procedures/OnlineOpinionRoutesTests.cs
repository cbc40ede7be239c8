using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>网络舆情快速处置: the three routes from 登记 to 归档.</summary>
public sealed class OnlineOpinionRoutesTests
{
    [Fact]
    public void Direct_check_is_reported_by_one_investigator_concluded_by_another_and_told_to_the_reporter()
    {
        var walked = OnlineOpinion
            .Instructed("Investigate", realName: true)
            .Complete(Office.Investigator, "checkPlan", "Planned")
            .Complete(Office.Investigator, "firstReport", "Reported")
            .Complete(Office.SecondInvestigator, "findings", "Preliminary")
            .Complete(Office.Reviewer, "review", "Approved")
            .Complete(Office.Replier, "feedback", "Delivered");

        OnlineOpinion.AnsweredAndArchived(walked);
        Assert.Equal("investigate", walked.Facts.Text("route"));
        Assert.Equal("preliminary", walked.Facts.Text("disposition"));
    }

    [Fact]
    public void Tracked_supervision_asks_the_lead_unit_for_progress_until_the_supervisor_ends_it()
    {
        var walked = OnlineOpinion
            .Instructed("Supervise", realName: false, ("leadUnit", Of(Office.Township)))
            .Complete(Office.HandlerOf(Office.Township), "supervision", "Reported")
            .Complete(Office.HandlerOf(Office.Township), "supervision", "Reported")
            .Complete(Office.Supervisor, "supervision", "Concluded")
            .Complete(Office.HandlerOf(Office.Township), "handlingReport", "Submitted")
            .Complete(Office.HeadOf(Office.Township), "signOff", "Signed")
            .Complete(Office.Reviewer, "review", "Approved")
            .Complete(Office.Publisher, "publicationDraft", "Drafted")
            .Complete(Office.SecondPublisher, "publication", "Published");

        OnlineOpinion.AnsweredAndArchived(walked);
        Assert.Equal("supervise", walked.Facts.Text("route"));
    }

    [Fact]
    public void Assignment_waits_for_the_lead_unit_and_every_supporting_unit()
    {
        var walked = OnlineOpinion.Instructed(
            "Assign",
            realName: true,
            ("leadUnit", Of(Office.WaterBureau)),
            ("coUnits", Of([Office.RoadBureau, Office.WaterBureau]))
        );
        Assert.Equal([Office.WaterBureau, Office.RoadBureau], walked.VisitAt("assignment").Tasks.Select(task => task.To.Unit));

        walked.Complete(Office.HandlerOf(Office.RoadBureau), "assignment", "Answered");
        Assert.Contains("assignment", walked.At);

        walked
            .Complete(Office.HandlerOf(Office.WaterBureau), "assignment", "Answered")
            .Complete(Office.HandlerOf(Office.WaterBureau), "handlingReport", "Submitted")
            .Complete(Office.HeadOf(Office.WaterBureau), "signOff", "Signed")
            .Complete(Office.Reviewer, "review", "Approved")
            .Complete(Office.Replier, "feedback", "Delivered");

        OnlineOpinion.AnsweredAndArchived(walked);
        Assert.Equal("assign", walked.Facts.Text("route"));
    }

    [Fact]
    public void The_route_decides_who_gets_the_next_task_and_by_when()
    {
        var units = new[] { ("leadUnit", Of(Office.Township)) };
        var investigated = OnlineOpinion.Instructed("Investigate", realName: true).VisitAt("checkPlan");
        var supervised = OnlineOpinion.Instructed("Supervise", realName: true, units).VisitAt("supervision");
        var assigned = OnlineOpinion.Instructed("Assign", realName: true, units).VisitAt("assignment");

        Assert.Equal(Roles.Investigator, Assert.Single(investigated.Tasks).To.Role);
        Assert.Equal([Roles.Supervisor, Roles.Handler], supervised.Tasks.Select(task => task.To.Role!));
        Assert.Equal(new Assignee(null, Roles.Handler, Office.Township), Assert.Single(assigned.Tasks).To);
        Assert.True(investigated.Due < supervised.Due);
        Assert.Contains(assigned.Timers, timer => timer.Key == "receipt");
        Assert.DoesNotContain(supervised.Timers, timer => timer.Key == "receipt");
    }

    [Fact]
    public void Whoever_reported_first_may_not_conclude()
    {
        var walked = OnlineOpinion
            .Instructed("Investigate", realName: true)
            .Complete(Office.Investigator, "checkPlan", "Planned")
            .Complete(Office.Investigator, "firstReport", "Reported");

        var refused = Assert.IsType<Refused>(walked.Try(Office.Investigator, "findings", "Close"));

        Assert.Equal("kept-apart", refused.Why.Code);
    }

    [Fact]
    public void A_unit_that_has_not_signed_for_its_task_in_time_is_reported_and_one_that_has_is_not()
    {
        var walked = OnlineOpinion
            .Instructed("Assign", realName: true, ("leadUnit", Of(Office.WaterBureau)), ("coUnits", Of(Office.RoadBureau)))
            .Claim(Office.HandlerOf(Office.WaterBureau), "assignment");

        walked.Pass(walked.VisitAt("assignment").Timers.Single(timer => timer.Key == "receipt").At);

        var receipt = Assert.Single(walked.Escalations, escalated => escalated.Key == "receipt");
        Assert.Equal(Office.RoadBureau, Assert.Single(receipt.Tasks).To.Unit);
    }

    [Theory]
    [InlineData("Supervise")]
    [InlineData("Assign")]
    public void The_leader_may_not_choose_a_unit_that_the_item_is_about(string route)
    {
        var waiting = OnlineOpinion
            .Screened("3", realName: true, ("subjects", Of([Office.Township])))
            .Complete(Office.Assessor, "digest", "Drafted")
            .Complete(Office.AssessorHead, "digestReview", "Approved");

        var refused = Assert.IsType<Refused>(waiting.Try(Office.Leader, "instruction", route, ("leadUnit", Of(Office.Township))));

        Assert.Equal("leadUnit", Assert.Single(refused.Why.Fields).Field);
    }

    [Fact]
    public void A_second_progress_report_is_asked_for_as_soon_as_the_first_is_in()
    {
        var walked = OnlineOpinion.Instructed("Supervise", realName: true, ("leadUnit", Of(Office.Township)));
        var first = walked.VisitAt("supervision").Tasks.Single(task => task.Face == "report");

        walked.Complete(Office.HandlerOf(Office.Township), "supervision", "Reported");

        var second = walked.VisitAt("supervision").Tasks.Single(task => task.Face == "report");
        Assert.True(second.Seq > first.Seq);
    }
}
