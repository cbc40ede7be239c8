using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Procedures;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>三级响应预案: from discovery to archive.</summary>
public sealed class ThreeLevelResponseTests
{
    [Theory]
    [InlineData("1", "launch1", Roles.ResponseGroup, null)]
    [InlineData("2", "launch2", Roles.ResponseOffice, null)]
    [InlineData("3", "launch3", Roles.UnitHead, Office.WaterBureau)]
    public void The_level_decides_who_commands(string level, string step, string role, string? unit)
    {
        var assessed = Assessed(level);

        Assert.Equal([step], assessed.At);
        Assert.Equal(new Assignee(null, role, unit), Assert.Single(assessed.VisitAt(step).Tasks).To);
    }

    [Fact]
    public void At_level_one_the_publication_runs_beside_the_verification_and_a_press_conference_follows()
    {
        var launched = Launched("1");
        Assert.Equal(["draft1", "verification"], launched.At.Order(StringComparer.Ordinal));

        launched.Complete(Office.Publisher, "draft1", "Drafted").Complete(Office.ResponseGroup, "release1", "Released");
        Assert.Equal(["pressConference", "verification"], launched.At.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missed_five_hour_publication_goes_to_the_leader()
    {
        var launched = Launched("1").PassDueOf("draft1");

        var missed = Assert.Single(launched.Escalations, escalated => escalated.Step == "draft1" && escalated.Key == "due");
        Assert.Contains(Recipient.OfRole(Roles.Leader), missed.Rung.To);
    }

    [Fact]
    public void A_confirmed_change_of_level_cancels_the_response_and_launches_it_anew()
    {
        var changed = Launched("3")
            .Complete(Office.HandlerOf(Office.WaterBureau), "verification", "Verified")
            .Complete(Office.HandlerOf(Office.WaterBureau), "solution", "ChangeLevel", ("proposedLevel", Of("1")))
            .Complete(Office.AssessorHead, "confirmLevel", "Confirmed");

        Assert.Equal(["launch1"], changed.At);
        Assert.Empty(changed.Run.Blocks);
    }

    [Fact]
    public void A_suspected_offence_is_passed_to_the_competent_body_and_the_problem_is_still_solved()
    {
        var passed = Launched("3")
            .Complete(Office.HandlerOf(Office.WaterBureau), "verification", "Transfer")
            .Complete(Office.ResponseOffice, "lawfulTransfer", "Transferred");

        Assert.Contains("solution", passed.At);
        Assert.NotNull(passed.Facts.Text("legalBasis"));
    }

    [Fact]
    public void The_response_ends_only_after_the_calm_was_watched()
    {
        var watched = Responded(Launched("3"));
        Assert.Equal(["calming"], watched.At);

        watched.PassDueOf("calming");
        Assert.Equal(["termination"], watched.At);

        watched.Complete(Office.ResponseOffice, "termination", "NotYet");
        Assert.Equal(["calming"], watched.At);
    }

    [Fact]
    public void What_the_evaluation_finds_is_put_right_and_checked_before_the_archive()
    {
        var rectified = Evaluated(drill: false, "Rectify")
            .Complete(Office.HeadOf(Office.WaterBureau), "rectification", "Reported")
            .Complete(Office.Supervisor, "rectificationCheck", "Return")
            .Complete(Office.HeadOf(Office.WaterBureau), "rectification", "Reported")
            .Complete(Office.Supervisor, "rectificationCheck", "Accepted")
            .Complete(Office.Archivist, "archive", "Archived");

        Assert.Equal("finished", rectified.Run.EndedAt);
    }

    [Fact]
    public void A_drill_ends_as_a_drill()
    {
        var drilled = Evaluated(drill: true, "Sound").Complete(Office.ResponseOffice, "drillReview", "Reviewed");

        Assert.Equal("drilled", drilled.Run.EndedAt);
    }

    private static RunningCase Assessed(string level, bool drill = false) =>
        RunningCase
            .Start(ShippedProcedures.ThreeLevelResponse)
            .Complete(Office.Collector, "discovery", "Reported", ("isDrill", Of(drill)))
            .Complete(Office.Assessor, "assessment", "Assessed", ("level", Of(level)), ("responsibleUnit", Of(Office.WaterBureau)));

    private static RunningCase Launched(string level, bool drill = false) =>
        Assessed(level, drill)
            .Complete(
                level switch
                {
                    "1" => Office.ResponseGroup,
                    "2" => Office.ResponseOffice,
                    _ => Office.HeadOf(Office.WaterBureau),
                },
                $"launch{level}",
                "Launched"
            );

    private static RunningCase Responded(RunningCase launched) =>
        launched
            .Complete(Office.HandlerOf(Office.WaterBureau), "draft3", "Drafted")
            .Complete(Office.HeadOf(Office.WaterBureau), "release3", "Released")
            .Complete(Office.HandlerOf(Office.WaterBureau), "verification", "Verified")
            .Complete(Office.HandlerOf(Office.WaterBureau), "solution", "Solved");

    private static RunningCase Evaluated(bool drill, string outcome) =>
        Responded(Launched("3", drill))
            .PassDueOf("calming")
            .Complete(Office.ResponseOffice, "termination", "Terminated")
            .Complete(Office.ResponseOffice, "evaluation", outcome);
}
