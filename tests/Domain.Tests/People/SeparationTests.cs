using CaseFlow.Domain.People;

namespace CaseFlow.Domain.Tests.People;

public sealed class SeparationTests
{
    [Fact]
    public void Whoever_runs_the_system_grants_rights_or_reads_the_trace_holds_no_role_that_reads_cases() =>
        Assert.All(Roles.KeptApart, apart =>
            Assert.All(Rights.Named(Rights.ReadCases).Roles, reader => Assert.Equal([reader, apart], Separation.Clashing([reader, apart])))
        );

    [Fact]
    public void Nobody_holds_two_of_the_three() =>
        Assert.Equal(
            [Roles.SystemAdmin, Roles.AuditAdmin],
            Separation.Clashing([Roles.SystemAdmin, Roles.ProcedureAdmin, Roles.AuditAdmin])
        );

    [Fact]
    public void All_other_roles_go_together()
    {
        Assert.Empty(Separation.Clashing(Rights.Named(Rights.ReadCases).Roles));
        Assert.Empty(Separation.Clashing([Roles.SystemAdmin, Roles.ProcedureAdmin, "of-the-office"]));
    }
}
