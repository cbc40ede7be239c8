namespace CaseFlow.Architecture.Tests.Sources;

public sealed class FileLengthsTests : IDisposable
{
    private readonly PlantedTree _tree = new();

    [Fact]
    public void No_source_file_is_too_long() => FileLengths.Inspect(Repository.Root).AssertClean();

    [Theory]
    [InlineData("Domain/Cases/Case.cs")]
    [InlineData("designer/src/canvas/drawing.ts")]
    [InlineData("web/src/inbox/InboxPage.tsx")]
    public void A_planted_long_file_is_caught(string path)
    {
        _tree.Plant(path, Lines(FileLengths.Most + 1));
        Assert.Equal([$"{path} has 251 lines, at most 250 are allowed"], FileLengths.Inspect(_tree.Root).Violations);
    }

    [Fact]
    public void A_file_of_exactly_the_most_lines_passes()
    {
        _tree.Plant("Domain/Cases/Case.cs", Lines(FileLengths.Most));
        FileLengths.Inspect(_tree.Root).AssertClean();
    }

    [Theory]
    [InlineData("Infrastructure/Persistence/Migrations/Sqlite/First.cs")]
    [InlineData("Api/obj/Generated.cs")]
    [InlineData("web/node_modules/react/index.ts")]
    [InlineData("web/src/api/schema.generated.ts")]
    public void What_a_tool_made_may_be_long(string path)
    {
        _tree.Plant(path, Lines(5000));
        Assert.Equal(0, FileLengths.Inspect(_tree.Root).Looked);
    }

    public void Dispose() => _tree.Dispose();

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("//\n", count));
}
