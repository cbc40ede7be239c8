namespace CaseFlow.Architecture.Tests.Sources;

public sealed class FolderSizesTests : IDisposable
{
    private readonly PlantedTree _tree = new();

    [Fact]
    public void No_folder_holds_too_many_files() => FolderSizes.Inspect(Repository.Root).AssertClean();

    [Theory]
    [InlineData("Api/Features/Cases", "cs")]
    [InlineData("web/src/inbox", "tsx")]
    public void A_planted_full_folder_is_caught(string folder, string ending)
    {
        PlantFiles(folder, ending, FolderSizes.Most + 1);
        Assert.Equal([$"{folder} has 21 files, at most 20 are allowed"], FolderSizes.Inspect(_tree.Root).Violations);
    }

    [Fact]
    public void A_folder_of_exactly_the_most_files_passes_however_many_tests_lie_beside_them()
    {
        PlantFiles("web/src/inbox", "ts", FolderSizes.Most);
        PlantFiles("web/src/inbox", "test.ts", FolderSizes.Most);
        FolderSizes.Inspect(_tree.Root).AssertClean();
    }

    public void Dispose() => _tree.Dispose();

    private void PlantFiles(string folder, string ending, int count)
    {
        for (var i = 0; i < count; i++)
            _tree.Plant($"{folder}/File{i}.{ending}", "//\n");
    }
}
