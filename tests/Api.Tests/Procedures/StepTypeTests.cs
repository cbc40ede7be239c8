using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
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
        if (Environment.GetEnvironmentVariable("CASEFLOW_WRITE_CONTRACT") == "1")
            await File.WriteAllTextAsync(Place(), served.ToJsonString(Written) + "\n", TestContext.Current.CancellationToken);

        var committed = JsonNode.Parse(await File.ReadAllTextAsync(Place(), TestContext.Current.CancellationToken));

        Assert.True(JsonNode.DeepEquals(served, committed), "tests/contract/step-types.json is not what the program serves; run script/contract.");
    }

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private static string Place()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln")))
                return Path.Combine(folder.FullName, "tests", "contract", "step-types.json");
        }
        throw new InvalidOperationException("CaseFlow.sln is in no folder above the tests.");
    }
}
