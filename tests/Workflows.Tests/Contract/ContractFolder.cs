using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Definitions.Calls;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>
/// tests/contract: what the designer must read as the engine does. <c>script/contract</c> runs these tests so that they write the
/// files instead.
/// </summary>
internal static class ContractFolder
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Root { get; } = Repository.PathOf("tests", "contract");

    private static string Own { get; } = Path.Combine(Root, "procedures");

    private static string Flawed { get; } = Path.Combine(Root, "broken");

    private static string Rewritten { get; } = Path.Combine(Root, "documents");

    private static string Foreign { get; } = Path.Combine(Root, "foreign");

    private static string Shipped { get; } = Repository.PathOf("Workflows", "Procedures");

    public static TheoryData<string> Procedures => [.. NamesIn(Own), .. NamesIn(Shipped)];

    /// <summary>Small procedures with what the checks find.</summary>
    public static TheoryData<string> Broken => [.. NamesIn(Flawed)];

    /// <summary>Definitions that another program wrote, or wrote last, with what is found in them.</summary>
    public static TheoryData<string> Others => [.. NamesIn(Foreign)];

    public static TheoryData<string> Documents => [.. NamesIn(Rewritten)];

    /// <summary>Everything that is found in a definition, in the office of the designer's tests: it has published one rule table.</summary>
    public static IEnumerable<Finding> FoundIn(DefinitionDocument document) =>
        ProcedureChecks
            .Check(Composition.Composed(document, Called), PlantedTypes.Find)
            .Concat(TableChecks.Check(document, table => table == "table-1", PlantedTypes.Find));

    // The office has published these as well; the designer's tests know their results (contract.sample.ts).
    private static DefinitionDocument? Called(string definitionId) =>
        Path.Combine(Root, "called", $"{definitionId}.json") is var path && File.Exists(path)
            ? DefinitionDocument.Read(File.ReadAllText(path)).Value
            : null;

    public static string Procedure(string name)
    {
        string[] places = [Own, Flawed, Foreign, Rewritten, Shipped];
        return File.ReadAllText(places.Select(place => Path.Combine(place, $"{name}.json")).First(File.Exists));
    }

    /// <summary>The file's JSON; written anew first when that is asked for.</summary>
    public static JsonNode Expected(string file, JsonNode computed)
    {
        var path = Path.GetFullPath(Path.Combine(Root, file));
        if (Environment.GetEnvironmentVariable("CASEFLOW_WRITE_CONTRACT") == "1")
            File.WriteAllText(path, computed.ToJsonString(Layout) + "\n");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.GetFiles(folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);
}
