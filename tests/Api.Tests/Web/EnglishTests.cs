using CaseFlow.Domain.Cases;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseFlow.Api.Features.Cases;
using CaseFlow.Domain.Deadlines;
using CaseFlow.Domain.People;
using CaseFlow.Infrastructure.Intake.Files;
using CaseFlow.Infrastructure.Intake.Rows;

namespace CaseFlow.Api.Tests.Web;

/// <summary>
/// The service says its sentences in Chinese; web/src/texts/en/service words them in English. Whoever adds a refusal, a role, a way
/// to count a day or a reason of the import adds its English as well.
/// </summary>
public sealed partial class EnglishTests
{
    private static readonly string Root = FolderOfTheSolution();

    [Fact]
    public void Every_refusal_has_an_English_sentence()
    {
        var codes = new[] { "Api", "Domain", "Infrastructure", "Workflows" }.SelectMany(folder => Sources(folder)).SelectMany(source => CodesIn(source)).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("held-by-another", codes);
        Assert.Contains("not-signed-in", codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), Texts("problems").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_role_has_an_English_name_also_where_it_is_said_in_words()
    {
        Assert.Equal(Roles.Shipped.Select(role => role.Code).Order(StringComparer.Ordinal), Texts("roles").Keys.Order(StringComparer.Ordinal));
        Assert.All(Roles.Shipped, role => Assert.Equal(Texts("roles")[role.Code], Texts("phrases")[role.Name.Chinese()]));
    }

    [Fact]
    public void Every_way_to_count_a_day_and_every_clock_has_English_words()
    {
        using var why = Read("why");

        Assert.All(Enum.GetNames<Counting>(), name => Assert.True(why.RootElement.GetProperty("day").TryGetProperty(name, out _), name));
        Assert.All(Enum.GetNames<Clock>(), name => Assert.True(why.RootElement.TryGetProperty(name, out _), name));
    }

    [Fact]
    public void Every_kind_of_the_timeline_has_English_words() =>
        Assert.Empty(Running.EveryKindTests.KindsOfTheTimeline.Except(Texts("timeline").Keys, StringComparer.Ordinal));

    [Fact]
    public void The_default_ladder_and_the_announced_holidays_have_English_names()
    {
        var said = EscalationLadder.Default.Rungs.Select(rung => rung.Label.Chinese())
            .Concat(new[] { StateCouncilCalendar.Year2024, StateCouncilCalendar.Year2025, StateCouncilCalendar.Year2026 }.SelectMany(year => year.Holidays).Select(day => day.Name));

        Assert.Empty(Unworded(said));
    }

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

    private static IEnumerable<string> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText);

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

    [GeneratedRegex("""
        "(?<code>[a-z0-9-]+)",\s*RefusalKind\.|"/problems/(?<code>[a-z0-9-]+)"|Type: "(?<code>[a-z0-9-]+)"
        """, RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{\w+\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
