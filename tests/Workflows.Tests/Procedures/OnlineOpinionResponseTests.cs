using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Engine;
using static CaseFlow.Domain.Fields.FieldValue;

namespace CaseFlow.Workflows.Tests.Procedures;

/// <summary>网络舆情快速处置: the three levels of response beside the handling.</summary>
public sealed class OnlineOpinionResponseTests
{
    [Theory]
    [InlineData("1", "level1Launch", Roles.ResponseGroup)]
    [InlineData("2", "level2Launch", Roles.ResponseOffice)]
    [InlineData("3", "level3Draft", Roles.Replier)]
    public void The_level_decides_who_responds(string level, string step, string role)
    {
        var screened = OnlineOpinion.Screened(level, realName: true);

        Assert.Equal(role, Assert.Single(screened.VisitAt(step).Tasks).To.Role);
        Assert.Equal(["digest", step], screened.At.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_higher_the_level_the_sooner_the_answer_is_due_counted_from_the_discovery()
    {
        var one = OnlineOpinion
            .Screened("1", realName: true)
            .Complete(Office.ResponseGroup, "level1Launch", "Launched")
            .VisitAt("level1Draft")
            .Due;
        var two = OnlineOpinion
            .Screened("2", realName: true)
            .Complete(Office.ResponseOffice, "level2Launch", "Launched")
            .VisitAt("level2Draft")
            .Due;
        var three = OnlineOpinion.Screened("3", realName: true).VisitAt("level3Draft").Due;

        Assert.True(one < two && two < three);
    }

    [Fact]
    public void Time_lost_before_the_response_began_is_not_given_back()
    {
        var prompt = OnlineOpinion.Screened("3", realName: true).VisitAt("level3Draft").Due;
        var late = OnlineOpinion
            .Registered()
            .Pass(FilledForm.Moment.AddHours(3))
            .Complete(Office.Assessor, "screening", "InScope", ("level", Of("3")))
            .VisitAt("level3Draft")
            .Due;

        Assert.Equal(prompt, late);
    }

    [Fact]
    public void A_level_one_case_is_reported_to_the_leader_at_once()
    {
        var notice = Assert.Single(OnlineOpinion.Screened("1", realName: true).Notices);

        Assert.Contains(Recipient.OfRole(Roles.Leader), notice.To);
        Assert.True(notice.Mail);
        Assert.Equal("一级响应：东街积水", notice.Subject);
        Assert.Empty(OnlineOpinion.Screened("2", realName: true).Notices);
    }

    [Fact]
    public void A_missed_five_hour_publication_goes_to_the_leader_by_mail_at_the_deadline_itself()
    {
        var launched = OnlineOpinion.Screened("1", realName: true).Complete(Office.ResponseGroup, "level1Launch", "Launched");
        var due = launched.VisitAt("level1Draft").Due!.Value;

        launched.Pass(due.AddTicks(-1));
        Assert.DoesNotContain(launched.Escalations, escalated => escalated.Step == "level1Draft" && escalated.Key == "due");

        launched.Pass(due);
        var missed = Assert.Single(launched.Escalations, escalated => escalated.Step == "level1Draft" && escalated.Key == "due");
        Assert.Contains(Recipient.OfRole(Roles.Leader), missed.Rung.To);
        Assert.True(missed.Rung.Mail);
        Assert.Equal(EscalationMark.Overdue, missed.Rung.Mark);
        Assert.Contains("level1Draft", launched.At);
    }

    [Fact]
    public void A_publication_made_in_time_disturbs_no_leader()
    {
        var released = OnlineOpinion
            .Screened("1", realName: true)
            .Complete(Office.ResponseGroup, "level1Launch", "Launched")
            .Complete(Office.Publisher, "level1Draft", "Drafted")
            .Complete(Office.ResponseGroup, "level1Release", "Released");

        released.PassDueOf("level1FollowUp");

        Assert.DoesNotContain(released.Escalations, escalated => escalated.Step is "level1Draft" or "level1Release");
    }

    [Fact]
    public void Raising_the_level_starts_the_response_of_the_higher_level_and_leaves_the_handling_alone()
    {
        var raised = OnlineOpinion.Screened("3", realName: true).Complete(Office.Replier, "level3Draft", "Raise");
        Assert.Equal(["digest", "level2Launch"], raised.At);

        raised.Complete(Office.ResponseOffice, "level2Launch", "Raise");
        Assert.Equal(["digest", "level1Launch"], raised.At);
        Assert.Equal("1", raised.Facts.Text("level"));
    }

    [Fact]
    public void Lowering_the_level_needs_a_second_person()
    {
        var both = new Actor("both-1", [Roles.ResponseGroup, Roles.AssessorHead], []);
        var proposed = AtFollowUp().Complete(both, "level1FollowUp", "ProposeLower", ("proposedLevel", Of("3")));

        var refused = Assert.IsType<Refused>(proposed.Try(both, "confirmLower", "Lowered"));
        Assert.Equal("kept-apart", refused.Why.Code);
        Assert.Equal("1", proposed.Facts.Text("level"));

        proposed.Complete(Office.AssessorHead, "confirmLower", "Lowered");
        Assert.Equal("3", proposed.Facts.Text("level"));
        Assert.Contains("level3Draft", proposed.At);
    }

    [Fact]
    public void A_refused_lowering_goes_on_at_the_old_level()
    {
        var kept = AtFollowUp()
            .Complete(Office.ResponseGroup, "level1FollowUp", "ProposeLower")
            .Complete(Office.AssessorHead, "confirmLower", "Kept");

        Assert.Equal("1", kept.Facts.Text("level"));
        Assert.Contains("level1FollowUp", kept.At);
    }

    [Fact]
    public void Whoever_drafted_a_release_may_not_release_it()
    {
        var both = new Actor("both-1", [Roles.Replier, Roles.Publisher], []);
        var drafted = OnlineOpinion.Screened("3", realName: true).Complete(both, "level3Draft", "Drafted");

        Assert.Equal("kept-apart", Assert.IsType<Refused>(drafted.Try(both, "level3Release", "Released")).Why.Code);
    }

    private static RunningCase AtFollowUp() =>
        OnlineOpinion
            .Screened("1", realName: true)
            .Complete(Office.ResponseGroup, "level1Launch", "Launched")
            .Complete(Office.Publisher, "level1Draft", "Drafted")
            .Complete(Office.ResponseGroup, "level1Release", "Released");
}
