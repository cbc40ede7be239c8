using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>网络舆情快速处置: 转送, 重复件, 封件直送, 退回, 异议 and 了结.</summary>
public sealed class OnlineOpinionBypathsTests
{
    [Fact]
    public void An_item_without_source_or_discovery_is_first_completed_by_the_collector()
    {
        var incomplete = RunningCase.Start(ShippedProcedures.OnlineOpinion, ("title", Of("东街积水")), ("source", Of("市民留言板")));
        Assert.Equal(["capture"], incomplete.At);

        incomplete.Complete(Office.Collector, "capture", "Captured");
        Assert.Equal(["screening"], incomplete.At);
        Assert.Equal(["screening"], OnlineOpinion.Registered().At);
    }

    [Fact]
    public void What_belongs_elsewhere_is_passed_on_with_its_legal_basis_by_a_second_person()
    {
        var passed = OnlineOpinion
            .Registered()
            .Complete(Office.Assessor, "screening", "Transfer")
            .Complete(Office.AssessorHead, "transfer", "Transferred", ("receivingBody", Of("市信访局")));

        Assert.Equal("transferred", passed.Run.EndedAt);
        Assert.NotNull(passed.Facts.Text("legalBasis"));
    }

    [Fact]
    public void A_duplicate_ends_only_when_it_names_the_case_it_repeats()
    {
        var registered = OnlineOpinion.Registered();

        var refused = Assert.IsType<Refused>(registered.Try(Office.Assessor, "screening", "Duplicate", ("originalNumber", Of(""))));
        Assert.Equal("originalNumber", Assert.Single(refused.Why.Fields).Field);

        registered.Complete(Office.Assessor, "screening", "Duplicate", ("originalNumber", Of("YQ-20260919-0001")));
        Assert.Equal("duplicate", registered.Run.EndedAt);
    }

    [Fact]
    public void A_sealed_item_asks_for_a_serial_number_and_for_nothing_of_its_content()
    {
        var walked = OnlineOpinion
            .Registered()
            .Complete(Office.Assessor, "screening", "Sealed", ("sealedSerial", Of("F-7")))
            .Complete(Office.AssessorHead, "sealedForward", "Forwarded");

        Assert.Equal("sealed", walked.Run.EndedAt);
        Assert.Null(walked.Facts.Text("category"));
        Assert.Null(walked.Facts.Text("screeningOpinion"));
    }

    [Fact]
    public void Returning_inside_the_handling_leaves_the_response_alone()
    {
        var returned = OnlineOpinion
            .Screened("3", realName: true)
            .Complete(Office.Assessor, "digest", "Drafted")
            .Complete(Office.AssessorHead, "digestReview", "Return");

        Assert.Equal(["level3Draft", "digest"], returned.At);
    }

    [Fact]
    public void Returning_to_the_screening_cancels_the_response_as_well()
    {
        var returned = OnlineOpinion.Screened("1", realName: true).Complete(Office.Assessor, "digest", "Rescreen");

        Assert.Equal(["screening"], returned.At);
        Assert.Empty(returned.Run.Blocks);
    }

    [Fact]
    public void A_return_must_say_why()
    {
        var drafted = OnlineOpinion.Screened("3", realName: true).Complete(Office.Assessor, "digest", "Drafted");

        var refused = Assert.IsType<Refused>(drafted.Try(Office.AssessorHead, "digestReview", "Return", ("digestReturn", Of(""))));

        Assert.Equal("digestReturn", Assert.Single(refused.Why.Fields).Field);
    }

    [Fact]
    public void The_reviewer_returns_a_case_to_whoever_handled_it()
    {
        var investigated = OnlineOpinion
            .Instructed("Investigate", realName: true)
            .Complete(Office.Investigator, "checkPlan", "Planned")
            .Complete(Office.Investigator, "firstReport", "Reported")
            .Complete(Office.SecondInvestigator, "findings", "Close")
            .Complete(Office.Reviewer, "review", "Return");
        Assert.Contains("firstReport", investigated.At);

        var assigned = OnlineOpinion
            .Instructed("Assign", realName: true, ("leadUnit", Of(Office.WaterBureau)))
            .Complete(Office.HandlerOf(Office.WaterBureau), "assignment", "Answered")
            .Complete(Office.HandlerOf(Office.WaterBureau), "handlingReport", "Submitted")
            .Complete(Office.HeadOf(Office.WaterBureau), "signOff", "Signed")
            .Complete(Office.Reviewer, "review", "Return");
        Assert.Contains("handlingReport", assigned.At);
    }

    [Fact]
    public void One_units_objection_ends_the_assignment_and_the_supervisor_assigns_anew()
    {
        var objected = OnlineOpinion.Objected();
        Assert.Equal(["level3Draft", "objection"], objected.At);

        objected.Complete(Office.Supervisor, "objection", "Reassign", ("leadUnit", Of(Office.Township)), ("coUnits", Of("")));

        Assert.Equal(Office.Township, Assert.Single(objected.VisitAt("assignment").Tasks).To.Unit);
    }

    [Fact]
    public void A_second_objection_goes_to_consultation_whose_ruling_knows_no_third()
    {
        var ruled = OnlineOpinion
            .Objected()
            .Complete(Office.Supervisor, "objection", "Keep")
            .Complete(Office.HandlerOf(Office.RoadBureau), "assignment", "Object")
            .Complete(Office.ResponseOffice, "consultation", "Ruled", ("leadUnit", Of(Office.RoadBureau)), ("coUnits", Of("")));
        var task = Assert.Single(ruled.VisitAt("ruledAssignment").Tasks);
        Assert.Equal(Office.RoadBureau, task.To.Unit);

        ruled.Complete(Office.HandlerOf(Office.RoadBureau), "ruledAssignment", "Answered");
        Assert.Contains("handlingReport", ruled.At);
    }

    [Fact]
    public void A_new_instruction_forgets_the_objections_to_the_old_one()
    {
        var again = OnlineOpinion
            .Objected()
            .Complete(Office.Supervisor, "objection", "Keep")
            .Complete(Office.HandlerOf(Office.WaterBureau), "assignment", "Object")
            .Complete(Office.ResponseOffice, "consultation", "Reinstruct")
            .Complete(Office.Leader, "instruction", "Assign", ("leadUnit", Of(Office.Township)), ("coUnits", Of("")))
            .Complete(Office.HandlerOf(Office.Township), "assignment", "Object");

        Assert.Contains("objection", again.At);
    }

    [Fact]
    public void A_case_closed_by_the_leader_is_still_answered_in_public_and_archived_without_evaluation()
    {
        var closed = OnlineOpinion.Instructed("Close", realName: true);
        Assert.Equal(["level3Draft"], closed.At);

        closed
            .Complete(Office.Replier, "level3Draft", "Drafted")
            .Complete(Office.Publisher, "level3Release", "Released")
            .Complete(Office.Archivist, "archive", "Archived");

        Assert.Equal("closed", closed.Run.EndedAt);
    }

    [Fact]
    public void New_evidence_from_the_reporter_opens_the_check_again()
    {
        var again = OnlineOpinion
            .Instructed("Investigate", realName: true)
            .Complete(Office.Investigator, "checkPlan", "Planned")
            .Complete(Office.Investigator, "firstReport", "Reported")
            .Complete(Office.SecondInvestigator, "findings", "Shelve")
            .Complete(Office.Reviewer, "review", "Approved")
            .Complete(Office.Replier, "feedback", "NewEvidence");

        Assert.Contains("firstReport", again.At);
    }
}
