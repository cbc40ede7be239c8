namespace CaseFlow.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder above the tests that holds the solution.</summary>
    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    /// <param name="parts">Names from the root on.</param>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root.FullName, .. parts]);

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln")))
                return folder;
        }
        throw new InvalidOperationException("CaseFlow.sln is in no folder above the tests.");
    }
}
