using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Staffing;

namespace CaseFlow.Workflows.Tests.Staffing;

/// <summary>人员检查 where several sign or assist.</summary>
public sealed class SigningStaffTests
{
    private static readonly KnownOffice Office = new(
        new Organisation(1, [new OrganisationUnit("housing", null)], [new Member("zhang", "housing", ["handler"])]),
        new Dictionary<string, string> { ["zhang"] = "张三", ["gone"] = "赵六" },
        new Dictionary<string, string> { ["housing"] = "住建局" },
        FrozenSet<string>.Empty
    );

    [Theory]
    [InlineData("""[{"role":"handler"},{"person":"zhang"},{"personField":"signer"}]""", "")]
    [InlineData("""[{"role":"handler"},{"role":"leader"}]""", "role-empty")]
    [InlineData("""[{"person":"gone"},{"role":"handler"}]""", "person-left")]
    [InlineData("""[{"unit":"nowhere"}]""", "unit-unknown")]
    public void Each_of_those_who_sign_is_asked_whether_there_is_somebody(string signers, string expected)
    {
        var flow = Flow.Named("x")
            .Start()
            .SignOff("sign", JsonDocument.Parse(signers).RootElement)
            .Finish()
            .Lines("start -> sign", "sign.Pass -> end", "sign.Reject -> end");

        Assert.Equal(expected, Codes(flow));
    }

    [Fact]
    public void Those_who_assist_are_asked_as_well_as_the_lead()
    {
        var flow = Flow.Named("x")
            .Start()
            .Add(
                "CaseFlow.LeadTask",
                "lead",
                new
                {
                    who = new { person = "zhang" },
                    assistants = new object[] { new { unit = "housing", role = "handler" }, new { role = "wizard" } },
                    outcomes = Flow.Outcomes("Done"),
                }
            )
            .Finish()
            .Lines("start -> lead", "lead -> end");

        Assert.Equal("role-unknown", Codes(flow));
    }

    private static string Codes(Flow flow) =>
        string.Join(',', StaffingChecks.Check(flow.Document, Office).Select(finding => finding.Text.Code["staffing.".Length..]));
}
