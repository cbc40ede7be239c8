namespace CaseFlow.Architecture.Tests.Layers;

public class LayeringTests
{
    [Fact]
    public void Every_project_knows_only_the_one_below_it()
    {
        var inspection = Layering.Inspect(Repository.Root);
        inspection.AssertClean();
        Assert.Equal(4, inspection.Looked);
    }

    [Theory]
    [InlineData("CaseFlow.Domain", "ProjectReference", "../Workflows/CaseFlow.Workflows.csproj")]
    [InlineData("CaseFlow.Domain", "PackageReference", "Quartz")]
    [InlineData("CaseFlow.Workflows", "ProjectReference", @"..\Infrastructure\CaseFlow.Infrastructure.csproj")]
    [InlineData("CaseFlow.Workflows", "FrameworkReference", "Microsoft.AspNetCore.App")]
    [InlineData("CaseFlow.Infrastructure", "ProjectReference", "../Api/CaseFlow.Api.csproj")]
    public void A_planted_reference_upwards_or_outwards_is_caught(string project, string kind, string target)
    {
        using var tree = new PlantedTree();
        tree.Plant($"Some/{project}.csproj", $"""<Project><ItemGroup><{kind} Include="{target}" /></ItemGroup></Project>""");
        Assert.StartsWith($"{project} must not", Assert.Single(Layering.Inspect(tree.Root).Violations), StringComparison.Ordinal);
    }
}
