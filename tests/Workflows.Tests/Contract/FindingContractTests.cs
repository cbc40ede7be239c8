using System.Text.Json.Nodes;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Fields;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>The designer's checks find what <see cref="ProcedureChecks"/> and <see cref="TableChecks"/> find, and say the same of it.</summary>
public sealed class FindingContractTests
{
    // A file that holds one of these is no procedure that could be drawn: it is refused before anything is checked.
    private static readonly string[] NeverDrawn = ["findings.file.", "findings.id.missing"];

    private static readonly string Sentences = Path.Combine("Workflows", "Sayings");

    public static TheoryData<string> Procedures => [.. ContractFolder.Procedures, .. ContractFolder.Broken, .. ContractFolder.Others];

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_is_found_in_a_procedure_is_written_for_the_designer(string name)
    {
        var found = FoundIn(name);

        var expected = ContractFolder.Expected($"findings/{name}.json", found);

        Assert.True(JsonNode.DeepEquals(expected, found), $"script/contract writes tests/contract anew. Found:\n{found}");
    }

    [Fact]
    public void Whatever_can_be_found_in_a_drawn_procedure_is_found_in_one_of_them()
    {
        var told = Sayings("zh-CN").Select(entry => entry.Key).Where(code => !NeverDrawn.Any(code.StartsWith));
        var found = ContractFolder
            .Broken.Concat(ContractFolder.Others)
            .SelectMany(row => FoundIn(row.Data))
            .Select(finding => (string)finding!["said"]!);

        Assert.Empty(told.Except(found, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "zh")]
    [InlineData("en", "en")]
    public void The_designer_has_the_sentences_of_the_table(string language, string called)
    {
        var sentences = Sayings(language);

        var copied = ContractFolder.Expected($"../../designer/src/texts/findings.{called}.json", sentences);

        Assert.True(JsonNode.DeepEquals(copied, sentences), $"designer/src/texts/findings.{called}.json is old; run script/contract.");
    }

    [Fact]
    public void The_checks_of_the_designer_know_the_fields_of_a_case()
    {
        var office = new JsonObject
        {
            ["fields"] = new JsonArray([.. CaseFields.Table.Select(Field)]),
            ["fieldTypes"] = new JsonArray([.. FieldTypes.All.Select(Type)]),
        };

        Assert.True(JsonNode.DeepEquals(ContractFolder.Expected("office.json", office), office), "Run script/contract.");
    }

    private static JsonArray FoundIn(string name)
    {
        var document = DefinitionDocument.Read(ContractFolder.Procedure(name)).Value;
        var found = ContractFolder.FoundIn(document).Select(Spoken);
        return [.. found.OrderBy(finding => finding.ToJsonString(), StringComparer.Ordinal)];
    }

    private static JsonNode Spoken(Finding finding)
    {
        var written = WrittenFinding.Of(finding);
        written["zh"] = finding.Text.Chinese();
        written["en"] = finding.Text.English();
        return written;
    }

    private static JsonNode Field(CaseField field) =>
        new JsonObject
        {
            ["name"] = field.Name,
            ["label"] = new JsonObject { ["zh"] = field.Label.Zh, ["en"] = field.Label.En },
            ["type"] = field.Type.Name,
            ["writable"] = !field.FixedByOffice,
            ["inConditions"] = field.InConditions,
            ["longest"] = field.Longest,
        };

    private static JsonNode Type(FieldType type) =>
        new JsonObject
        {
            ["type"] = type.Name,
            ["shape"] = type.Shape.ToString(),
            ["hasChoices"] = type.HasChoices,
            ["longest"] = type.Longest,
        };

    private static JsonObject Sayings(string language) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Repository.PathOf(Sentences, $"findings.{language}.json")))!;
}
