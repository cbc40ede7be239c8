using CaseFlow.Domain.Fields;
using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;
using CaseFlow.Workflows.Engine;
using CaseFlow.Workflows.Orders;
using CaseFlow.Workflows.Proof;
using CaseFlow.Workflows.Tests.Acts;
using CaseFlow.Workflows.Tests.Engine;
using CaseFlow.Workflows.Tests.Orders;

namespace CaseFlow.Workflows.Tests.Provisions;

/// <summary>超期移交: work that is overdue goes to whom the step says, and stays overdue.</summary>
public sealed class OverdueToTests
{
    private static Flow Timed(string overdueTo, object? who = null) =>
        Flow.Named("timed")
            .Start()
            .Task("a", "Done")
            .With(
                new
                {
                    who = who ?? new { role = Roles.Handler, unit = "bureau" },
                    deadline = new { amount = 1, clock = "WorkingDays" },
                    overdueTo,
                }
            )
            .Finish()
            .Lines("start -> a", "a -> end");

    [Theory]
    [InlineData("higher-unit", Roles.UnitHead, "town", "到期未办结，转上一级单位办理")]
    [InlineData("supervisor", Roles.Supervisor, null, "到期未办结，转督办人员办理")]
    public void It_goes_there_at_the_due_moment_and_the_record_says_why(string overdueTo, string role, string? unit, string told)
    {
        var live = House.In(Timed(overdueTo));
        var due = live.At("a").Due;
        live.Claim("a", House.Actor("li"));

        Assert.IsType<Moved>(live.Passes("a", "overdue"));

        var task = Assert.Single(live.At("a").Tasks);
        Assert.Equal(unit is null ? Assignee.OfRole(role) : Assignee.OfUnit(unit), unit is null ? task.To : Assignee.OfUnit(task.To.Unit!));
        Assert.Null(task.ClaimedBy);
        Assert.Equal(due, task.Due);
        var escalated = Assert.Single(live.Effects.OfType<Escalated>());
        Assert.Equal(told, escalated.Rung.Label.Chinese());
        live.AssertReplays();
    }

    [Fact]
    public void Whoever_got_it_completes_it()
    {
        var live = House.In(Timed("supervisor"));
        live.Passes("a", "overdue");
        Assert.Equal("not-addressed", LiveCase.RefusalOf(live.Complete("a", by: House.Actor("li"))));
        live.Done("a", by: House.Actor("sun"));
        Assert.False(live.Run.IsOpen);
    }

    [Fact]
    public void Above_the_topmost_unit_are_the_supervisors()
    {
        var live = House.In(Timed("higher-unit", new { person = "zhou" }));
        live.Passes("a", "overdue");
        Assert.Equal([Assignee.OfRole(Roles.Supervisor)], live.AskedAt("a"));
    }

    [Fact]
    public void What_was_handed_on_stays_there_when_a_leader_gives_more_time_and_the_case_stands_soundly()
    {
        var live = House.In(Timed("higher-unit"));
        live.Passes("a", "overdue");
        var limit = FieldValue.Of(new Chosen(live.At("a").Number, 0).ToString());
        live.Ordering(
            "set-due",
            (OrderFields.Limit, limit),
            (OrderFields.Due, FieldValue.Of(live.Now.AddDays(3).ToString("O"))),
            Ordered.Because()
        );

        Assert.DoesNotContain(live.At("a").Timers, timer => timer.Key.StartsWith("overdue", StringComparison.Ordinal));
        Assert.Equal("town", Assert.Single(live.AskedAt("a")).Unit);
        var office = TestCalendar.Flat with { People = House.People };
        Assert.Empty(Standing.Of(live.Procedure, live.Run, live.Facts, office, live.Now));
        live.AssertReplays();
    }

    [Fact]
    public void More_time_that_is_given_before_moves_the_handing_on_with_it()
    {
        var live = House.In(Timed("supervisor"));
        var due = live.At("a").Due!.Value.AddDays(3);
        var limit = FieldValue.Of(new Chosen(live.At("a").Number, 0).ToString());
        live.Ordering("set-due", (OrderFields.Limit, limit), (OrderFields.Due, FieldValue.Of(due.ToString("O"))), Ordered.Because());
        Assert.Equal(due, Assert.Single(live.At("a").Timers, timer => timer.Key == "overdue").At);
    }

    [Fact]
    public void What_is_done_in_time_goes_to_nobody()
    {
        var live = House.In(Timed("supervisor"));
        var visit = live.At("a").Number;
        live.Done("a", by: House.Actor("li"));
        Assert.IsType<Ignored>(live.Happens(new DeadlinePassed(live.Now.AddDays(9), visit, "overdue")));
    }
}
