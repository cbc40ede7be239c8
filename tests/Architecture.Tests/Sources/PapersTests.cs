namespace CaseFlow.Architecture.Tests.Sources;

public sealed class PapersTests : IDisposable
{
    private readonly PlantedTree _tree = new();

    [Fact]
    public void A_reader_finds_every_paper_and_no_plans() => Papers.Inspect(Repository.Root).AssertClean();

    [Fact]
    public void No_paper_links_to_what_is_not_there() => Papers.InspectLinks(Repository.Root).AssertClean();

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.en.md")]
    public void A_missing_readme_is_caught(string name)
    {
        PlantAll();
        File.Delete(Path.Combine(_tree.Root.FullName, name));
        Assert.Equal([$"{name} is missing"], Papers.Inspect(_tree.Root).Violations);
    }

    [Theory]
    [InlineData("PLAN.md", "", "PLAN.md does not belong in the root")]
    [InlineData("docs/decisions/0003-later.md", Shape, "docs/decisions/0003-later.md should be numbered 0002-")]
    [InlineData("docs/decisions/0002-bare.md", "## Context\n## Decision\n", "docs/decisions/0002-bare.md has no part “## Consequences”")]
    public void A_planted_fault_is_caught(string path, string text, string violation)
    {
        PlantAll();
        _tree.Plant(path, text);
        Assert.Equal([violation], Papers.Inspect(_tree.Root).Violations);
    }

    [Fact]
    public void A_decision_longer_than_a_page_is_caught()
    {
        PlantAll();
        _tree.Plant("docs/decisions/0002-long.md", Shape + string.Concat(Enumerable.Repeat("line\n", 60)));
        Assert.Contains("longer than a page", Assert.Single(Papers.Inspect(_tree.Root).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_dead_link_is_caught()
    {
        _tree.Plant("README.md", "[here](README.md) [part](README.md#part) [out](https://example.org/a) [gone](docs/gone.md#x)");
        Assert.Equal(["README.md links to docs/gone.md, which is not there"], Papers.InspectLinks(_tree.Root).Violations);
    }

    [Fact]
    public void A_completion_is_followed_through_few_files_in_both_languages() => Papers.InspectTrace(Repository.Root).AssertClean();

    [Fact]
    public void A_planted_detour_is_caught()
    {
        _tree.Plant("README.md", string.Concat(Enumerable.Range(1, 8).Select(n => $"{n}. [`A{n}.cs`](A{n}.cs)\n")));
        _tree.Plant("README.en.md", "1. [`A1.cs`](A1.cs)\n");
        Assert.Equal(
            ["README.md sends its reader through 8 files, at most 7 are allowed", "The READMEs trace a completion through different files"],
            Papers.InspectTrace(_tree.Root).Violations
        );
    }

    public void Dispose() => _tree.Dispose();

    private const string Shape = "## Context\n## Decision\n## Consequences\n";

    private void PlantAll()
    {
        foreach (var name in new[] { "README.md", "README.en.md", "GLOSSARY.md", "CHANGELOG.md" })
            _tree.Plant(name, "");
        _tree.Plant("docs/decisions/0001-first.md", Shape);
    }
}
