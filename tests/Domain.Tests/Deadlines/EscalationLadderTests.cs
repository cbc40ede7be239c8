using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.Deadlines;

public sealed class EscalationLadderTests
{
    private static Rung Rung(string name) => EscalationLadder.Default.Rungs.Single(rung => rung.Name == name);

    [Fact]
    public void The_default_ladder_climbs_from_a_reminder_to_the_red_card() =>
        Assert.Equal(
            [
                EscalationMark.Reminder,
                EscalationMark.Reminder,
                EscalationMark.Overdue,
                EscalationMark.Urged,
                EscalationMark.YellowCard,
                EscalationMark.RedCard,
            ],
            EscalationLadder.Default.Rungs.Select(rung => rung.Mark)
        );

    [Fact]
    public void Before_the_deadline_only_the_handler_is_reminded() => Assert.All([Rung("used-50"), Rung("used-80")], rung =>
        {
            Assert.Equal([Recipient.Handler], rung.To);
            Assert.Empty(rung.Copy);
        });

    [Fact]
    public void At_the_deadline_handler_head_of_unit_and_supervisor_are_told() =>
        Assert.Equal([Recipient.Handler, Recipient.HeadOfUnit, Recipient.OfRole(Roles.Supervisor)], Rung("due").To);

    [Theory]
    [InlineData("urge", 1)]
    [InlineData("yellow", 5)]
    [InlineData("red", 15)]
    public void After_the_deadline_the_leader_is_copied_and_the_time_is_in_working_days(string name, int days)
    {
        Assert.Equal([Recipient.OfRole(Roles.Leader)], Rung(name).Copy);
        Assert.Equal(new RungMoment.AfterDue(new TimeLimit(days, Clock.WorkingDays)), Rung(name).When);
    }

    [Fact]
    public void Rungs_have_names_of_their_own_because_the_ledger_counts_by_them() =>
        Assert.Equal(EscalationLadder.Default.Rungs.Length, EscalationLadder.Default.Rungs.Select(rung => rung.Name).Distinct().Count());
}
