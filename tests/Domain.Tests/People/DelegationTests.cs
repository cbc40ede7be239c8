using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.People;

/// <summary>委托: which cannot stand beside each other.</summary>
public sealed class DelegationTests
{
    private static readonly DateOnly Monday = new(2026, 9, 21);

    private static Delegation Given(string principal, string other, int from, int until, params string[] procedures) =>
        new(principal, other, Monday.AddDays(from), Monday.AddDays(until), [.. procedures]);

    private static DelegationClash? Clash(Delegation wanted, Delegation standing) => DelegationRules.Clash(wanted, standing);

    [Fact]
    public void It_holds_from_its_first_day_to_its_last_both_included()
    {
        var given = Given("zhang", "li", 1, 3);

        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(day => given.HoldsOn(Monday.AddDays(day))));
    }

    [Fact]
    public void One_that_names_no_procedure_is_for_all()
    {
        Assert.True(Given("zhang", "li", 0, 1).Covers("town"));
        Assert.True(Given("zhang", "li", 0, 1, "town").Covers("town"));
        Assert.False(Given("zhang", "li", 0, 1, "town").Covers("online-opinion"));
    }

    [Fact]
    public void The_same_tasks_of_the_same_day_go_to_one_person_only()
    {
        var standing = Given("zhang", "li", 0, 4, "town");

        Assert.Equal(DelegationClash.Overlap, Clash(Given("zhang", "wang", 4, 9), standing));
        Assert.Equal(DelegationClash.Overlap, Clash(Given("zhang", "li", 2, 2, "town"), standing));
        Assert.Null(Clash(Given("zhang", "wang", 5, 9), standing));
        Assert.Null(Clash(Given("zhang", "wang", 0, 4, "online-opinion"), standing));
    }

    [Fact]
    public void Two_people_do_not_delegate_to_each_other() =>
        Assert.Equal(DelegationClash.Cycle, Clash(Given("li", "zhang", 3, 9), Given("zhang", "li", 0, 4)));

    [Fact]
    public void Whoever_has_given_their_tasks_away_does_not_get_those_of_others() =>
        Assert.Equal(DelegationClash.Onward, Clash(Given("zhang", "li", 0, 4), Given("li", "wang", 4, 9)));

    [Fact]
    public void Whoever_does_tasks_of_another_does_not_give_their_own_away() =>
        Assert.Equal(DelegationClash.Handed, Clash(Given("li", "wang", 4, 9), Given("zhang", "li", 0, 4)));

    [Fact]
    public void Tasks_of_several_may_go_to_one() => Assert.Null(Clash(Given("wang", "li", 0, 4), Given("zhang", "li", 0, 4)));

    [Fact]
    public void The_one_that_stands_in_the_way_is_named()
    {
        Delegation[] standing = [Given("qian", "sun", 0, 9), Given("li", "wang", 0, 1), Given("li", "wang", 3, 9)];

        var found = DelegationRules.FirstClash(Given("zhang", "li", 2, 5), standing);

        Assert.Equal((DelegationClash.Onward, standing[2]), found);
        Assert.Null(DelegationRules.FirstClash(Given("zhang", "li", 2, 2), standing));
    }

    /// <summary>Whatever is entered in whatever order: of what was not refused each task is done by one person, for one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_stands_after_any_entries_has_no_overlap_no_cycle_and_no_chain(int seed)
    {
        var random = new Random(seed);
        string[] people = ["a", "b", "c", "d"];
        string[] procedures = ["town", "petition"];
        for (var round = 0; round < 200; round++)
        {
            var standing = new List<Delegation>();
            for (var entry = 0; entry < 12; entry++)
            {
                var (principal, from) = (random.Next(people.Length), random.Next(8));
                var other = (principal + 1 + random.Next(people.Length - 1)) % people.Length;
                var wanted = Given(
                    people[principal],
                    people[other],
                    from,
                    from + random.Next(4),
                    [.. procedures.Where(_ => random.Next(3) == 0)]
                );
                var refused = DelegationRules.FirstClash(wanted, standing) is not null;
                Assert.Equal(IsUnsound([.. standing, wanted], procedures), refused);
                if (!refused)
                    standing.Add(wanted);
            }
        }
    }

    // Day by day and procedure by procedure, as people would look.
    private static bool IsUnsound(IReadOnlyList<Delegation> all, string[] procedures)
    {
        foreach (var day in Enumerable.Range(0, 12).Select(Monday.AddDays))
        {
            foreach (var procedure in procedures)
            {
                var held = all.Where(one => one.HoldsOn(day) && one.Covers(procedure)).ToArray();
                var away = held.Select(one => one.Principal).ToArray();
                if (away.Distinct().Count() < away.Length || held.Any(one => away.Contains(one.Delegate)))
                    return true;
            }
        }
        return false;
    }

    [Fact]
    public void Who_acts_for_another_is_asked_as_the_other()
    {
        var principal = new Actor("zhang", [Roles.Handler], ["housing"]);
        var by = new Actor("li", [Roles.Leader], ["office"]) { For = principal };

        Assert.True(by.Is(Assignee.OfPerson("zhang")));
        Assert.True(by.Is(Assignee.OfRole(Roles.Handler, "housing")));
        Assert.False(by.Is(Assignee.OfPerson("li")));
        Assert.False(by.Is(Assignee.OfRole(Roles.Leader)));
        Assert.Equal("zhang", by.Answerable.Person);
    }

    [Fact]
    public void Who_acts_for_another_is_barred_by_what_either_of_them_is_barred_by()
    {
        var people = new Organisation(
            1,
            [new OrganisationUnit("office", null)],
            [new Member("zhang", "office", []), new Member("li", "office", [])]
        );
        var by = people.ActorOf("li") with { For = people.ActorOf("zhang") };

        Assert.True(new Recusal(people, ["zhang"]).Bars(by));
        Assert.True(new Recusal(people, ["li"]).Bars(by));
        Assert.False(new Recusal(people, ["wang"]).Bars(by));
    }
}
