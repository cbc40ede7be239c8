using CaseFlow.Domain.People;
using CaseFlow.Domain.Sayings;

namespace CaseFlow.Domain.Tests.People;

public sealed class RightsTests
{
    [Fact]
    public void A_right_has_one_code_one_name_and_roles_that_are_shipped()
    {
        Assert.Equal(Rights.All.Length, Rights.All.Select(right => right.Code).Distinct().Count());
        var book = Phrasebook.Of(typeof(Right).Assembly);
        Assert.All(Languages.All, language =>
            Assert.Equal(Rights.All.Length, Rights.All.Select(right => book.Say(right.Name, language)).Distinct().Count())
        );
        Assert.All(Rights.All.SelectMany(right => right.Roles), code => Assert.Contains(Roles.Shipped, role => role.Code == code));
    }

    [Fact]
    public void Whoever_runs_the_system_grants_rights_or_reads_the_trace_sees_no_case() =>
        Assert.All(Roles.KeptApart, role =>
            Assert.Empty(
                Rights
                    .Of(new Actor("a", [role], []))
                    .Select(right => right.Code)
                    .Intersect([Rights.ReadCases, Rights.SeeAllCases, Rights.Supervise])
            )
        );

    [Fact]
    public void Whoever_sees_all_cases_may_read_them() =>
        Assert.Empty(Rights.Named(Rights.SeeAllCases).Roles.Except(Rights.Named(Rights.ReadCases).Roles));

    [Fact]
    public void A_deputy_reads_the_cases_of_the_unit_as_its_head_does() =>
        Assert.Equal(Rights.Of(new Actor("head", [Roles.UnitHead], [])), Rights.Of(new Actor("deputy", [Roles.UnitDeputy], [])));

    [Fact]
    public void A_right_that_is_not_there_is_not_asked_for() => Assert.Throws<ArgumentException>(() => Rights.Named("fly"));
}
