namespace CaseFlow.Architecture.Tests;

/// <summary>The files and folders that people write; what tools make is left out.</summary>
internal static class SourceTree
{
    private static readonly string[] MadeByTools =
    [
        ".git",
        ".vs",
        ".idea",
        ".vscode",
        "bin",
        "obj",
        "node_modules",
        "dist",
        "artifacts",
        "data",
        "TestResults",
        "Migrations",
    ];

    public static IEnumerable<DirectoryInfo> Folders(DirectoryInfo root) =>
        root.EnumerateDirectories()
            .Where(folder => !MadeByTools.Contains(folder.Name, StringComparer.Ordinal))
            .SelectMany(folder => Folders(folder).Prepend(folder));

    /// <summary>C# and TypeScript, without generated files (<c>*.g.cs</c>, <c>*.generated.ts</c>, <c>*.d.ts</c>).</summary>
    public static IEnumerable<FileInfo> Code(DirectoryInfo root) =>
        Folders(root).Prepend(root).SelectMany(folder => folder.EnumerateFiles()).Where(IsCode);

    /// <summary>Path below the root with forward slashes, for messages.</summary>
    public static string PathIn(DirectoryInfo root, FileSystemInfo entry) =>
        Path.GetRelativePath(root.FullName, entry.FullName).Replace('\\', '/');

    private static bool IsCode(FileInfo file) =>
        file.Extension is ".cs" or ".ts" or ".tsx"
        && !file.Name.EndsWith(".g.cs", StringComparison.Ordinal)
        && !file.Name.EndsWith(".d.ts", StringComparison.Ordinal)
        && !file.Name.Contains(".generated.", StringComparison.Ordinal);
}
