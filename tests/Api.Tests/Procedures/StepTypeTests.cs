using System.Text.Json.Nodes;
using CaseFlow.Api.Tests.OpenApi;
using CaseFlow.Api.Tests.Web;
using CaseFlow.Domain.People;
using CaseFlow.Workflows.Steps;

namespace CaseFlow.Api.Tests.Procedures;

public sealed class StepTypeTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_step_type_is_described_in_both_languages()
    {
        var anyone = await host.SignIn(Roles.ProcedureAdmin);

        var types = (await anyone.GetAsync("/api/step-types", TestContext.Current.CancellationToken).Ok()).EnumerateArray().ToArray();

        Assert.Equal(StepTypes.All.Select(type => type.Name), types.Select(type => type.Text("type")));
        Assert.All(types, type =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", type.GetProperty("name").Text("zh"));
            Assert.Matches("[A-Za-z]", type.GetProperty("name").Text("en"));
        });
    }

    /// <summary><c>script/contract</c> runs this test so that it writes the file instead.</summary>
    [Fact]
    public async Task The_step_types_that_the_designer_is_tested_with_are_the_ones_served()
    {
        var anyone = await host.SignIn(Roles.ProcedureAdmin);

        var served = JsonNode.Parse(await anyone.GetStringAsync("/api/step-types", TestContext.Current.CancellationToken))!;
        var committed = await CommittedJson.At(
            "tests/contract/step-types.json",
            "CASEFLOW_WRITE_CONTRACT",
            served,
            TestContext.Current.CancellationToken
        );

        Assert.True(
            JsonNode.DeepEquals(served, committed),
            "tests/contract/step-types.json is not what the program serves; run script/contract."
        );
    }
}
