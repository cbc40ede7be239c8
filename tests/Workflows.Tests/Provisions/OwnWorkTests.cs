using CaseFlow.Domain.People;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;

namespace CaseFlow.Workflows.Tests.Provisions;

/// <summary>经办本人时: nobody approves their own work alone.</summary>
public sealed class OwnWorkTests
{
    private static LiveCase AtCheck(string? ownWork, string checker = "li", string doer = "li")
    {
        var live = House.In(
            Flow.Named("own")
                .Start()
                .Task("draft", "Done")
                .With(new { who = new { person = doer } })
                .Task("check", "Pass", "Back")
                .With(new { who = new { person = checker, notBy = new[] { "draft" } }, ownWork })
                .Finish()
                .Lines("start -> draft", "draft -> check", "check.Pass -> end", "check.Back -> draft")
        );
        return live.Done("draft", by: House.Actor(doer));
    }

    [Fact]
    public void Usually_they_are_refused() =>
        Assert.Equal("kept-apart", LiveCase.RefusalOf(AtCheck(null).Complete("check", "Pass", House.Actor("li"))));

    [Fact]
    public void The_head_of_their_unit_does_it()
    {
        var live = AtCheck("head");
        Assert.Equal([Assignee.OfRole(Roles.UnitHead, "bureau")], live.AskedAt("check"));
        live.Done("check", "Pass", House.Actor("zhang"));
        Assert.Equal("end", live.Run.EndedAt);
        live.AssertReplays();
    }

    [Fact]
    public void A_heads_own_work_goes_to_the_head_above() =>
        Assert.Equal([Assignee.OfRole(Roles.UnitHead, "town")], AtCheck("head", "zhang", "zhang").AskedAt("check"));

    [Fact]
    public void Somebody_elses_work_is_checked_by_whom_the_step_names() =>
        Assert.Equal([Assignee.OfPerson("wang")], AtCheck("head", "wang").AskedAt("check"));

    [Fact]
    public void They_do_it_and_the_head_has_to_agree_after_them()
    {
        var live = AtCheck("second");
        live.Done("check", "Pass", House.Actor("li"));

        Assert.Equal(["check"], live.Stands);
        Assert.Equal([Assignee.OfRole(Roles.UnitHead, "bureau")], live.AskedAt("check"));
        live.Done("check", "Pass", House.Actor("zhang"));
        Assert.Equal("end", live.Run.EndedAt);
    }

    [Fact]
    public void Whoever_acts_in_their_place_needs_the_head_as_well()
    {
        var live = AtCheck("second");
        live.Done("check", "Pass", House.Actor("wang") with { For = House.Actor("li") });
        Assert.Equal([Assignee.OfRole(Roles.UnitHead, "bureau")], live.AskedAt("check"));
    }

    [Fact]
    public void The_second_person_can_say_no()
    {
        var live = AtCheck("second");
        live.Done("check", "Pass", House.Actor("li"));
        live.Done("check", "Back", House.Actor("zhang"));
        Assert.Equal(["draft"], live.Stands);
    }

    [Fact]
    public void Sending_their_own_work_back_needs_nobody_else()
    {
        var live = AtCheck("second");
        live.Done("check", "Back", House.Actor("li"));
        Assert.Equal(["check"], live.Stands.Except(["draft"]).Concat(live.Stands.Contains("draft") ? ["check"] : []));
    }

    [Fact]
    public void Whoever_heads_everything_is_refused_where_nobody_is_above() =>
        Assert.Equal("kept-apart", LiveCase.RefusalOf(AtCheck("second", "zhou", "zhou").Complete("check", "Pass", House.Actor("zhou"))));
}
