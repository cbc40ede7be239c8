using System.Text.RegularExpressions;

namespace CaseFlow.Architecture.Tests.Sources;

/// <summary>The papers that a reader finds: both READMEs, glossary, changelog, numbered decisions; no plans in the root.</summary>
internal static partial class Papers
{
    private const int LinesOfAPage = 60;
    private const int MostStations = 7;

    private static readonly string[] Required = ["README.md", "README.en.md", "GLOSSARY.md", "CHANGELOG.md"];
    private static readonly string[] Allowed = [.. Required, "CONTRIBUTING.md", "LICENSE.md"];

    public static Inspection Inspect(DirectoryInfo root)
    {
        var papers = root.EnumerateFiles("*.md").Select(file => file.Name).ToList();
        var decisions = Decisions(root);
        var violations = Required
            .Except(papers, StringComparer.Ordinal)
            .Select(name => $"{name} is missing")
            .Concat(papers.Except(Allowed, StringComparer.Ordinal).Select(name => $"{name} does not belong in the root"))
            .Concat(Unnumbered(decisions))
            .Concat(decisions.SelectMany(Misshapen));
        return new Inspection(papers.Count + decisions.Count, [.. violations]);
    }

    private static List<FileInfo> Decisions(DirectoryInfo root)
    {
        var folder = new DirectoryInfo(Path.Combine(root.FullName, "docs", "decisions"));
        return folder.Exists ? [.. folder.EnumerateFiles("*.md").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
    }

    private static IEnumerable<string> Unnumbered(IReadOnlyList<FileInfo> decisions) =>
        decisions
            .Select((file, index) => (file.Name, Number: $"{index + 1:0000}-"))
            .Where(one => !one.Name.StartsWith(one.Number, StringComparison.Ordinal))
            .Select(one => $"docs/decisions/{one.Name} should be numbered {one.Number}")
            .Take(1);

    private static IEnumerable<string> Misshapen(FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName);
        if (lines.Length > LinesOfAPage)
            yield return $"docs/decisions/{file.Name} is longer than a page of {LinesOfAPage} lines";
        foreach (var part in new[] { "## Context", "## Decision", "## Consequences" }.Except(lines, StringComparer.Ordinal))
            yield return $"docs/decisions/{file.Name} has no part “{part}”";
    }

    /// <summary>Links of a paper to files of the repository that are not there.</summary>
    public static Inspection InspectLinks(DirectoryInfo root)
    {
        var papers = root.EnumerateFiles("*.md").Concat(Decisions(root)).ToList();
        var dead = papers.SelectMany(paper =>
            Link()
                .Matches(File.ReadAllText(paper.FullName))
                .Select(match => match.Groups["to"].Value)
                .Where(to => !Path.Exists(Path.Combine(paper.DirectoryName!, to)))
                .Select(to => $"{SourceTree.PathIn(root, paper)} links to {to}, which is not there")
        );
        return new Inspection(papers.Count, [.. dead]);
    }

    /// <summary>The files of a completion, numbered in both READMEs: the same in both, each there once, and no more than a reader keeps in mind.</summary>
    public static Inspection InspectTrace(DirectoryInfo root)
    {
        var traces = root.EnumerateFiles("README*.md")
            .OrderBy(paper => paper.Name, StringComparer.Ordinal)
            .ToDictionary(
                paper => paper.Name,
                paper => Station().Matches(File.ReadAllText(paper.FullName)).Select(match => match.Groups["to"].Value).ToArray()
            );
        var violations = traces
            .Where(trace => trace.Value.Length > MostStations)
            .Select(trace => $"{trace.Key} sends its reader through {trace.Value.Length} files, at most {MostStations} are allowed")
            .Concat(
                traces.Values.Any(files => !files.SequenceEqual(traces.Values.First(), StringComparer.Ordinal))
                    ? ["The READMEs trace a completion through different files"]
                    : []
            );
        return new Inspection(traces.Values.Sum(files => files.Length), [.. violations]);
    }

    /// <summary>A numbered line that begins with a link to a source file.</summary>
    [GeneratedRegex(
        @"^\d+\. \[`[^`]+`\]\((?<to>[^)]+\.cs)\)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Station();

    /// <summary>A Markdown link without a scheme; what follows a # is a place within the file.</summary>
    [GeneratedRegex(@"\]\((?<to>[^):#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
