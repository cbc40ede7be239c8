namespace CaseFlow.Architecture.Tests.Sources;

/// <summary>
/// A folder of more than 20 files is a list to search, no longer a picture of what happens there: cut it by what people do.
/// </summary>
internal static class FolderSizes
{
    public const int Most = 20;

    /// <summary>Counts C# and TypeScript; the tests of a component lie beside it and do not count.</summary>
    public static Inspection Inspect(DirectoryInfo root)
    {
        var folders = SourceTree
            .Code(root)
            .Where(file => !IsTest(file.Name))
            .GroupBy(file => SourceTree.PathIn(root, file.Directory!), StringComparer.Ordinal)
            .Select(files => (Folder: files.Key, Count: files.Count()))
            .ToList();
        var tooFull = folders
            .Where(one => one.Count > Most)
            .OrderByDescending(one => one.Count)
            .Select(one => $"{one.Folder} has {one.Count} files, at most {Most} are allowed");
        return new Inspection(folders.Count, [.. tooFull]);
    }

    /// <summary>A test of the web client or a sample that only tests read.</summary>
    public static bool IsTest(string name) =>
        name.Contains(".test.", StringComparison.Ordinal) || name.Contains(".sample.", StringComparison.Ordinal);
}
