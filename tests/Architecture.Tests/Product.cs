using Mono.Cecil;

namespace CaseFlow.Architecture.Tests;

/// <summary>The product as the guards read it: its compiled assemblies and its source tree.</summary>
internal static class Product
{
    /// <summary>The repository's root: the folder above this test that holds the solution.</summary>
    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>An assembly that lies beside this test, by its file name without extension.</summary>
    public static ModuleDefinition Assembly(string name) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

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
