using CaseFlow.Domain.Cases;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Web;

/// <summary>
/// What the service does not say by codes yet it says in Chinese; web/src/texts/en/service words that in English. Whoever adds such a
/// refusal or a reason of the import adds its English as well.
/// </summary>
public sealed partial class EnglishTests
{
    private static readonly string Root = FolderOfTheSolution();

    [Fact]
    public void Every_refusal_that_is_said_in_Chinese_has_an_English_sentence()
    {
        var chinese = File.ReadAllLines(Path.Combine(Root, "tests", "Architecture.Tests", "Sayings", "ChineseLiterals.txt"));
        var codes = new[] { "Api", "Domain", "Infrastructure", "Workflows" }.SelectMany(folder => Files(folder))
            .Where(path => chinese.Contains(Path.GetFileName(path))).SelectMany(path => CodesIn(File.ReadAllText(path))).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("held-by-another", codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), Texts("problems").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_role_has_an_English_name_also_where_it_is_said_in_words()
    {
        Assert.Equal(Roles.Shipped.Select(role => role.Code).Order(StringComparer.Ordinal), Texts("roles").Keys.Order(StringComparer.Ordinal));
        Assert.All(Roles.Shipped, role => Assert.Equal(Texts("roles")[role.Code], Texts("phrases")[role.Name.Chinese()]));
    }

    [Fact]
    public void Every_kind_of_the_timeline_has_English_words() =>
        Assert.Empty(Running.EveryKindTests.KindsOfTheTimeline.Except(Texts("timeline").Keys, StringComparer.Ordinal));

    [Fact]
    public void Every_reason_of_the_import_has_English_words() =>
        Assert.Empty(Unworded(Sentences(typeof(RowReasons)).Concat(Sentences(typeof(FileRefusals)))));

    [Fact]
    public void Every_rung_of_the_shipped_procedures_has_English_words() =>
        Assert.Empty(Unworded(Sources("Workflows", "*.json").Where(source => source.Contains("\"definitionId\"", StringComparison.Ordinal))
            .SelectMany(source => LabelsOfRungs(JsonDocument.Parse(source).RootElement)).Distinct(StringComparer.Ordinal)));

    private static IEnumerable<string> LabelsOfRungs(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object when node.TryGetProperty("when", out _) && node.TryGetProperty("mark", out _) => [node.GetProperty("label").GetString()!],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(part => LabelsOfRungs(part.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(LabelsOfRungs),
        _ => [],
    };

    /// <summary>All that a type of sentences can say, with something in place of each parameter.</summary>
    private static IEnumerable<string> Sentences(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            yield return (string)field.GetValue(null)!;
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            yield return (string)method.Invoke(null, [.. method.GetParameters().Select(Something)])!;
    }

    // A number grows with its place, so that a span has two ends.
    private static object Something(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "甲",
        var type when type == typeof(int) => parameter.Position + 7,
        var type when type == typeof(IntakeColumn) => IntakeColumn.Of(CaseFields.Title),
        var type when type == typeof(IEnumerable<string>) => new[] { "甲", "乙" },
        var type when type == typeof(IEnumerable<IntakeColumn>) => new[] { IntakeColumn.Of(CaseFields.Title), IntakeColumn.Of(CaseFields.Body) },
        _ => new[] { new MappedHeader(0, "甲", null, null) },
    };

    private static IEnumerable<string> Unworded(IEnumerable<string> said)
    {
        var patterns = Texts("phrases").Keys.Select(phrase => string.Join(".+", Parameter().Split(phrase).Select(Regex.Escape))).ToArray();
        return said.Where(sentence => !patterns.Any(pattern => Regex.IsMatch(sentence, $"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    private static IEnumerable<string> CodesIn(string source) => Code().Matches(source).Select(match => match.Groups["code"].Value);

    private static IEnumerable<string> Sources(string folder, string pattern) => Files(folder, pattern).Select(File.ReadAllText);

    private static IEnumerable<string> Files(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static Dictionary<string, string> Texts(string area)
    {
        using var texts = Read(area);
        return texts.RootElement.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.ToString(), StringComparer.Ordinal);
    }

    private static JsonDocument Read(string area) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "web", "src", "texts", "en", "service", $"{area}.json")));

    private static string FolderOfTheSolution()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("CaseFlow.sln is in no folder above the tests.");
    }

    // A refusal with its own words: one that is said by its code has nothing, or only values, after its kind.
    [GeneratedRegex("""
        "(?<code>[a-z0-9-]+)",\s*RefusalKind\.\w+\s*(?=,\s*[^(\s])
        """, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{\w+\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
