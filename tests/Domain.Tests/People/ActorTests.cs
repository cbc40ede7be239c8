using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.People;

public sealed class ActorTests
{
    private static readonly Actor Wang = new("wang", ["handler"], ["城管局"]);

    [Fact]
    public void A_task_for_a_person_is_for_that_person_only()
    {
        Assert.True(Wang.Is(Assignee.OfPerson("wang")));
        Assert.False(Wang.Is(Assignee.OfPerson("li")));
    }

    [Fact]
    public void A_task_for_a_role_in_a_unit_needs_both()
    {
        Assert.True(Wang.Is(Assignee.OfRole("handler", "城管局")));
        Assert.False(Wang.Is(Assignee.OfRole("handler", "住建局")));
        Assert.False(Wang.Is(Assignee.OfRole("leader", "城管局")));
    }

    [Fact]
    public void A_task_for_a_role_or_a_unit_needs_that_one()
    {
        Assert.True(Wang.Is(Assignee.OfRole("handler")));
        Assert.True(Wang.Is(Assignee.OfUnit("城管局")));
        Assert.False(Wang.Is(Assignee.OfUnit("住建局")));
    }

    [Fact]
    public void A_task_for_nobody_is_nobodys() => Assert.False(Wang.Is(default));

    [Fact]
    public void The_program_itself_is_addressed_by_no_role_or_unit()
    {
        Assert.False(Actor.System.Is(Assignee.OfRole("handler")));
        Assert.False(Actor.System.Is(Assignee.OfUnit("城管局")));
    }

    [Fact]
    public void A_shipped_role_has_one_code_and_one_name()
    {
        Assert.Equal(Roles.Shipped.Length, Roles.Shipped.Select(role => role.Code).Distinct().Count());
        Assert.Equal(Roles.Shipped.Length, Roles.Shipped.Select(role => role.Name.Chinese()).Distinct().Count());
        Assert.Equal("督办员", Roles.NameOf(Roles.Supervisor).Chinese());
        Assert.Equal("own-role", Roles.NameOf("own-role").Chinese());
    }

    [Fact]
    public void The_roles_kept_apart_are_roles_that_are_shipped() =>
        Assert.All(Roles.KeptApart, code => Assert.Contains(Roles.Shipped, role => role.Code == code));
}
