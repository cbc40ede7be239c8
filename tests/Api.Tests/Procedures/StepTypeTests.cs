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
}
