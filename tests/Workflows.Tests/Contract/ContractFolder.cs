using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Tests.Contract;

/// <summary>
/// tests/contract: what the designer must read as the engine does. <c>script/contract</c> runs these tests so that they write the
/// files instead.
/// </summary>
internal static class ContractFolder
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Root { get; } = Path.Combine(Solution(), "tests", "contract");

    public static string Procedure(string name) =>
        File.Exists(Own(name)) ? File.ReadAllText(Own(name)) : File.ReadAllText(Path.Combine(Solution(), "Workflows", "Procedures", $"{name}.json"));

    public static TheoryData<string> Procedures =>
        [.. Names("procedures").Concat(Directory.GetFiles(Path.Combine(Solution(), "Workflows", "Procedures"), "*.json").Select(Name)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Documents => [.. Names("documents")];

    /// <summary>The file's JSON; written anew first when that is asked for.</summary>
    public static JsonNode Expected(string file, JsonNode computed)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("CASEFLOW_WRITE_CONTRACT") == "1")
            File.WriteAllText(path, computed.ToJsonString(Layout) + "\n");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    private static string Own(string name) => Path.Combine(Root, "procedures", $"{name}.json");

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.json").Select(Name).Order(StringComparer.Ordinal);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private static string Solution()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("CaseFlow.sln is in no folder above the tests.");
    }
}
