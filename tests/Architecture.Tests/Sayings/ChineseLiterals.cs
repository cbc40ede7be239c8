using System.Text.RegularExpressions;

namespace CaseFlow.Architecture.Tests.Sayings;

/// <summary>
/// What the service says to people stands in the tables of sayings, never in code.
/// </summary>
internal static partial class ChineseLiterals
{
    private static readonly string[] Projects = ["Api", "Domain", "Infrastructure", "Workflows"];

    /// <summary>Files whose Chinese is not said to anybody, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["StateCouncilCalendar.cs"] = "holidays as the State Council announced them",
        ["Holidays.cs"] = "their names, by which they are known",
        ["KnownHeaders.cs"] = "headers of the files that come in",
        ["RosterColumns.cs"] = "headers of the tables of units and people that come in",
        ["TraditionalSigns.cs"] = "signs by which those headers are written elsewhere",
        ["HeaderName.cs"] = "hints in the headers of the files that come in",
        ["NameWords.cs"] = "titles that people write behind a name",
        ["CellText.cs"] = "words read from cells",
        ["PaperFonts.cs"] = "names of fonts",
        ["ChineseNumerals.cs"] = "numerals",
        ["DateForms.cs"] = "forms of dates read from cells",
    };

    public static Inspection Inspect(DirectoryInfo root)
    {
        var files = Projects
            .Select(project => new DirectoryInfo(Path.Combine(root.FullName, project)))
            .Where(folder => folder.Exists)
            .SelectMany(SourceTree.Code)
            .Where(file => !Exempt.ContainsKey(file.Name) && !IsDemo(file))
            .ToList();
        return new Inspection(
            files.Count,
            [
                .. files
                    .Where(HoldsChinese)
                    .Select(file => $"{SourceTree.PathIn(root, file)} says something in Chinese: say it by a code of Sayings"),
            ]
        );
    }

    // The demo's people and cases are Chinese, as an office's own data are.
    private static bool IsDemo(FileInfo file) => file.Name == "DemoOffice.cs" || file.Directory!.Name == "Demo";

    private static bool HoldsChinese(FileInfo file) =>
        StringLiterals.Of(BothLanguages().Replace(File.ReadAllText(file.FullName), "")).Any(literal => Chinese().IsMatch(literal));

    // What the designer shows of a step type has both languages side by side: new("办理环节", "Task").
    [GeneratedRegex(
        """
            new\(\s*"[^"\\]*",\s*"[^"\\\p{IsCJKUnifiedIdeographs}]*"\s*\)
            """,
        RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BothLanguages();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
