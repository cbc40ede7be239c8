using System.Text.RegularExpressions;
using Mono.Cecil;

namespace CaseFlow.Architecture.Tests.Layers;

/// <summary>What the areas of the product need of each other, read from compiled code and from import statements.</summary>
internal static partial class AreaNeeds
{
    /// <summary>An area is a namespace directly below <paramref name="above"/>, with all that is in it.</summary>
    public static IEnumerable<Need> OfNamespaces(IEnumerable<TypeDefinition> types, string above) =>
        from type in types
        where AreaOf(type, above) is not null
        from mention in Mentions.In(type)
        let other = AreaOf(mention.Type, above)
        where other is not null
        select new Need(AreaOf(type, above)!, other, mention.Where);

    /// <summary>
    /// An area is a folder directly below <paramref name="sources"/>; files that lie there themselves belong to none. Tests may see
    /// whatever they need: they are no part of what they test.
    /// </summary>
    public static IEnumerable<Need> OfImports(DirectoryInfo sources) =>
        from file in SourceTree.Code(sources)
        where !FolderSizes.IsTest(file.Name)
        let path = SourceTree.PathIn(sources, file)
        let area = AreaOf(path)
        where area is not null
        from Match import in Import().Matches(File.ReadAllText(file.FullName))
        let target = Path.GetFullPath(Path.Combine(file.DirectoryName!, import.Groups["path"].Value))
        let other = AreaOf(Path.GetRelativePath(sources.FullName, target).Replace('\\', '/'))
        where other is not null
        select new Need(area, other, path);

    // A compiler-made type lies within the one that was written.
    private static string? AreaOf(TypeReference type, string above)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace.StartsWith(above + ".", StringComparison.Ordinal) ? type.Namespace[(above.Length + 1)..].Split('.')[0] : null;
    }

    private static string? AreaOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 1 && parts[0] != ".." ? parts[0] : null;
    }

    [GeneratedRegex(
        """(?:from|import)\s*\(?\s*"(?<path>\.{1,2}/[^"]+)"|(?:from|import)\s*\(?\s*"(?<path>\.{1,2})"$""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Import();
}
