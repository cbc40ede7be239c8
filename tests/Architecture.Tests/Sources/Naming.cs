using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Sources;

/// <summary>Folders and namespaces are nouns of the business; these words say nothing about it.</summary>
internal static class Naming
{
    private static readonly string[] Empty = ["Common", "Helpers", "Utils", "Services", "Managers"];

    public static Inspection InspectFolders(DirectoryInfo root)
    {
        var folders = SourceTree.Folders(root).ToList();
        var violations = folders
            .Where(folder => SaysNothing(folder.Name))
            .Select(folder => $"the folder {SourceTree.PathIn(root, folder)} says nothing about the business");
        return new Inspection(folders.Count, [.. violations]);
    }

    /// <summary>Names of code that differ by case only, without their endings, which imports leave out: one for some disks.</summary>
    public static Inspection InspectFiles(DirectoryInfo root)
    {
        var stems = SourceTree
            .Code(root)
            .Select(file => $"{SourceTree.PathIn(root, file.Directory!)}/{file.Name.Split('.')[0]}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var violations = stems
            .GroupBy(stem => stem, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .Select(same => $"{string.Join(" and ", same.Order(StringComparer.Ordinal))} differ by case only");
        return new Inspection(stems.Count, [.. violations]);
    }

    /// <summary>Of our own namespaces; source generators write into those of others.</summary>
    public static Inspection InspectNamespaces(IEnumerable<TypeDefinition> types)
    {
        var namespaces = types
            .Select(type => type.Namespace)
            .Distinct(StringComparer.Ordinal)
            .Where(name => name.Split('.')[0] == "CaseFlow")
            .ToList();
        var violations = namespaces
            .Where(name => name.Split('.').Any(SaysNothing))
            .Select(name => $"the namespace {name} says nothing about the business");
        return new Inspection(namespaces.Count, [.. violations]);
    }

    private static bool SaysNothing(string name) => Empty.Contains(name, StringComparer.OrdinalIgnoreCase);
}
