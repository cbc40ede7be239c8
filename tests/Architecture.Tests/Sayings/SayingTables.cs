using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseFlow.Architecture.Tests.Sayings;

/// <summary>
/// The tables of sayings and the code that says them: every code said is in both languages, no table has a code that nobody says,
/// both name the same values, and nothing English holds Chinese. A code is said where it stands as a literal; a refusal also by
/// its own code before its kind, a role by its code among the roles.
/// </summary>
internal sealed partial class SayingTables
{
    private const string Ways = "language";

    private static readonly string[] Projects = ["Api", "Domain", "Infrastructure", "Workflows"];

    private readonly Dictionary<string, List<string>> chinese = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> english = new(StringComparer.Ordinal);
    private readonly HashSet<string> literals = new(StringComparer.Ordinal);
    private readonly HashSet<string> refusals = new(StringComparer.Ordinal);
    private readonly List<string> violations = [];

    public static Inspection Inspect(DirectoryInfo root)
    {
        var tables = new SayingTables();
        foreach (
            var project in Projects.Select(name => new DirectoryInfo(Path.Combine(root.FullName, name))).Where(folder => folder.Exists)
        )
        {
            var folder = new DirectoryInfo(Path.Combine(project.FullName, "Sayings"));
            foreach (var file in folder.Exists ? folder.EnumerateFiles("*.json") : [])
                tables.Read(root, file);
            foreach (var file in SourceTree.Code(project))
                tables.Listen(File.ReadAllText(file.FullName));
        }
        tables.Compare();
        return new Inspection(tables.chinese.Count, tables.violations);
    }

    private void Listen(string source)
    {
        literals.UnionWith(StringLiterals.Of(source));
        refusals.UnionWith(RefusalByCode().Matches(source).Select(refusal => $"refusals.{refusal.Groups["code"].Value}"));
    }

    private void Read(DirectoryInfo root, FileInfo file)
    {
        var (area, language) = file.Name.Split('.') is [var first, var second, "json"] ? (first, second) : (file.Name, "");
        var table = language switch
        {
            "zh-CN" => chinese,
            "en" => english,
            _ => null,
        };
        if (table is null)
        {
            violations.Add($"{SourceTree.PathIn(root, file)} is named after no area and language");
            return;
        }
        foreach (var sentence in JsonElement.Parse(File.ReadAllText(file.FullName)).EnumerateObject())
        {
            if (
                !sentence.Name.StartsWith($"{area}.", StringComparison.Ordinal)
                && !sentence.Name.StartsWith("refusals.", StringComparison.Ordinal)
            )
                violations.Add($"{SourceTree.PathIn(root, file)}: {sentence.Name} belongs to another area");
            var code = Plural().Replace(sentence.Name, "");
            if (!table.TryGetValue(code, out var forms))
                table[code] = forms = [];
            forms.Add(sentence.Value.GetString()!);
        }
    }

    private void Compare()
    {
        var areas = chinese.Keys.Concat(english.Keys).Select(AreaOf).ToHashSet(StringComparer.Ordinal);
        Tell(english.Keys.Except(chinese.Keys, StringComparer.Ordinal), "is said in English only");
        Tell(chinese.Keys.Except(english.Keys, StringComparer.Ordinal), "is said in Chinese only");
        Tell(
            refusals
                .Concat(literals.Where(literal => Code().IsMatch(literal) && areas.Contains(AreaOf(literal))))
                .Distinct(StringComparer.Ordinal)
                .Except(chinese.Keys, StringComparer.Ordinal),
            "is in no table"
        );
        Tell(chinese.Keys.Where(code => AreaOf(code) != Ways && !IsSaid(code)), "is said nowhere");
        Tell(
            chinese
                .Where(entry => english.TryGetValue(entry.Key, out var other) && !PlacesOf(entry.Value).SetEquals(PlacesOf(other)))
                .Select(entry => entry.Key),
            "does not name the same values in both languages"
        );
        Tell(
            english.Where(entry => entry.Value.Any(text => Chinese().IsMatch(text))).Select(entry => entry.Key),
            "has Chinese in its English"
        );
    }

    private void Tell(IEnumerable<string> codes, string problem) =>
        violations.AddRange(codes.Order(StringComparer.Ordinal).Select(code => $"{code} {problem}"));

    // The last part of a code may be put together: $"roles.{code}" says the code of each role.
    private bool IsSaid(string code)
    {
        var last = code.LastIndexOf('.') + 1;
        return literals.Contains(code) || (literals.Contains(code[..last]) && literals.Contains(code[last..]));
    }

    private static string AreaOf(string code) => code.Split('.')[0];

    private static HashSet<string> PlacesOf(List<string> forms) =>
        forms.SelectMany(text => Place().Matches(text).Select(place => place.Value)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*(\.[a-z0-9-]+)+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    // One whose sentence is found by its code: nothing, or only values, after its kind.
    [GeneratedRegex(
        """
            "(?<code>[a-z0-9-]+)",\s*RefusalKind\.\w+\s*(\)|,\s*\()
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RefusalByCode();

    [GeneratedRegex("_(one|other)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plural();

    [GeneratedRegex("{[A-Za-z0-9]+}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
