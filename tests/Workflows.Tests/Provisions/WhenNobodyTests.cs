using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;

namespace CaseFlow.Workflows.Tests.Provisions;

/// <summary>无人可办时: a step waits, asks the next higher unit, or is skipped, which is no approval.</summary>
public sealed class WhenNobodyTests
{
    private static Flow Asking(object who, string? nobody = null) =>
        Flow.Named("nobody")
            .Start()
            .Task("a", "Done")
            .With(new { who = new { person = "li" } })
            .Task("b", "Back", "Pass")
            .With(new { who, whenNobody = nobody })
            .Finish()
            .Lines("start -> a", "a -> b", "b.Back -> a", "b.Pass -> end");

    private static LiveCase AtB(object who, string? nobody = null)
    {
        var live = House.In(Asking(who, nobody));
        Assert.IsType<Moved>(live.Complete("a", by: House.Actor("li")));
        return live;
    }

    [Fact]
    public void Usually_the_task_waits_where_nobody_is()
    {
        var live = AtB(new { role = Roles.Handler, unit = "section" });
        Assert.Equal([Assignee.OfRole(Roles.Handler, "section")], live.AskedAt("b"));
    }

    [Fact]
    public void The_same_role_in_the_next_higher_unit_is_asked()
    {
        var live = AtB(new { role = Roles.Handler, unit = "section" }, "higher");
        Assert.Equal([Assignee.OfRole(Roles.Handler, "bureau")], live.AskedAt("b"));
        Assert.DoesNotContain("b", live.Run.DoneBy.Keys);
        live.Done("b", "Pass", House.Actor("li"));
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void Where_nobody_above_has_the_role_the_head_of_the_next_unit_is_asked() =>
        Assert.Equal(
            [Assignee.OfRole(Roles.UnitHead, "bureau")],
            AtB(new { role = Roles.Publisher, unit = "section" }, "higher").AskedAt("b")
        );

    [Fact]
    public void Whoever_is_there_is_asked_whatever_the_rule() =>
        Assert.All(new[] { "higher", "skip" }, rule =>
            Assert.Equal([Assignee.OfRole(Roles.Handler, "bureau")], AtB(new { role = Roles.Handler, unit = "bureau" }, rule).AskedAt("b"))
        );

    [Fact]
    public void A_skipped_step_is_left_by_its_usual_outcome_and_nobody_has_done_it()
    {
        var live = AtB(new { role = Roles.Handler, unit = "section" }, "skip");

        Assert.False(live.Run.IsOpen);
        Assert.Equal("end", live.Run.EndedAt);
        Assert.DoesNotContain("b", live.Run.DoneBy.Keys);
        Assert.DoesNotContain("b", live.Run.Doers.Keys);
        var closed = Assert.Single(live.Effects.OfType<TaskClosed>(), closed => closed.By == Actor.System.Person);
        Assert.Null(closed.Outcome);
        Assert.Equal("自动跳过（不算同意）：没有人可以办理", closed.Said!.Chinese());
    }

    [Fact]
    public void What_names_nobody_is_skipped_as_well_and_says_why()
    {
        var live = AtB(new { unitField = "responsibleUnit", role = Roles.Handler }, "skip");
        Assert.False(live.Run.IsOpen);
        Assert.Contains(
            "自动跳过",
            Assert.Single(live.Effects.OfType<TaskClosed>(), one => one.Said is not null).Said!.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_circle_of_steps_that_nobody_does_comes_to_rest()
    {
        var live = House.In(
            Flow.Named("circle")
                .Start()
                .Task("a", "Done")
                .With(new { who = new { role = Roles.Handler, unit = "section" }, whenNobody = "skip" })
                .Task("b", "Done", "Stop")
                .With(new { who = new { role = Roles.Handler, unit = "section" }, whenNobody = "skip" })
                .Finish()
                .Lines("start -> a", "a -> b", "b.Done -> a", "b.Stop -> end")
        );
        Assert.True(!live.Run.IsOpen || live.Run.Visits.All(visit => visit.IsHeld));
    }

    [Fact]
    public void What_was_decided_is_decided_so_again() => AtB(new { role = Roles.Handler, unit = "section" }, "skip").AssertReplays();
}
