using System.Collections.Immutable;
using CaseFlow.Domain.People;
using static CaseFlow.Domain.Tests.People.Organisations;

namespace CaseFlow.Domain.Tests.People;

public sealed class OrganisationTests
{
    [Fact]
    public void Above_a_unit_are_its_parents_nearest_first() => Assert.Equal(["bureau", "city"], City.Above("station"));

    [Fact]
    public void Within_a_unit_are_itself_and_all_below() =>
        Assert.Equal(["bureau", "city", "school", "station"], City.Within("city").Order(StringComparer.Ordinal));

    [Fact]
    public void Where_a_unit_has_no_head_its_deputies_stand_in()
    {
        Assert.Equal(["director"], City.HeadsOf("bureau").Select(head => head.Code));
        Assert.Equal(["sergeant"], City.HeadsOf("station").Select(head => head.Code));
        Assert.Equal(["vice"], City.DeputiesOf("bureau").Select(deputy => deputy.Code));
        Assert.Equal(["station"], City.HeadedBy("sergeant"));
        Assert.Empty(City.HeadedBy("vice"));
    }

    [Fact]
    public void Parents_in_a_circle_and_parents_that_are_not_there_are_harmless()
    {
        var odd = new Organisation(1, [new("a", "b"), new("b", "a"), new("c", "gone"), new("d", "d")], []);

        Assert.Equal(["b"], odd.Above("a"));
        Assert.Equal(["a"], odd.Above("b"));
        Assert.Empty(odd.Above("c"));
        Assert.Empty(odd.Above("d"));
        Assert.Empty(odd.Above("nowhere"));
        Assert.Equal(["nowhere"], odd.Within("nowhere"));
    }

    [Fact]
    public void Being_above_and_being_within_are_the_same_seen_from_both_ends()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var office = Random(random);
            foreach (var unit in office.Units.Select(unit => unit.Code))
                Assert.All(office.Units, other =>
                    Assert.Equal(office.From(unit).Contains(other.Code), office.Within(other.Code).Contains(unit))
                );
        }
    }

    [Fact]
    public void A_task_reaches_those_whom_it_is_addressed_to()
    {
        Assert.Equal(["officer"], City.Addressed(Assignee.OfPerson("officer")).Select(member => member.Code));
        Assert.Equal(
            ["clerk", "officer", "guard", "teacher"],
            City.Addressed(Assignee.OfRole(Roles.Handler)).Select(member => member.Code)
        );
        Assert.Equal(["guard"], City.Addressed(Assignee.OfRole(Roles.Handler, "station")).Select(member => member.Code));
        Assert.Equal(["sergeant", "guard"], City.Addressed(Assignee.OfUnit("station")).Select(member => member.Code));
        Assert.Empty(City.Addressed(default));
    }

    [Fact]
    public void An_actor_has_the_roles_and_the_unit_of_the_edition()
    {
        var officer = City.ActorOf("officer");

        Assert.Equal([Roles.Handler], officer.Roles);
        Assert.Equal(["bureau"], officer.Units);
        Assert.Empty(City.ActorOf("stranger").Roles);
        Assert.Same(Actor.System, City.ActorOf(Actor.System.Person));
    }

    [Fact]
    public void In_place_of_somebody_who_left_stands_whoever_heads_their_unit_or_the_next_above()
    {
        var office = new Organisation(
            2,
            [new("city", null), new("bureau", "city"), new("station", "bureau"), new("island", null)],
            [new("director", "bureau", [Roles.UnitHead]), new("guard", "station", [Roles.Handler])],
            [new("gone", "station"), new("boss", "bureau"), new("hermit", "island")]
        );

        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "bureau"), office.InPlaceOf(Assignee.OfPerson("gone")));
        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "bureau"), office.InPlaceOf(Assignee.OfPerson("boss")));
        Assert.Equal(Assignee.OfUnit("island"), office.InPlaceOf(Assignee.OfPerson("hermit")));
        Assert.Equal(Assignee.OfPerson("guard"), office.InPlaceOf(Assignee.OfPerson("guard")));
        Assert.Equal(Assignee.OfPerson("stranger"), office.InPlaceOf(Assignee.OfPerson("stranger")));
    }
}
