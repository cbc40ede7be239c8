using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Sources;

public class NamingTests
{
    [Fact]
    public void Folders_are_nouns_of_the_business() => Naming.InspectFolders(Repository.Root).AssertClean();

    [Theory]
    [InlineData("CaseFlow.Domain")]
    [InlineData("CaseFlow.Workflows")]
    [InlineData("CaseFlow.Infrastructure")]
    [InlineData("caseflow")]
    public void Namespaces_are_nouns_of_the_business(string assembly)
    {
        using var module = Product.Assembly(assembly);
        Naming.InspectNamespaces(module.GetTypes()).AssertClean();
    }

    [Theory]
    [InlineData("Domain/Common")]
    [InlineData("Api/Features/Inbox/Helpers")]
    [InlineData("web/src/utils")]
    public void A_planted_folder_is_caught(string folder)
    {
        using var tree = new PlantedTree();
        tree.Plant($"{folder}/one.txt", "");
        Assert.Contains(folder, Assert.Single(Naming.InspectFolders(tree.Root).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_differ_by_more_than_case() => Naming.InspectFiles(Repository.Root).AssertClean();

    [Fact]
    public void A_planted_pair_of_files_is_caught()
    {
        using var tree = new PlantedTree();
        tree.Plant("web/src/tea/TeaPot.tsx", "");
        tree.Plant("web/src/tea/TeaPot.test.tsx", "");
        tree.Plant("web/src/tea/teaPot.ts", "");
        tree.Plant("web/src/cup/teapot.ts", "");
        Assert.Equal(["web/src/tea/TeaPot and web/src/tea/teaPot differ by case only"], Naming.InspectFiles(tree.Root).Violations);
    }

    [Fact]
    public void A_planted_namespace_is_caught()
    {
        using var module = ModuleDefinition.ReadModule(typeof(NamingTests).Assembly.Location);
        var violation = Assert.Single(Naming.InspectNamespaces(module.GetTypes()).Violations);
        Assert.Contains("Planted.Helpers", violation, StringComparison.Ordinal);
    }
}
