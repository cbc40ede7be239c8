using System.Xml.Linq;

namespace CaseFlow.Architecture.Tests.Layers;

/// <summary>Which project may know which. Read from the project files: a compiler forgets a reference that nothing uses yet.</summary>
internal static class Layering
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CaseFlow.Domain"] = [],
        ["CaseFlow.Workflows"] = ["CaseFlow.Domain"],
        ["CaseFlow.Infrastructure"] = ["CaseFlow.Workflows"],
        ["CaseFlow.Api"] = ["CaseFlow.Infrastructure"],
    };

    /// <summary>Projects that take no package at all beside the analyzers that every project has.</summary>
    private static readonly string[] WithoutPackages = ["CaseFlow.Domain", "CaseFlow.Workflows"];

    public static Inspection Inspect(DirectoryInfo root)
    {
        var projects = root.EnumerateDirectories()
            .SelectMany(folder => folder.EnumerateFiles("*.csproj"))
            .Where(file => Allowed.ContainsKey(Name(file.Name)))
            .ToList();
        return new Inspection(projects.Count, [.. projects.SelectMany(Violations)]);
    }

    private static IEnumerable<string> Violations(FileInfo file)
    {
        var project = Name(file.Name);
        var references = XDocument
            .Load(file.FullName)
            .Descendants()
            .ToLookup(element => element.Name.LocalName, element => (string?)element.Attribute("Include") ?? "", StringComparer.Ordinal);
        foreach (var other in references["ProjectReference"].Select(Name).Except(Allowed[project], StringComparer.Ordinal))
            yield return $"{project} must not reference {other}";
        if (!WithoutPackages.Contains(project, StringComparer.Ordinal))
            yield break;
        foreach (var package in references["PackageReference"].Concat(references["FrameworkReference"]))
            yield return $"{project} must not take the package {package}";
    }

    /// <summary>Project files write both kinds of slash.</summary>
    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
