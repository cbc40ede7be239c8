using System.Collections.Immutable;
using CaseFlow.Domain.People;
using static CaseFlow.Domain.Tests.People.Organisations;

namespace CaseFlow.Domain.Tests.People;

/// <summary>回避: whom an item bars, and who takes their place.</summary>
public sealed class RecusalTests
{
    private static Recusal About(params string[] subjects) => new(City, [.. subjects]);

    private static string[] Barred(params string[] subjects) =>
        [.. City.Members.Where(About(subjects).Bars).Select(member => member.Code).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_person_whom_the_item_is_about_is_barred_alone() => Assert.Equal(["officer"], Barred("officer"));

    [Fact]
    public void A_unit_that_the_item_is_about_bars_itself_and_everything_below_but_not_those_above() =>
        Assert.Equal(["director", "guard", "officer", "sergeant", "vice"], Barred("bureau"));

    [Fact]
    public void A_head_whom_the_item_is_about_bars_the_unit_and_everything_below() => Assert.Equal(Barred("bureau"), Barred("director"));

    [Fact]
    public void A_deputy_bars_a_unit_only_where_nobody_heads_it()
    {
        Assert.Equal(["vice"], Barred("vice"));
        Assert.Equal(["guard", "sergeant"], Barred("sergeant"));
    }

    [Fact]
    public void What_names_nobody_of_the_office_bars_nobody()
    {
        Assert.Empty(Barred("某公司"));
        Assert.False(new Recusal(City, default).Bars(City.ActorOf("officer")));
    }

    [Fact]
    public void Whoever_has_moved_is_barred_by_the_unit_of_before_until_the_session_knows() =>
        Assert.True(About("school").Bars(new Actor("officer", [Roles.Handler], ["school"])));

    [Fact]
    public void Where_a_head_is_concerned_the_same_role_of_the_next_unit_above_is_asked()
    {
        Assert.Equal(Assignee.OfRole(Roles.Handler, "bureau"), About("sergeant").InPlaceOf(Assignee.OfRole(Roles.Handler, "station")));
        Assert.Equal(Assignee.OfRole(Roles.Handler, "city"), About("director").InPlaceOf(Assignee.OfRole(Roles.Handler, "station")));
    }

    [Fact]
    public void Else_its_head_is_asked_else_its_deputy_else_the_unit()
    {
        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "bureau"), About("sergeant").InPlaceOf(Assignee.OfUnit("station")));
        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "city"), About("director").InPlaceOf(Assignee.OfRole(Roles.Reviewer, "bureau")));
        Assert.Equal(
            Assignee.OfRole(Roles.UnitDeputy, "b"),
            new Recusal(Small(Roles.UnitDeputy), ["chief"]).InPlaceOf(Assignee.OfUnit("a"))
        );
        Assert.Equal(Assignee.OfUnit("b"), new Recusal(Small(Roles.Leader), ["chief"]).InPlaceOf(Assignee.OfUnit("a")));
    }

    private static Organisation Small(string role) =>
        new(1, [new("a", "b"), new("b", null)], [new("chief", "a", [Roles.UnitHead]), new("above", "b", [role])]);

    [Fact]
    public void A_person_below_a_concerned_head_and_the_head_are_replaced_by_those_above()
    {
        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "city"), About("director").InPlaceOf(Assignee.OfPerson("officer")));
        Assert.Equal(Assignee.OfRole(Roles.UnitHead, "city"), About("director").InPlaceOf(Assignee.OfPerson("director")));
    }

    [Fact]
    public void Nobody_takes_the_place_of_a_unit_that_the_item_is_about_of_a_person_without_office_or_of_the_top()
    {
        Assert.Null(About("bureau").InPlaceOf(Assignee.OfUnit("bureau")));
        Assert.Null(About("bureau", "director").InPlaceOf(Assignee.OfUnit("station")));
        Assert.Null(About("officer").InPlaceOf(Assignee.OfPerson("officer")));
        Assert.Null(About("mayor").InPlaceOf(Assignee.OfUnit("city")));
    }

    [Fact]
    public void A_role_of_the_whole_office_is_asked_as_before_for_each_of_its_people_is_looked_at() =>
        Assert.Equal(Assignee.OfRole(Roles.Leader), About("mayor").InPlaceOf(Assignee.OfRole(Roles.Leader)));

    [Fact]
    public void In_an_office_of_which_nothing_is_known_only_codes_that_are_named_bar()
    {
        var flat = new Recusal(Organisation.None, ["bureau"]);

        Assert.True(flat.Bars(new Actor("officer", [], ["bureau"])));
        Assert.False(flat.Bars(new Actor("guard", [], ["station"])));
        Assert.Null(flat.InPlaceOf(Assignee.OfUnit("bureau")));
        Assert.Null(new Recusal(Organisation.None, ["officer"]).InPlaceOf(Assignee.OfPerson("officer")));
    }
}
